"""What people write above their columns, in Dutch, English and German. Accents and capitals do not matter."""

from coach.domain.identity import folded_name
from coach.importers.fields import Field

_HEADINGS = {
    Field.FULL_NAME: (
        "naam|volledige naam|contactpersoon|contact|wie|persoon|relatie|voor- en achternaam|name|full name|"
        "contact name|person|display name|contact person|vollständiger name|vor- und nachname|"
        "ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|anzeigename"
    ),
    Field.GIVEN_NAME: (
        "voornaam|voornamen|roepnaam|first name|given name|forename|first|firstname|vorname|vornamen|rufname"
    ),
    Field.PREFIX: "tussenvoegsel|tussenvoegsels|voorvoegsel|tussenv|tv|name infix|infix|namenszusatz",
    Field.MIDDLE_NAME: (
        "middelste naam|tweede naam|middle name|additional name|zweiter vorname|weitere vornamen"
    ),
    Field.FAMILY_NAME: (
        "achternaam|familienaam|geslachtsnaam|last name|family name|surname|last|lastname|nachname|"
        "familienname"
    ),
    Field.SHOWN_NAME: "bijnaam|nickname|file as|e-mail display name|weergavenaam voor e-mail|spitzname",
    Field.EMAIL: (
        "e-mail|email|mail|e-mailadres|mailadres|e-mail adres|e-mail werk|e-mail prive|email address|"
        "e-mail address|mail address|work email|personal email|e-mail 1|e-mail 2|e-mail 3|email 1|email 2|"
        "email 3|"
        "e-mail 1 value|e-mail 2 value|e-mail 3 value|e-mail 2 address|e-mail 3 address|"
        "e-mailadres 2|e-mailadres 3|e-mail-adresse|emailadresse|mailadresse|e-mail geschäftlich|"
        "e-mail privat|"
        "e-mail 2 adresse|e-mail 3 adresse|e-mailadres werk|e-mailadres prive"
    ),
    Field.PHONE: (
        "telefoon|telefoonnummer|tel|tel nr|telnr|mobiel|mobiele telefoon|mobiel nummer|gsm|06|06 nummer|"
        "06-nummer|nummer|telefoon werk|telefoon prive|telefoon op werk|telefoon thuis|telefoon 2|vast|"
        "vast nummer|whatsapp|phone|phone number|telephone|mobile|mobile phone|cell|cell phone|cellphone|"
        "business phone|work phone|home phone|phone 1|phone 2|phone 1 value|phone 2 value|phone 3 value|"
        "telefon|telefonnummer|rufnummer|handy|handynummer|mobil|mobiltelefon|mobilnummer|"
        "telefon geschäftlich|telefon privat|festnetz|telefon (geschäftlich)|telefon (privat)"
    ),
    Field.URL: (
        "linkedin|linkedin url|linkedin profiel|linkedin-profiel|linkedin profile|linkedin profil|profiel|"
        "profile|profile url|profil|url|link|website|webpagina|site|web page|webpage|homepage|webseite|"
        "internet|website 1 value"
    ),
    Field.ORGANISATION: (
        "bedrijf|bedrijfsnaam|organisatie|naam organisatie|naam bedrijf|werkgever|onderneming|firma|"
        "instelling|"
        "company|company name|organisation|organization|organization name|organization 1 name|employer|"
        "account name|unternehmen|arbeitgeber|einrichtung|firmenname|kantoor|werkt bij"
    ),
    Field.POSITION: (
        "functie|functietitel|functienaam|rol|baan|werk|beroep|position|job title|jobtitle|title|role|job|"
        "organization title|organization 1 title|occupation|profession|funktion|rolle|beruf|stelle|"
        "berufsbezeichnung"
    ),
    Field.BIRTHDAY: (
        "verjaardag|geboortedatum|geboren|geboren op|geb datum|birthday|birth date|birthdate|"
        "date of birth|born|dob|geburtstag|geburtsdatum|geboren am"
    ),
    Field.LAST_CONTACT: (
        "laatste contact|laatst gesproken|laatste gesprek|laatst contact|laatste keer gesproken|last contact|"
        "last contacted|last spoke|last spoken|last talked|last conversation|last seen|letzter kontakt|"
        "zuletzt gesprochen|letztes gespräch"
    ),
    Field.CONNECTED_ON: "connected on|verbonden op|verbonden sinds|connectie sinds|vernetzt seit|connected",
    Field.NOTES: (
        "notities|notitie|opmerkingen|opmerking|aantekeningen|aantekening|toelichting|bijzonderheden|memo|"
        "notes|"
        "note|comments|comment|remarks|remark|notizen|notiz|bemerkungen|bemerkung|anmerkungen|kommentar"
    ),
}

MEANINGS = {
    folded_name(heading): field for field, headings in _HEADINGS.items() for heading in headings.split("|")
}
"""The field of each heading, folded by `folded_name`."""

BARE_NAMES = frozenset(("naam", "name"))
"""Beside a given name this is the family name (Belgium, Germany), unless it holds the given name as well."""

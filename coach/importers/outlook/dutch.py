"""Outlook with Dutch headings. Some of them hold commas; ë and é were lost in some exports."""

from coach.importers.fields import Field

_HEADINGS = (
    "Titel|Voornaam|Middelste naam|Achternaam|Achtervoegsel|Bedrijf|Afdeling|Functie|Werkadres, straat|"
    "Werkadres 2, straat|Werkadres 3, straat|Werkadres, plaats|Werkadres, provincie|Werkadres, postcode|"
    "Land/regio (werk)|Huisadres, straat|Huisadres, straat 2|Huisadres, straat 3|Huisadres, plaats|"
    "Huisadres, provincie|Huisadres, postcode|Land/regio (thuis)|Ander adres, straat|"
    "Ander adres, straat 2|Ander adres, straat 3|Ander adres, plaats|Ander adres, provincie|"
    "Ander adres, postcode|Land/regio (anders)|Telefoon assistent|Fax op werk|Telefoon op werk|"
    "Telefoon op werk 2|Terugbellen|Autotelefoon|Hoofdtelefoon bedrijf|Fax thuis|Telefoon thuis|"
    "Telefoon thuis 2|ISDN|Mobiele telefoon|Andere fax|Andere telefoon|Pager|Hoofdtelefoon|Radiotelefoon|"
    "Teksttelefoon|Telex|Account|Adreslijstserver|Ander adres, postbusnummer|Beroep|Categorieën|"
    "E-mailadres|E-mailtype|Weergavenaam voor e-mail|E-mailadres 2|E-mailtype 2|"
    "E-mail, weergegeven naam 2|E-mailadres 3|E-mailtype 3|E-mail, weergegeven naam 3|Factuurinformatie|"
    "Gebruiker 1|Gebruiker 2|Gebruiker 3|Gebruiker 4|Geslacht|Gevoeligheid|Hobby's|"
    "Huisadres, postbusnummer|Initialen|Internet Beschikbaarheidsinfo|Kantoorlocatie|Kinderen|Locatie|"
    "Naam assistent|Naam manager|Notities|Organisatie-id|Partner|Prioriteit|Privé|Referentie van|"
    "Reisafstand|Sofinummer|Speciale datum|Taal|Trefwoorden|Verjaardag|Webpagina|"
    "Werkadres, postbusnummer|Categorien|Priv"
)
HEADINGS = _HEADINGS.split("|")
"""Every heading that was seen."""

_ELSEWHERE = (
    "Titel|Voornaam|Achternaam|Bedrijf|Afdeling|Functie|Achtervoegsel|E-mailadres|Verjaardag|Notities|"
    "Taal|Locatie|Geslacht|Prioriteit|Account|Beroep|Initialen|Partner|Kinderen|Pager|Webpagina|"
    "Trefwoorden|Mobiele telefoon|Telefoon thuis|E-mailadres 2"
)
ELSEWHERE = _ELSEWHERE.split("|")
"""Headings that people write above their own columns as well."""

MEANINGS = {
    Field.GIVEN_NAME: ("Voornaam",),
    Field.MIDDLE_NAME: ("Middelste naam",),
    Field.FAMILY_NAME: ("Achternaam",),
    Field.SHOWN_NAME: (
        "Weergavenaam voor e-mail",
        "E-mail, weergegeven naam 2",
        "E-mail, weergegeven naam 3",
    ),
    Field.EMAIL: ("E-mailadres", "E-mailadres 2", "E-mailadres 3"),
    Field.PHONE: (
        "Mobiele telefoon",
        "Telefoon op werk",
        "Telefoon thuis",
        "Telefoon op werk 2",
        "Telefoon thuis 2",
        "Andere telefoon",
        "Hoofdtelefoon",
        "Autotelefoon",
    ),
    Field.URL: ("Webpagina",),
    Field.ORGANISATION: ("Bedrijf",),
    Field.POSITION: ("Functie",),
    Field.BIRTHDAY: ("Verjaardag",),
    Field.NOTES: ("Notities",),
}
"""The numbers of a company, an assistant or a fax do not reach the person; they are kept as they are."""

FILLERS = {
    "Geslacht": ("Niet-gespecificeerd",),
    "Gevoeligheid": ("Normaal",),
    "Prioriteit": ("Normaal",),
    "Privé": ("Onwaar",),
    "Priv": ("Onwaar",),
    "E-mailtype": ("SMTP",),
    "E-mailtype 2": ("SMTP",),
    "E-mailtype 3": ("SMTP",),
}

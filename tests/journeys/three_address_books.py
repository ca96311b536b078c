"""Three address books of one invented user, with the same people in them: LinkedIn, telephone, Google."""

import io
import zipfile

from tests.journeys.linkedin_export import Connection, connections_csv, crowd

WATER, POWER = "Waterschap Zonnedal", "Stroomhuis Verzonnen B.V."
ANNA = Connection(
    "Anna", "Bakker", WATER, "Adviseur", email="anna@voorbeeld.example",
    url="https://www.linkedin.com/in/anna-bakker-verzonnen",
)  # fmt: skip
"""In all three, with one mailbox."""
BRAM = Connection(
    "Bram", "de Lange", POWER, "Monteur", url="https://www.linkedin.com/in/bram-de-lange-verzonnen"
)
"""At LinkedIn and in the telephone, without anything but the name and the employer in common."""
CROWD = 10
CONNECTIONS = [*crowd(CROWD), ANNA, BRAM]
HEADLINE = "projectleider met twaalf jaar ervaring in de zorg"

_FOLLOWS = f"""Organization,Followed On
{WATER},Fri Jun 26 16:11:27 UTC 2026
Rijksdienst Luchtkasteel,Mon Jun 22 08:00:00 UTC 2026
"""
_SAVED = """Saved Date,Job Url,Job Title,Company Name
"10/3/24, 2:15 PM",https://www.linkedin.com/jobs/view/1,Adviseur lucht,Rijksdienst Luchtkasteel
"""
_PROFILE = f"First Name,Last Name,Headline\nRobin,Verzonnen,{HEADLINE}\n"
_CONTACTS = """First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At
Tante,Toos,,,toos@voorbeeld.example,,"6/20/15, 12:02 AM"
"""

PHONE = f"""BEGIN:VCARD
VERSION:3.0
N:Bakker;Anna;;;
FN:Anna Bakker
EMAIL;TYPE=HOME:Anna@voorbeeld.example
TEL;TYPE=CELL:06 12345678
BDAY:1985-04-15
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Lange;Bram;de;;
FN:Bram de Lange
ORG:{POWER}
TEL;TYPE=CELL:06 87654321
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Cohen;Carla;;;
FN:Carla Cohen
EMAIL:carla@voorbeeld.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
TEL:0800 1234
END:VCARD
""".encode()
"""Anna again, Bram under another key, Carla, and a number without a name."""

GOOGLE = f"""\
First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,\
E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Carla,,Cohen,{WATER},Jurist,,* myContacts,* Work,carla@voorbeeld.example,,
Anna,,Bakker,,,Zingt in een koor,* myContacts,,anna@voorbeeld.example,Mobile,+31 6 12345678
Dirk,,Duinker,,,,* myContacts,,dirk@voorbeeld.example,,
""".encode()
"""Carla and Anna again, and Dirk."""

BOOKS = ("Basic_LinkedInDataExport.zip", "telefoon.vcf", "contacts.csv")
"""In the order in which they are brought in."""
PEOPLE = len(CONNECTIONS) + 3
"""Carla, Dirk, and Bram a second time: nothing says for certain that he is one."""
AT_WATER = CROWD + 2
"""The crowd works there, Anna does, and since Google's list so does Carla."""


def linkedin() -> bytes:
    """Return the archive that LinkedIn sends, with what it holds beside the connections."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", connections_csv(CONNECTIONS))
        archive.writestr("Company Follows.csv", _FOLLOWS)
        archive.writestr("Jobs/Saved Jobs.csv", _SAVED)
        archive.writestr("Profile.csv", _PROFILE)
        archive.writestr("Contacts.csv", _CONTACTS)
    return packed.getvalue()


def books() -> dict[str, bytes]:
    """Return the three files by their names."""
    return dict(zip(BOOKS, (linkedin(), PHONE, GOOGLE), strict=True))

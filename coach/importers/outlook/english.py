"""Outlook with English headings: the program on Windows, and those that Outlook.com adds."""

from coach.importers.fields import Field

_HEADINGS = (
    "Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|"
    "Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|"
    "Business Country/Region|Home Street|Home Street 2|Home Street 3|Home City|Home State|"
    "Home Postal Code|Home Country/Region|Other Street|Other Street 2|Other Street 3|Other City|"
    "Other State|Other Postal Code|Other Country/Region|Assistant's Phone|Business Fax|Business Phone|"
    "Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Home Phone 2|ISDN|"
    "Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account|"
    "Anniversary|Assistant's Name|Billing Information|Birthday|Business Address PO Box|Categories|"
    "Children|Directory Server|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|"
    "E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Address|E-mail 3 Type|E-mail 3 Display Name|Gender|"
    "Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|Keywords|Language|"
    "Location|Manager's Name|Mileage|Notes|Office Location|Organizational ID Number|Other Address PO Box|"
    "Priority|Private|Profession|Referred By|Sensitivity|Spouse|User 1|User 2|User 3|User 4|Web Page|"
    "Nickname|Given Yomi|Surname Yomi|Personal Web Page|Schools|Business Address|Home Address|"
    "Other Address|Business Country|Home Country|Other Country|Organization Main Phone"
)
HEADINGS = _HEADINGS.split("|")
"""Every heading that was seen."""

_ELSEWHERE = (
    "Title|Company|Department|Suffix|Birthday|Notes|Nickname|Categories|Language|"
    "Location|Gender|Priority|Private|Account|Keywords|Profession|Initials|Anniversary|Pager|Children|"
    "Hobby|Spouse|First Name|Last Name|Middle Name|Job Title|Home Address|Mobile Phone|Home Phone"
)
ELSEWHERE = _ELSEWHERE.split("|")
"""Headings that other address books write as well."""

MEANINGS = {
    Field.GIVEN_NAME: ("First Name",),
    Field.MIDDLE_NAME: ("Middle Name",),
    Field.FAMILY_NAME: ("Last Name",),
    Field.SHOWN_NAME: ("Nickname", "E-mail Display Name", "E-mail 2 Display Name", "E-mail 3 Display Name"),
    Field.EMAIL: ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address"),
    Field.PHONE: (
        "Mobile Phone",
        "Business Phone",
        "Home Phone",
        "Business Phone 2",
        "Home Phone 2",
        "Other Phone",
        "Primary Phone",
        "Car Phone",
    ),
    Field.URL: ("Web Page", "Personal Web Page"),
    Field.ORGANISATION: ("Company",),
    Field.POSITION: ("Job Title",),
    Field.BIRTHDAY: ("Birthday",),
    Field.NOTES: ("Notes",),
}
"""The numbers of a company, an assistant or a fax do not reach the person; they are kept as they are."""

FILLERS = {
    "Gender": ("Unspecified",),
    "Sensitivity": ("Normal",),
    "Priority": ("Normal",),
    "Private": ("False",),
    "E-mail Type": ("SMTP",),
    "E-mail 2 Type": ("SMTP",),
    "E-mail 3 Type": ("SMTP",),
}

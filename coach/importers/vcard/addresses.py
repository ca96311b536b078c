"""Telephone numbers and profiles, out of what cards write instead of them."""

import re
from urllib.parse import unquote

from coach.domain.identity import linkedin_key
from coach.importers.vcard.properties import Property

_LINKEDIN = "https://www.linkedin.com/in/"
_USER = re.compile(r"(?:x-apple:|linkedin:)?@?([\w-]{3,100})")
_TEL = re.compile(r"tel:([^;]*)(.*)", re.IGNORECASE)


def telephone(text: str) -> str:
    """Return a number as it is written, also from a tel: address with an extension (RFC 3966)."""
    found = _TEL.fullmatch(text)
    if not found:
        return text if any(map(str.isdigit, text)) else ""
    number = unquote(found[1]).strip()
    more = dict(part.lower().partition("=")[::2] for part in found[2].split(";") if part)
    country = more.get("phone-context", "")
    if country.startswith("+") and not number.startswith("+"):
        number = country + number
    extension = f" ext. {more['ext']}" if more.get("ext") else ""
    return f"{number}{extension}" if any(map(str.isdigit, number)) else ""


def linkedin_address(profile: Property) -> str:
    """Return the address of a LinkedIn profile in a property for social media, or nothing.

    Apple writes the address, or `x-apple:` and the name of the user; Nextcloud writes whatever was typed in.
    """
    if linkedin_key(profile.text):
        return profile.text
    services = {*profile.types, *map(str.lower, profile.parameters.get("SERVICE-TYPE", ()))}
    if "linkedin" not in services and not profile.name.startswith("X-LINKEDIN"):
        return ""
    found = _USER.fullmatch(profile.text)
    return _LINKEDIN + found[1] if found else ""

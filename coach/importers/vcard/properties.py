r"""One line of a card taken apart. Whatever the version, the value comes out as vCard 3 and 4 write it.

So `\,` `\;` `\\` and `\n` in it are escapes, in 2.1 and quoted-printable too, and everything that follows
has one kind of value to deal with.
"""

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.importers.text import clean
from coach.importers.vcard.charset import decode, guess

_CUSTOM = re.compile(r"X-CUSTOM\((?:CHARSET=UTF-8,)?(ENCODING=QUOTED-PRINTABLE,)?(.*)\)", re.IGNORECASE)
_QUOTED_HEADER = re.compile(rb'((?:[^":]|"[^"]*")*):')
_PARAMETER = re.compile(r'(?:[^";]|"[^"]*"?)+')
_PARAMETER_VALUE = re.compile(r'(?:[^",]|"[^"]*"?)+')
_SAFE_VALUE = re.compile(r'[^";:,\x00-\x1f\x7f]*')
_LONGEST_REMEMBERED = 200
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"}
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_CARETS = re.compile(r"\^[n'^]")
_TO_CARET = str.maketrans({"^": "^^", '"': "^'", "\n": "^n"})
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONE_BACKSLASH = re.compile(r"\\(?![;,:\\])")
_SPECIAL = re.compile(r"[\\;,]")
_NAME = re.compile(r"[^A-Z0-9-]")
Parameters = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Property:
    """What a card says about one thing."""

    name: str
    """In capitals, without its group."""
    parameters: Parameters
    """Names in capitals; CHARSET and ENCODING are dealt with and gone."""
    value: str
    group: str = ""

    @property
    def types(self) -> tuple[str, ...]:
        """The types, in small letters: "cell", "work"."""
        return self.parameters.get("TYPE", ())

    @property
    def text(self) -> str:
        """The whole value as one line."""
        return text_of(self.value)

    def named(self, leave_out: Sequence[str] = ()) -> str:
        """Return the name with its parameters as they stand in a file: `TEL;TYPE=cell,voice`."""
        parts = [self.name]
        for name, values in self.parameters.items():
            if name not in leave_out and values:
                parts.append(f"{name}={','.join(map(_parameter_value, values))}")
        return ";".join(parts)


def properties_of(lines: Sequence[bytes]) -> list[Property]:
    """Return the properties of a card, in order. A line that holds none is left out."""
    parts = [part for line in lines if (part := _taken_apart(line))]
    unknown = b" ".join(value for _, value in parts if not (value.isascii() or _is_utf_8(value)))
    fallback = guess(unknown) if unknown else "windows-1252"
    return [_property(*part, fallback) for part in parts]


def text_of(value: str) -> str:
    """Return a value without escapes, on one line and cleaned."""
    return clean(unescaped(value))


def lines_of_text(value: str) -> str:
    """Return a value without escapes, its line breaks kept, each line cleaned."""
    return "\n".join(map(clean, unescaped(value).splitlines())).strip()


def unescaped(value: str) -> str:
    r"""Return a value without escapes. Also `\:`, as Google wrote it, and whatever else somebody escaped."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str) -> str:
    """Return a text as it stands in a card."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def components(value: str) -> list[str]:
    """Return the parts of N or ORG, still escaped."""
    if "\\" not in value:
        return value.split(";")
    parts = [""]
    for piece in re.split(r"(\\.|;)", value, flags=re.DOTALL):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def tidy(value: str) -> str:
    """Return a value to be kept as it is: on one line, and without what harms."""
    return clean(value.replace("\r\n", "\n").replace("\n", "\\n"))


def _taken_apart(line: bytes) -> tuple["_Header", bytes] | None:
    """Return what stands before the value, and the value as it stands in the file."""
    found = _QUOTED_HEADER.match(line) if b'"' in line.partition(b":")[0] else None
    header = found[1] if found else line.partition(b":")[0]
    if len(header) == len(line):
        return None
    read = _header if len(header) <= _LONGEST_REMEMBERED else _header.__wrapped__
    return read(header), line[len(header) + 1 :].strip()


@dataclass(frozen=True, slots=True)
class _Header:
    """What stands before the value. A file has few different ones, so each is read once."""

    group: str
    name: str
    parameters: Parameters
    encoding: str
    charset: str


@lru_cache(maxsize=4096)
def _header(header: bytes) -> _Header:
    path, _, rest = header.decode(errors="replace").strip().partition(";")
    group, _, name = path.rpartition(".")
    parameters = _parameters(rest) if rest else {}
    encoding = "".join(parameters.pop("ENCODING", ())).upper()
    charset = "".join(parameters.pop("CHARSET", ()))
    return _Header(group.strip().lower(), _name(name), parameters, encoding, charset)


def _parameters(text: str) -> Parameters:
    """Return the parameters. A bare word, as in vCard 2.1, is an encoding when it can be one, else a type."""
    found: Parameters = {}
    for part in _PARAMETER.findall(text):
        name, values = _android_label(part) or _parameter(part)
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), *filter(None, values))))
    return found


def _parameter(part: str) -> tuple[str, Sequence[str]]:
    name, is_named, value = part.partition("=")
    if not is_named:
        name, value = ("ENCODING" if name.strip().upper() in _ENCODINGS else "TYPE"), name
    name = _name(name)
    if name == "TYPE":  # TYPE="cell,voice" is written too, and means two types all the same
        return name, [clean(one).lower() for one in value.replace('"', "").split(",")]
    return name, [_plain(one) for one in _PARAMETER_VALUE.findall(value)]


def _android_label(part: str) -> tuple[str, Sequence[str]] | None:
    """Return the label of `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4B)`, as Apple names it."""
    found = _CUSTOM.fullmatch(part.strip())
    if not found:
        return None
    label = binascii.a2b_qp(found[2].encode()).decode(errors="replace") if found[1] else found[2]
    return "X-ABLABEL", [clean(label)]


def _plain(value: str) -> str:
    """Return the value of a parameter without quotes and carets (RFC 6868)."""
    value = clean(value.strip().strip('"'))
    return _CARETS.sub(lambda found: _CARET[found[0]], value) if "^" in value else value


def _name(text: str) -> str:
    return _NAME.sub("-", text.strip().upper())


def _parameter_value(value: str) -> str:
    value = value.translate(_TO_CARET)
    return value if _SAFE_VALUE.fullmatch(value) else f'"{value}"'


def _property(header: _Header, value: bytes, fallback: str) -> Property:
    if header.encoding in {"QUOTED-PRINTABLE", "Q"}:
        text = _escaped_as_today(decode(binascii.a2b_qp(value), header.charset, fallback))
    elif header.encoding in {"BASE64", "B"}:
        text = _from_base_64(value, header.charset, fallback)
    else:
        text = decode(value, header.charset, fallback)
    return Property(header.name, header.parameters, text, header.group)


def _escaped_as_today(text: str) -> str:
    r"""Return a value that quoted-printable carried: its line breaks are real, and `C:\New` means itself."""
    text = _LONE_BACKSLASH.sub(r"\\\\", text)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _from_base_64(value: bytes, charset: str, fallback: str) -> str:
    """Return the text in base64, or a data: address of what is no text, a key for example."""
    try:
        content = base64.b64decode(value)
    except binascii.Error:
        return decode(value, charset, fallback)
    text = decode(content, charset, fallback) if _is_utf_8(content) or charset else ""
    if text and all(character.isprintable() or character in "\r\n\t" for character in text):
        return _escaped_as_today(text)
    return "data:application/octet-stream;base64," + base64.b64encode(content).decode()


def _is_utf_8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True

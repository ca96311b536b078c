"""Reads a message as a person does: greeting, sentences, what to forward, closing, what is quoted below."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MOST_CHARACTERS = 6_000
"""As many are looked at: twice the longest post. The rest is left out, and said so."""

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
    "\u2026": ".",
}
_GREETING = re.compile(
    r"\s*(?:(?:beste|hoi(?:hoi)?|ha(?:i|llo)?|hey|he|hi(?:ya)?|yo|dag|geachte|goede(?:morgen|middag|avond|ndag)"
    r"|lieve|waarde|dear|hello|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern"
    r"|l\.? ?s\.?)\b"
    r"(?=[^\n]{0,70})(?:[^,!\n.:?]{0,60}(?:[,!:]|\.?[ ]*(?:\n|$))|)"
    r"|[^\W\d_][\w' -]{1,30},[ ]*\n)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:met )?(?:een )?(?:heel |zeer )?"
    r"(?:(?:vriendelijke|hartelijke|warme|zonnige|lieve|beste|veel|alvast|nogmaals) )?"
    r"(?:groet(?:en|jes)?|liefs|hoogachtend|m\.?v\.?g\.?|dank(?: je| u|jewel)?(?: wel)?|bedankt"
    r"|tot (?:gauw|snel|dan)|gr\.?)"
    r"|(?:with )?(?:kind|kindest|best|warm|warmest|many)? ?(?:regards|wishes|thanks)|best|all the best|cheers"
    r"|take care|sincerely|yours(?: sincerely| faithfully| truly)?|respectfully|see you(?: soon| then)?"
    r"|thank you|speak soon|love)"
    r"(?: (?:van|from|uit|alvast|en|and|in advance)\b[^\n.?!]{0,30})?[,.!]?(?=\s|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"^(?:>|-{2,} ?(?:original message|oorspronkelijk bericht)"
    r"|(?:on|op) [^\n]{5,80}(?:wrote|schreef)[^\n]{0,60}:\s*$"
    r"|(?:van|from): [^\n]+\n(?:verzonden|sent|datum|date): )",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARD = re.compile(
    r"^[ \t]*(?:[-=*~]{3,}[ \t]*$|[^\n]{0,80}"
    r"(?:door(?: te )?(?:stuur|sturen|zetten|geven)|forward(?:able|ed|ing)?|pass (?:it |this )?on)"
    r"\b[^\n]{0,40}:[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_RULE = re.compile(r"^[ \t]*[-=*~]{3,}[ \t]*$", re.MULTILINE)
_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[a-z]|[a-z](?:\.[a-z])+|bijv|bv|dhr|mevr|mw|drs|dr|ir|mr|ing|prof|ca|evt|incl|resp|tel|nr"
    r"|mrs|ms|st|approx|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|oct|nov|dec|min|mon|tue|wed|thu|fri|ma|di|wo|do|vr)$",
    re.IGNORECASE,
)
_ENDLESS = re.compile(r"[^\s]{100,}")
"""No word of a language: looking for words in it would only cost time."""
_ENDS_A_LINE = frozenset(".!?:;")
_BULLET = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s")
_SHORT_LINE = 50
_SIGNATURE_LINES = 5
_NAME_LINE = re.compile(r"[^\W\d_][\w'. -]{0,40}")
_WORD = re.compile(r"\w+(?:['-]\w+)*")


class _Plainly(dict[int, str | int]):
    """Turns a character into its plain form: no accent, one kind of quote and of space. Always one."""

    def __missing__(self, code: int) -> str | int:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0]
        plain = _PLAIN.get(character, " " if character.isspace() and character != "\n" else base)
        self[code] = plain
        return plain


_PLAINLY = _Plainly()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its plain form, and where it stands in the body."""

    text: str
    start: int
    paragraph: int

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.start + len(self.text)

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("\"') ").endswith("?")

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in its parts. All places count from the start of the body."""

    body: str
    """As written, and no longer than is looked at."""
    plain: str
    """The same without accents and odd quotes, character by character."""
    greeting: tuple[int, int]
    """Empty when there is none."""
    closing: int
    """Where the closing formula or the name below begins."""
    forward: tuple[int, int]
    """What is meant to be passed on; empty when there is none."""
    end: int
    """Where an earlier, quoted message begins."""
    sentences: tuple[Sentence, ...]
    """Of the letter itself: without greeting, closing, and what is forwarded."""
    forwarded: tuple[Sentence, ...]
    is_whole: bool = True

    @property
    def own(self) -> str:
        """What the sender wrote, in its plain form: without what is forwarded or quoted."""
        start, end = self.forward
        return f"{self.plain[:start]}\n{self.plain[end : self.end]}" if end else self.plain[: self.end]

    @property
    def salutation(self) -> str:
        """The greeting, in its plain form."""
        return self.plain[slice(*self.greeting)].strip()

    @property
    def signature(self) -> str:
        """The closing formula and what stands below, as written."""
        return self.body[self.closing : self.end]


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def plainly(text: str) -> str:
    """Return the text without accents and with one kind of quote and space, character for character."""
    return text.replace("\r", " ").translate(_PLAINLY)


def read(body: str) -> Letter:
    """Return a message in its parts."""
    text = body[:MOST_CHARACTERS]
    plain = _ENDLESS.sub(lambda found: " " * len(found[0]), plainly(text))
    quoted = _QUOTED.search(plain, 1)
    end = quoted.start() if quoted else len(plain)
    greeting = _greeting(plain, end)
    forward = _forward(plain, greeting[1], end)
    closing = max(_closing(plain, end), greeting[1])
    if forward[1] > closing:  # what is passed on stands below the name
        closing = max(_closing(plain, forward[0]), greeting[1])
    spans = (
        [(greeting[1], min(closing, forward[0])), (forward[1], closing)]
        if forward[1]
        else [(greeting[1], closing)]
    )
    return Letter(
        body=text,
        plain=plain,
        greeting=greeting,
        closing=closing,
        forward=forward,
        end=end,
        sentences=tuple(one for span in spans for one in _sentences(plain, *span)),
        forwarded=tuple(_sentences(plain, *forward)),
        is_whole=len(text) == len(body),
    )


def _greeting(plain: str, end: int) -> tuple[int, int]:
    found = _GREETING.match(plain, 0, end)
    return (found.start() + len(found[0]) - len(found[0].lstrip()), found.end()) if found else (0, 0)


def _forward(plain: str, start: int, end: int) -> tuple[int, int]:
    """The part to pass on begins after a rule or a line that says so, and ends at the next rule."""
    begins = _FORWARD.search(plain, start, end)
    if begins is None:
        return (0, 0)
    after = begins.end()
    if (rule := _RULE.search(plain, after, end)) and not plain[after : rule.start()].strip():
        after = rule.end()
    ends = _RULE.search(plain, after, end)
    last = ends.start() if ends else _closing(plain, end)
    last = last if last > after else end
    return (after, last) if plain[after:last].strip() else (0, 0)


def _closing(plain: str, end: int) -> int:
    """Where the closing formula stands, in one of the last lines; else where the name below begins."""
    for at, _ in _last_lines(plain, end):
        if found := _CLOSING.match(plain, at, end):
            rest = plain[found.end() : plain.find("\n", at, end) if "\n" in plain[at:end] else end]
            if count_words(rest) <= _SIGNATURE_LINES:
                return at
    tail = max(0, end - 120)
    for one in re.finditer(r"(?<=[.!?] )\S", plain[tail:end]):
        at = tail + one.start()
        if (found := _CLOSING.match(plain, at, end)) and count_words(
            plain[found.end() : end]
        ) <= _SIGNATURE_LINES:
            return at
    return _name_below(plain, end)


def _name_below(plain: str, end: int) -> int:
    lines = _last_lines(plain, end)
    at, line = lines[-1] if lines else (end, "")
    is_name = bool(_NAME_LINE.fullmatch(line)) and count_words(line) <= _SIGNATURE_LINES
    return at if is_name and len(lines) > 1 else end


def _last_lines(plain: str, end: int) -> list[tuple[int, str]]:
    """Return the last lines that hold something, with their places."""
    lines, at = list[tuple[int, str]](), end
    while at > 0 and len(lines) <= _SIGNATURE_LINES:
        start = plain.rfind("\n", 0, at) + 1
        line = plain[start:at]
        if line.strip():
            lines.append((start + len(line) - len(line.lstrip()), line.strip()))
        at = start - 1
    return lines[::-1]


def _sentences(plain: str, start: int, end: int) -> Iterator[Sentence]:
    paragraph, at = 0, start
    for found in _END.finditer(plain, start, end):
        if not _is_end(plain, at, found):
            continue
        if sentence := _sentence(plain, at, found.end(), paragraph):
            yield sentence
        if found[0] == "\n" and plain[found.end() : found.end() + 1] == "\n":
            paragraph += 1
        at = found.end()
    if sentence := _sentence(plain, at, end, paragraph):
        yield sentence


def _sentence(plain: str, start: int, end: int, paragraph: int) -> Sentence | None:
    text = plain[start:end]
    kept = text.strip()
    if not any(map(str.isalnum, kept)) and "?" not in kept:
        return None
    return Sentence(kept.replace("\n", " "), start + len(text) - len(text.lstrip()), paragraph)


def _is_end(plain: str, start: int, found: re.Match[str]) -> bool:
    if found[0] != "\n":
        return found[0] != "." or not _ABBREVIATED.search(
            plain, max(start, found.start() - 12), found.start()
        )
    line = plain[plain.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip()
    after = plain[found.end() : found.end() + 5]
    is_wrapped = len(line) >= _SHORT_LINE and line[-1] not in _ENDS_A_LINE
    return not is_wrapped or not after.strip(" ") or after[0] == "\n" or bool(_BULLET.match(after))

"""Small turns of phrase that the templates share, and what keeps imported text harmless in Markdown."""

import re

from markupsafe import Markup

_READS_ON = re.compile(
    r"aan|als|bij|dat|de|deze|die|dit|een|het|hoe|je|jouw|jullie|om|ons|onze|over|u|uw|wat"
    r"|a|an|how|that|the|this|those|to|what|when|why|you|your"
)
_NO_ARTICLE = re.compile(
    r"an?|another|at|between|currently|freelance|from|here|in|just|mainly|my|newly|now|of|on|one"
    r"|originally|responsible|self-employed|still|the|with|your"
)
_AFTER_A_VERB = re.compile(r"an?|and|as|at|between|by|for|from|in|my|of|on|the|to|with")
_SOUNDS_LIKE_YOU = re.compile(r"uni(?!m|n)|us[eu]|eu|one\b", re.IGNORECASE)
_LETTERS_SAID_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
_MARKDOWN = re.compile(r"[\\`*_\[\]#|~$]|&(?=#?\w+;)|<|>|!(?=\[)")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_LINE_MARK = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+")
_BARE_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto)(?=:)|\bwww(?=\.)")


def sentence(text: str) -> str:
    """Return the text as a sentence: a capital first, and a full stop when it has no mark of its own."""
    if not text:
        return ""
    ended = text if text[-1] in ".!?…\"'”’" else f"{text}."
    return ended[0].upper() + ended[1:] if not ended.startswith("ij") else f"IJ{ended[2:]}"


def asked(text: str) -> str:
    """Return the text as a question: a capital first, and a question mark."""
    return sentence(f"{text.rstrip(' .?')}?") if text else ""


def continued(text: str) -> str:
    """Return the text so that it reads on after a colon: no full stop, no capital on a small word."""
    words = text.rstrip(" .").split(" ")
    if _READS_ON.fullmatch(words[0].casefold()):
        words[0] = words[0].casefold()
    return " ".join(words)


def with_article(text: str) -> str:
    """Return an English job or self-description so that it follows "I am": "engineer" gets its "an"."""
    first, _, rest = text.partition(" ")
    word = first.casefold()
    first = first.partition("-")[0]
    next_word = rest.split(" ")[0].casefold()
    is_verb = word.endswith(("ed", "ing")) and (not rest or _AFTER_A_VERB.fullmatch(next_word))
    if not text or is_verb or _NO_ARTICLE.fullmatch(word):
        return text
    if first.isupper() and len(first) <= 4:  # noqa: PLR2004 - said letter by letter: "an HR adviser"
        vowel = first[0] in _LETTERS_SAID_WITH_A_VOWEL
    else:
        vowel = word[0] in "aeiou" and not _SOUNDS_LIKE_YOU.match(word)
    return f"{'an' if vowel else 'a'} {text}"


def flow(text: str) -> str:
    """Join the lines of a paragraph, without a space before a mark. Templates hold a sentence per line."""
    return re.sub(r" (?=[,.;?!])", "", re.sub(r"\s+", " ", text)).strip()


def listed(texts: tuple[str, ...], last: str) -> str:
    """Return "a, b of c" for `last` = "of"."""
    if len(texts) < 2:  # noqa: PLR2004 - one has no "of"
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def escape_markdown(value: object) -> object:
    """Return a value so that Markdown shows it as it is: no link, picture, heading, formula or HTML.

    Used on every value of a Markdown template. Text that is already marked safe and numbers stay as they are.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    escaped = _MARKDOWN.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), value)
    escaped = _BARE_ADDRESS.sub(r"\g<0>&#8203;", escaped)
    return Markup(_LINE_MARK.sub(_escape_line_mark, escaped))  # noqa: S704 - this is what makes it safe


def _escape_line_mark(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"


def web_address(text: str) -> str:
    """Return a web address as a Markdown link to itself; anything else as it is, to be escaped."""
    if _WEB_ADDRESS.fullmatch(text):
        return Markup(f"<{text}>")  # noqa: S704 - only the characters of an address, none that ends the link
    return text

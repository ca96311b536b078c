"""A page without a browser: what stands on it, and what can be pressed."""

from html.parser import HTMLParser

from streamlit.testing.v1 import AppTest


class _Words(HTMLParser):
    """Collects the text of a piece of HTML, without its style sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words.append(data)


class Screen:
    """What one page shows. Fails at once when the page failed."""

    def __init__(self, app: AppTest) -> None:
        """Take over an app that has run."""
        self.app = app
        assert not app.exception, app.exception

    @property
    def text(self) -> str:
        """Everything that our own HTML says on the page, in order, with a line for every piece."""
        reading = _Words()
        for element in self.app.get("html"):
            reading.feed(element.proto.body)
        return "\n".join(word.strip() for word in reading.words if word.strip())

    @property
    def keys(self) -> set[str]:
        """The keys of the buttons."""
        return {button.key for button in self.app.button if button.key}

    @property
    def address(self) -> dict[str, str]:
        """The parameters of the address."""
        return {
            name: value if isinstance(value, str) else value[0]  # a text after going to another page
            for name, value in self.app.query_params.items()
        }

    def press(self, key: str) -> "Screen":
        """Press the button with this key."""
        self.app.button(key).click().run()
        return Screen(self.app)

"""A text of the user's own for a kind of message, in place of the one that ships with the coach."""

from pydantic import ConfigDict

from coach.domain.message import MessageKind
from coach.domain.model import Model
from coach.domain.wording import Wording


class OwnTemplate(Model):
    """Subject and body with fields in them: "Hoi {{ greeting_name }},". One per kind and wording."""

    model_config = ConfigDict(str_strip_whitespace=False)  # so that a line keeps its number

    kind: MessageKind
    wording: Wording
    subject: str
    body: str

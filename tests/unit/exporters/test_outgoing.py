from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from coach.errors import NotAnAddress
from coach.exporters.outgoing import outgoing
from tests.mail_servers import opened
from tests.unit.exporters.talks import hostile

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_message_has_all_that_mail_needs() -> None:
    content = outgoing(
        "ada@bücher.example", "zoe@example.org", "Hoi", "Dag", moment=NOON, mark="a1", me="Löwe, Ada"
    )
    message = opened(content)
    assert message["From"].addresses[0].addr_spec == "ada@xn--bcher-kva.example"
    assert message["From"].addresses[0].display_name == "Löwe, Ada"
    assert message["Message-ID"] == "<a1@xn--bcher-kva.example>"
    assert message["Date"] == "Sat, 21 Nov 2026 12:00:00 +0100"
    assert "X-Unsent" not in message


@given(me=hostile, name=hostile, subject=hostile)
def test_no_text_becomes_a_field_of_its_own(me: str, name: str, subject: str) -> None:
    content = outgoing(
        "ada@example.org", "zoe@example.org", subject, "Dag", moment=NOON, mark="a1", me=me, name=name
    )
    fields = [name.lower() for name in opened(content).keys()]  # noqa: SIM118 one per line, not one per name
    assert sorted(fields) == [
        "content-transfer-encoding",
        "content-type",
        "date",
        "from",
        "message-id",
        "mime-version",
        "subject",
        "to",
    ]


@pytest.mark.parametrize("sender", ["", "ada", "a@b.example\r\nBcc: c@d.example", "ä@example.org"])
def test_a_sender_that_is_none_is_refused(sender: str) -> None:
    with pytest.raises(NotAnAddress):
        outgoing(sender, "zoe@example.org", "Hoi", "Dag", moment=NOON, mark="a1")

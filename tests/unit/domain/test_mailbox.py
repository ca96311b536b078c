import pytest

from coach.domain.mailbox import Mailbox, Security, is_safe


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "::1"])
def test_only_this_computer_may_be_spoken_to_in_plain_words(host: str) -> None:
    assert is_safe(host, Security.NONE)
    assert not is_safe(f"{host}.example.org", Security.NONE)
    assert is_safe("mail.example.org", Security.STARTTLS)


def test_each_server_is_looked_at_and_one_that_is_not_named_is_not() -> None:
    mailbox = Mailbox(address="ada@example.org", imap_security=Security.NONE, smtp_host="smtp.example.org")
    assert mailbox.unprotected_host == ""
    plain = mailbox.model_copy(update={"smtp_security": Security.NONE})
    assert plain.unprotected_host == "smtp.example.org"


def test_who_has_no_user_name_logs_in_with_the_address() -> None:
    assert Mailbox(address="ada@example.org").login == "ada@example.org"
    assert Mailbox(address="ada@example.org", user_name="ada").login == "ada"

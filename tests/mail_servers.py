"""Real mail servers on this computer: Dovecot to put drafts into, aiosmtpd to send through."""

import grp
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from imaplib import IMAP4
from pathlib import Path

import trustme
from aiosmtpd import smtp
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from coach.domain.mailbox import Security
from coach.exporters.mail_door import Door
from scripts.get_imap_server import on_this_machine

USER = "ada@example.org"
PASSWORD = "tüssen dr€mpel"  # noqa: S105 the server is made for one test
UNDERSTOOD = "2.3."
"""Dovecot 2.4 has other settings."""
PATIENCE = 20

CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {me}
default_login_user = {login}
default_internal_group = {group}
auth_failure_delay = 0
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain
mail_location = maildir:~/Maildir
first_valid_uid = 1
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
namespace inbox {{
  inbox = yes
  mailbox "{drafts}" {{
    {special}
    auto = create
  }}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def opened(content: bytes) -> EmailMessage:
    """Return what a mail program reads."""
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


@dataclass(frozen=True)
class Certificates:
    """What a server shows, and what to trust to believe it."""

    folder: Path
    authority: trustme.CA = field(default_factory=trustme.CA)

    @property
    def trust(self) -> Path:
        file = self.folder / "authority.pem"
        self.authority.cert_pem.write_to_path(str(file))
        return file

    def issue(self, name: str = "127.0.0.1") -> trustme.LeafCert:
        return self.authority.issue_cert(name)


@dataclass(frozen=True)
class MailHouse:
    """A running Dovecot with one mailbox."""

    port: int
    tls_port: int
    trust: Path

    def door(self, security: Security, *, password: str = PASSWORD, trust: Path | None = None) -> Door:
        port = self.tls_port if security is Security.TLS else self.port
        return Door("127.0.0.1", port, security, USER, password, trust or self.trust)

    def in_folder(self, name: str) -> list[tuple[str, EmailMessage]]:
        """Return the flags and the messages in a folder, named as on the line."""
        with IMAP4("127.0.0.1", self.port, timeout=PATIENCE) as mailbox:
            mailbox.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
            mailbox.select(f'"{name}"', readonly=True)
            found = mailbox.search(None, "ALL")[1][0].split()
            parts = [mailbox.fetch(number.decode(), "(FLAGS BODY.PEEK[])")[1] for number in found]
        return [
            (str(part[0][0]) + str(part[1]), opened(part[0][1]))
            for part in parts
            if isinstance(part[0], tuple)
        ]


def dovecot() -> Path | str:
    """Return the program, or why it cannot be used here."""
    program = on_this_machine()
    if program is None:
        return "there is no Dovecot here: see scripts/get_imap_server.py"
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    return program if said.startswith(UNDERSTOOD) else f"knows only Dovecot {UNDERSTOOD}x, and this is {said}"


@contextmanager
def mail_house(program: Path, *, drafts: str = "Entwürfe", special: bool = True) -> Iterator[MailHouse]:
    """Run a Dovecot in a folder of its own, as the current user; Dovecot lets nobody be root."""
    folder = Path(tempfile.mkdtemp(prefix="kopje-mail-"))
    try:
        house = _prepare(folder, drafts=drafts, special=special)
        server = subprocess.Popen([program, "-F", "-c", folder / "dovecot.conf"])
        try:
            _wait(server, house.port, folder)
            yield house
        finally:
            server.terminate()
            server.wait(PATIENCE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(folder: Path, *, drafts: str, special: bool) -> MailHouse:
    owner = pwd.getpwuid(os.geteuid() or pwd.getpwnam("nobody").pw_uid)
    certificates = Certificates(folder)
    leaf = certificates.issue()
    leaf.private_key_pem.write_to_path(str(folder / "key.pem"))
    leaf.cert_chain_pems[0].write_to_path(str(folder / "cert.pem"))
    (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}::::::\n", encoding="utf-8")
    (folder / "home").mkdir()
    folder.chmod(0o755)
    if os.geteuid() == 0:
        os.chown(folder / "home", owner.pw_uid, owner.pw_gid)
    house = MailHouse(free_port(), free_port(), certificates.trust)
    root = os.geteuid() == 0
    settings = CONFIG.format(
        folder=folder,
        me="dovecot" if root else owner.pw_name,
        login="dovenull" if root else owner.pw_name,
        group="dovecot" if root else _group(owner.pw_gid),
        uid=owner.pw_uid,
        gid=owner.pw_gid,
        drafts=drafts,
        special="special_use = \\Drafts" if special else "",
        port=house.port,
        tls_port=house.tls_port,
    )
    (folder / "dovecot.conf").write_text(settings, encoding="utf-8")
    return house


def _group(gid: int) -> str:
    return grp.getgrgid(gid).gr_name


def _wait(server: "subprocess.Popen[bytes]", port: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with closing(socket.socket()) as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    log = folder / "log"
    raise AssertionError(log.read_text() if log.exists() else "Dovecot did not start")


class Post:
    """Takes mail and keeps it. It can be made to refuse it, or to fall silent."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.answer = "250 OK"
        self.hang_up = False

    async def handle_DATA(self, server: smtp.SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if not session.authenticated:
            return "530 Who are you?"
        if self.hang_up:
            assert server.transport is not None
            server.transport.close()
        elif self.answer.startswith("250"):
            self.taken.append(envelope)
        return self.answer


def knows(_server: smtp.SMTP, _session: Session, _envelope: Envelope, _how: str, told: object) -> AuthResult:
    """Let in who has the password."""
    known = LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=told == known, handled=False)


@contextmanager
def post_office(
    post: Post, security: Security, certificates: Certificates, *, name: str = "127.0.0.1"
) -> Iterator[Door]:
    """Run a server for outgoing mail, and return the way to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificates.issue(name).configure_cert(context)
    controller = Controller(
        post,
        hostname="127.0.0.1",
        port=free_port(),
        ssl_context=context if security is Security.TLS else None,
        tls_context=context if security is Security.STARTTLS else None,
        authenticator=knows,
        auth_require_tls=security is Security.STARTTLS,
    )
    controller.start()
    try:
        yield Door("127.0.0.1", controller.port, security, USER, PASSWORD, certificates.trust)
    finally:
        controller.stop()

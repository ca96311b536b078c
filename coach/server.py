"""Kopje in the browser: `python -m coach.server [--port N] [--headless]`, on this computer only.

Streamlit's pages, a health check at /health, and the headers that keep the pages to themselves. Always on
127.0.0.1, and always for one person: who may reach the page sees that person's people. An office that serves
more people starts one for each, behind its own front door with its own login.
"""

import argparse
import base64
import errno
import gc
import hashlib
import locale
import os
import pkgutil
import re
import socket
import sys
import threading
import webbrowser
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach import services
from coach.errors import mark
from coach.language.catalogue import preferred_language, translator
from coach.logs import drop_log, keep_log
from coach.settings import Settings, product_folder

ADDRESS = "127.0.0.1"
PORT = 8501
PORTS_TO_TRY = 20
SECONDS_TO_SAY_GOODBYE = 2
SECONDS_FOR_THE_FIRST_PAGE = 2
"""Before anything is made ready that a later page needs."""


class SecurityHeaders:
    """Adds to every answer what a browser may do with it: nothing from elsewhere, in nobody's frame."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self._app = app
        self._headers = [
            (b"content-security-policy", content_security_policy().encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"x-frame-options", b"DENY"),
            (b"referrer-policy", b"no-referrer"),
            (b"cross-origin-opener-policy", b"same-origin"),
            # The microphone is for rehearsing one's introduction; the browser asks for it, and it stays here.
            (b"permissions-policy", b"camera=(), microphone=(self), geolocation=()"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *self._headers]}
            await send(message)

        await self._app(scope, receive, with_headers)


def content_security_policy() -> str:
    """Return what the pages may load: their own files only.

    Streamlit needs the exceptions: its one inline script (by its hash, from the installed version), inline
    styles, `blob:` (what the page made itself) for components and recordings, and `'wasm-unsafe-eval'` for
    its graph drawings. No picture from elsewhere loads, so an imported text cannot tell its sender that it
    was read.
    """
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' blob: {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "connect-src 'self' blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob: data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class Server(uvicorn.Server):
    """Uvicorn that tells when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        """Keep what to do once the first page can be asked for."""
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        if self.started:
            self._ready()


async def health(_request: Request) -> JSONResponse:
    """Say that the server answers."""
    return JSONResponse({"status": "ok"})


@asynccontextmanager
async def warmed_up(_app: st.App) -> AsyncGenerator[dict[str, Any]]:
    """Import what every page needs before anyone waits for it, and keep it out of garbage collection."""
    for service in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        import_module(service.name)
    gc.collect()
    gc.freeze()
    _ready_the_check()
    log = keep_log(Settings.from_environment().folder)
    yield {}
    drop_log(log)


def _ready_the_check() -> threading.Timer:
    """Make the first look at a message quick: aside, so that nothing here can hold up or break the start."""

    def ready() -> None:
        from coach.services.checks import warm_up

        warm_up()

    aside = threading.Timer(SECONDS_FOR_THE_FIRST_PAGE, ready)
    aside.daemon = True
    aside.start()
    return aside


def application() -> st.App:
    """Return the ASGI application. Only one can live in a process; that is a rule of Streamlit."""
    return st.App(
        product_folder() / "coach_app.py",
        routes=[Route("/health", health)],
        # Asking for us by another name is how a web site elsewhere would try to read along (DNS rebinding).
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=[ADDRESS, "localhost"]),
        ],
        lifespan=warmed_up,
    )


def listen(port: int) -> socket.socket:
    """Return a socket on `port`, or on the next that is free. Raises OSError when none is."""
    last = port + PORTS_TO_TRY if port else port
    for candidate in range(port, min(last, 65535) + 1):
        try:
            return _bound(candidate)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
    raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


def _bound(port: int) -> socket.socket:
    # IPPROTO_TCP by name: asyncio sends small packets at once (TCP_NODELAY) only where the protocol is named.
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":  # on Windows this option would let two programs share the port
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((ADDRESS, port))
        opened.listen(128)
    except OSError:
        opened.close()
        raise
    return opened


def _open_browser(url: str) -> None:
    """Open the page where there is a screen to open it on. A text browser would take over the terminal."""
    has_screen = sys.platform in {"win32", "darwin"} or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if has_screen:
        threading.Thread(target=webbrowser.open, args=[url], daemon=True).start()


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m coach.server", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--headless", action="store_true", help="do not open a browser")
    return parser.parse_args(given)


def _say(key: str, **values: object) -> None:
    """Print a line in the language of the surroundings."""
    wishes = (os.environ.get(name) for name in ("COACH_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    t = translator(preferred_language(next(filter(None, wishes), locale.getlocale()[0])))
    sys.stdout.write(t(key, **values) + "\n")
    sys.stdout.flush()


def serve(opened: socket.socket, ready: Callable[[], None]) -> None:
    """Answer on this socket until Ctrl-C."""
    config = uvicorn.Config(
        application(),
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        timeout_graceful_shutdown=SECONDS_TO_SAY_GOODBYE,
    )
    with suppress(KeyboardInterrupt), opened:
        Server(config, ready).run(sockets=[opened])


def main(given: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C. Returns 0, or 1 when no port is free."""
    arguments = _arguments(given)
    try:
        opened = listen(arguments.port)
    except OSError:
        _say(mark("server.no_free_port"), port=arguments.port)
        return 1
    port = opened.getsockname()[1]
    url = f"http://{ADDRESS}:{port}"

    def ready() -> None:
        if arguments.port not in {0, port}:
            _say(mark("server.other_port"), taken=arguments.port, port=port)
        _say(mark("server.ready"), address=url)
        if not arguments.headless:
            _open_browser(url)

    serve(opened, ready)
    return 0


if __name__ == "__main__":
    sys.exit(main())

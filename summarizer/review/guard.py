"""Who may speak to the review server: its own page on this machine, and no one else.

Every path begins with a random token, so that no other page, program or port can
guess one. A foreign Host stops DNS rebinding, a foreign Origin a page of another
site. There is no cookie: browsers send those to every port of a machine.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOCAL: Final = "127.0.0.1"
"""The only address that the server listens on."""

HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer of the server carries, beside its Content-Security-Policy."""


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(24)


def refusal(token: str, path: str, method: str, headers: Mapping[str, str]) -> str | None:
    """Why a request is refused, or `None` when it may pass. Header names are lower case."""
    host = headers.get("host", "")
    name, _, port = host.partition(":")
    if name not in (LOCAL, "localhost") or not port.isascii() or not port.isdigit():
        return "this address is not the review's own"
    given = path.split("/")[1] if path.startswith("/") else ""
    if not secrets.compare_digest(given.encode(), token.encode()):
        return "the token is missing or wrong; use the address that the command printed"
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "another site's page may not speak to this one"
    if method not in ("GET", "HEAD") and origin is None:
        return "changes are taken from the review's own page only"
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return "another site's page may not speak to this one"
    return None


class Guard:
    """Refuses whatever `refusal` has a reason for, before anything else sees it."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        """Stand before `app`."""
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        reason = refusal(self._token, scope["path"], scope["method"], headers)
        if reason is None:
            await self._app(scope, receive, send)
            return
        from starlette.responses import PlainTextResponse

        response = PlainTextResponse(f"refused: {reason}\n", 403, dict(HEADERS))
        await response(scope, receive, send)

"""Serve a review on this machine until the person stops it."""

from __future__ import annotations

import socket
import sys

from summarizer.errors import MissingExtraError, ReviewError
from summarizer.output.page.wording import Language
from summarizer.review.app import review_app
from summarizer.review.desk import Desk
from summarizer.review.guard import LOCAL, new_token


def serve(desk: Desk, language: Language, port: int = 0, open_browser: bool = False) -> None:
    """Listen on the loopback address alone and print the address with its token.

    `port` 0 takes any free one. Raises `MissingExtraError` without the extra
    `review`, `ReviewError` when the port is taken.
    """
    try:
        import uvicorn
    except ImportError as error:
        message = "the review needs a web server: pip install 'summarizer[review]'"
        raise MissingExtraError(message) from error
    listener = _listener(port)
    token = new_token()
    address = f"http://{LOCAL}:{listener.getsockname()[1]}/{token}/"
    print(f"Review at {address}  (Ctrl-C ends it; every change is saved)", file=sys.stderr)
    if open_browser:
        import webbrowser

        webbrowser.open(address)
    config = uvicorn.Config(
        review_app(desk, token, language), log_level="warning", server_header=False, ws="none"
    )
    uvicorn.Server(config).run(sockets=[listener])


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOCAL, port))
        listener.listen()  # before the address is printed, so that it can be opened at once
    except OSError as error:
        listener.close()
        raise ReviewError(f"port {port} is taken ({error.strerror}); try --port 0") from error
    return listener

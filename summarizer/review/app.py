"""The review server: a few routes over the desk, behind the guard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pydantic import Field, ValidationError

from summarizer.errors import SummarizerError
from summarizer.output.page.render import figure
from summarizer.output.page.standing import standings
from summarizer.output.page.wording import Language
from summarizer.reading.pages import MAX_BYTES
from summarizer.records import Record, plain_decimal
from summarizer.review.corrections import Request as CorrectionRequest
from summarizer.review.desk import Desk, Proposal
from summarizer.review.guard import HEADERS, Guard
from summarizer.review.screens import Neighbours, render_case, render_queue, screen_policy

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

_MAX_MESSAGE = 64 * 1024


class Wanted(Record):
    """Where a missed figure is: a stretch of the visible text, or its words."""

    start: int = Field(default=0, ge=0)
    end: int = Field(default=0, ge=0)
    text: str | None = Field(default=None, min_length=1, max_length=200)
    after: int = Field(default=0, ge=0)


def review_app(desk: Desk, token: str, language: Language = "zh") -> ASGIApp:
    """The ASGI application; every path begins with `/token/`."""
    from starlette.applications import Starlette
    from starlette.routing import Mount, Route

    pages = _Pages(desk, language)
    routes = [
        Route("/", pages.queue),
        Route("/article/{key}", pages.article),
        Route("/article/{key}/corrections", pages.correct, methods=["POST"]),
        Route("/article/{key}/place", pages.place, methods=["POST"]),
        Route("/inputs", pages.take_in, methods=["POST"]),
    ]
    return Guard(Starlette(routes=[Mount(f"/{token}", routes=routes)]), token)


class _Pages:
    """The routes' endpoints. Work that takes time runs in a thread."""

    def __init__(self, desk: Desk, language: Language) -> None:
        self._desk = desk
        self._language: Language = language
        self._headers = {**HEADERS, "Content-Security-Policy": screen_policy()}

    async def queue(self, request: Request) -> Response:
        return await self._html(lambda: render_queue(self._desk, self._language))

    async def article(self, request: Request) -> Response:
        key = request.path_params["key"]

        def render() -> str:
            case = self._desk.case(key)
            neighbours = Neighbours(*self._desk.library.neighbours(key))
            return render_case(case, neighbours, self._language)

        return await self._html(render)

    async def correct(self, request: Request) -> Response:
        key = request.path_params["key"]
        body = await _body(request, _MAX_MESSAGE)

        def keep() -> dict[str, Any]:
            wanted = CorrectionRequest.model_validate_json(body)
            correction = self._desk.correct(key, wanted)
            return self._answer(key, correction.quantity or f"added-{correction.id[:12]}")

        return await self._json(keep)

    async def place(self, request: Request) -> Response:
        key = request.path_params["key"]
        body = await _body(request, _MAX_MESSAGE)

        def find() -> dict[str, Any]:
            wanted = Wanted.model_validate_json(body)
            if wanted.text is not None:
                return _proposal(self._desk.find(key, wanted.text, wanted.after))
            return _proposal(self._desk.locate(key, wanted.start, wanted.end))

        return await self._json(find)

    async def take_in(self, request: Request) -> Response:
        name = unquote(request.headers.get("x-name", "article.txt"))
        body = await _body(request, MAX_BYTES + 1)
        return await self._json(lambda: {"key": self._desk.take_in(name, body)})

    def _answer(self, key: str, id: str) -> dict[str, Any]:
        """The figure that a correction was about, and where it now stands."""
        case = self._desk.case(key)
        for standing in standings(case.reviewed.brief, case.reviewed.opinions):
            if standing.quantity.id == id:
                return {"index": standing.index, "figure": figure(standing)}
        return {"index": None}

    async def _html(self, make: Callable[[], str]) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import HTMLResponse, PlainTextResponse

        try:
            return HTMLResponse(await run_in_threadpool(make), headers=self._headers)
        except SummarizerError as error:
            return PlainTextResponse(f"{error}\n", 404, headers=self._headers)

    async def _json(self, make: Callable[[], dict[str, Any]]) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import JSONResponse

        try:
            return JSONResponse(await run_in_threadpool(make), headers=self._headers)
        except ValidationError as error:
            return JSONResponse({"error": _plain(error)}, 422, headers=self._headers)
        except SummarizerError as error:
            return JSONResponse({"error": str(error)}, 409, headers=self._headers)


async def _body(request: Request, limit: int) -> bytes:
    """The request's body, cut at `limit`; what is cut is refused by its reader."""
    parts, size = [], 0
    async for part in request.stream():
        parts.append(part)
        size += len(part)
        if size >= limit:
            break
    return b"".join(parts)[:limit]


def _proposal(proposal: Proposal) -> dict[str, Any]:
    read = proposal.quantity
    return {
        "place": proposal.place.model_dump(),
        "read": None
        if read is None
        else {
            "value": plain_decimal(read.value),
            "value_max": None if read.value_max is None else plain_decimal(read.value_max),
            "unit": read.unit,
            "object": read.object,
            "qualifier": read.qualifier,
            "category": read.category,
        },
    }


def _plain(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][-1:])
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"

"""The server as an application: what is asked, by whom, and what is answered.

Starlette routes and reads requests, as for the review. Work is done in ``crew``'s processes; the
loop here only reads, checks and passes on.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from cleanup.serve import forms, openapi, site
from cleanup.serve.answering import Task
from cleanup.serve.asked import check_of
from cleanup.serve.cleaning import cleaning_of
from cleanup.serve.crew import BUSY, Crew
from cleanup.serve.dictionary import Dictionary
from cleanup.serve.door import Door
from cleanup.serve.languages import languages
from cleanup.serve.limits import Limits, Rate
from cleanup.serve.matches import software
from cleanup.serve.metrics import MEDIA_TYPE, Metrics
from cleanup.serve.refused import Refused
from cleanup.value import replace
from cleanup.version import __version__

HEADERS = {
    "Content-Security-Policy": site.POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
Endpoint = Callable[[Request], Awaitable[Response]]


def application(crew: Crew, door: Door, limits: Limits, dictionary: Dictionary) -> ASGIApp:
    """Return the application; the crew is started and closed by whoever runs it."""
    asked = _Asked(crew, door, limits, dictionary)
    plain: dict[str, tuple[Endpoint, list[str]]] = {
        "/": (_file("index.html", "text/html"), ["GET"]),
        "/page.css": (_file("page.css", "text/css"), ["GET"]),
        "/page.js": (_file("page.js", "text/javascript"), ["GET"]),
        "/openapi.json": (asked.openapi, ["GET"]),
        "/metrics": (asked.metrics_, ["GET"]),
        "/v1/clean": (asked.clean, ["POST"]),
        "/v2/check": (asked.check, ["GET", "POST"]),
        "/v2/languages": (asked.languages, ["GET", "POST"]),
        "/v2/info": (asked.info, ["GET", "POST"]),
        "/v2/healthcheck": (asked.healthcheck, ["GET"]),
        "/v2/maxtextlength": (asked.longest, ["GET", "POST"]),
        "/v2/words": (asked.words, ["GET"]),
        "/v2/words/add": (asked.add, ["POST"]),
        "/v2/words/delete": (asked.delete, ["POST"]),
    }
    routes = [Route(path, end, methods=methods) for path, (end, methods) in plain.items()]
    app = Starlette(routes=routes, exception_handlers={Refused: _refused, HTTPException: _unrouted})
    app.router.redirect_slashes = False
    return _Guard(app, asked, frozenset(plain))


class _Guard:
    """Answers who may ask, and seals, counts and times every answer."""

    def __init__(self, inside: ASGIApp, asked: _Asked, paths: frozenset[str]) -> None:
        self.inside, self.asked, self.door, self.paths = inside, asked, asked.door, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        began = time.monotonic()
        path, token = self.door.in_path(scope["path"])
        room = {
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "token": token,
            "held": [0],
        }
        scope = {**scope, **room}
        request = Request(scope)
        status = 500
        extra = {**HEADERS}

        async def sealed(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                own = [(k.lower().encode(), v.encode()) for k, v in extra.items()]
                message = {**message, "headers": [*message.get("headers", ()), *own]}
            await send(message)

        try:
            inside: ASGIApp = self._admitted(request, extra) or self.inside
        except Refused as error:
            inside = _told(path, error)
        try:
            await inside(scope, receive, sealed)
        finally:
            self.asked.held -= scope["held"][0]
            name = path if path in self.paths else "other"
            self.asked.metrics.answered(name, status, time.monotonic() - began)

    def _admitted(self, request: Request, extra: dict[str, str]) -> Response | None:
        """Return the answer to a preflight, or None for all else. Raises Refused."""
        door, headers = self.door, request.headers
        host = headers.get("host", "")
        door.check_host(host)
        if allowed := door.check_origin(headers.get("origin"), host):
            extra |= {"Access-Control-Allow-Origin": allowed, "Vary": "Origin"}
        if request.method == "OPTIONS":
            if allowed:
                extra["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
                extra["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
                extra["Access-Control-Max-Age"] = "600"
                if "access-control-request-private-network" in headers:
                    extra["Access-Control-Allow-Private-Network"] = "true"
            return Response(status_code=204)
        return None


class _Asked:
    """The endpoints."""

    def __init__(self, crew: Crew, door: Door, limits: Limits, dictionary: Dictionary) -> None:
        self.crew, self.door, self.limits, self.dictionary = crew, door, limits, dictionary
        self.metrics = Metrics()
        self.rate = Rate(limits.rate)
        self.held = 0

    async def check(self, request: Request) -> Response:
        params = await self._params(request)
        asked = check_of(params, self.limits.text, self.dictionary.words)
        return await self._work(request, asked, sum(len(p.raw) for p in asked.parts))

    async def clean(self, request: Request) -> Response:
        asked = cleaning_of(await self._json(request), self.limits.text)
        asked = replace(asked, words=(*self.dictionary.words, *asked.words))
        return await self._work(request, asked, len(asked.text))

    async def languages(self, request: Request) -> Response:
        await self._params(request)
        return JSONResponse(languages())

    async def info(self, request: Request) -> Response:
        await self._params(request)
        told = software()
        return JSONResponse({"software": {k: told[k] for k in ("name", "version", "premium")}})

    async def healthcheck(self, _request: Request) -> Response:
        if not self.crew.alive or self.crew.waiting >= self.crew.queue:
            raise Refused(503, BUSY, wait=1)
        return PlainTextResponse("OK")

    async def longest(self, request: Request) -> Response:
        await self._params(request)
        return PlainTextResponse(str(self.limits.text))

    async def words(self, request: Request) -> Response:
        params = await self._params(request)
        first, most = (forms.number(params, *each) for each in (("offset", 0), ("limit", 10)))
        return JSONResponse({"words": self.dictionary.words[first : first + most]})

    async def add(self, request: Request) -> Response:
        return JSONResponse({"added": self.dictionary.add(await self._words(request))})

    async def delete(self, request: Request) -> Response:
        return JSONResponse({"deleted": self.dictionary.delete(await self._words(request))})

    async def openapi(self, _request: Request) -> Response:
        return JSONResponse(openapi.document())

    async def metrics_(self, request: Request) -> Response:
        self.door.check_token(*_tokens(request), request.query_params.get("apiKey"))
        crew = self.crew
        gauges = {
            "cleanup_workers": ("Worker processes.", crew.alive),
            "cleanup_workers_busy": ("Busy worker processes.", crew.busy),
            "cleanup_queue_length": ("Requests waiting for a worker.", crew.waiting),
            "cleanup_held_bytes": ("Bytes of pending requests.", self.held),
            "cleanup_worker_memory_bytes": (
                "Memory of the workers, as last reported.",
                sum(crew.held.values()) << 20,
            ),
            "cleanup_worker_deaths_total": ("Workers that exited unexpectedly.", crew.deaths),
            "cleanup_worker_recycled_total": ("Workers replaced for their memory.", crew.recycled),
            "cleanup_timeouts_total": ("Requests that timed out.", crew.late),
        }
        return Response(self.metrics.text(gauges, __version__), media_type=MEDIA_TYPE)

    async def _work(self, request: Request, asked: Task, characters: int) -> Response:
        """Return the answer of a worker."""
        done = await self.crew.ask(asked, request.is_disconnected)
        if done is None:
            return Response(status_code=499)  # nobody reads it
        if done.status != 200:  # noqa: PLR2004 -- OK
            raise Refused(done.status, done.body.decode("utf-8", "replace"))
        self.metrics.characters += characters
        self.metrics.findings.update(dict(done.counts))
        return Response(done.body, media_type="application/json")

    async def _params(self, request: Request) -> dict[str, Any]:
        """Return what query, form or JSON say, if its token is right."""
        params = forms.form(request.url.query)
        if request.method == "POST":
            params |= forms.body(await self._body(request), _kind(request))
        self._admit(request, params.get("apiKey"))
        return params

    async def _json(self, request: Request) -> Any:
        self._admit(request, request.query_params.get("apiKey"))
        if _kind(request) != forms.JSON:  # which no form of a page can have
            raise Refused(415, "Send JSON, with the header Content-Type: application/json.")
        return forms.loaded(await self._body(request))

    def _admit(self, request: Request, key: Any) -> None:
        self.door.check_token(*_tokens(request), key if isinstance(key, str) else None)
        self.rate.count(request.client.host if request.client else "")

    async def _words(self, request: Request) -> list[str]:
        params = await self._params(request)
        return forms.words(params)

    async def _body(self, request: Request) -> bytes:
        """Return the body. Raises Refused: 413 where it is too large, 408 where it does not come,
        503 where others take all the room. What it takes is held until the answer.
        """
        most = self.limits.body
        length = request.headers.get("content-length", "")
        if length.isdecimal() and int(length) > most:
            raise Refused(413, f"The request exceeds the limit of {most} bytes.")
        data = bytearray()
        try:
            async with asyncio.timeout(self.limits.patience):
                async for piece in request.stream():
                    data += piece
                    self.held += len(piece)
                    request.scope["held"][0] += len(piece)
                    if self.held > self.limits.held:
                        raise Refused(503, BUSY, wait=1)
                    if len(data) > most:
                        raise Refused(413, f"The request exceeds the limit of {most} bytes.")
        except TimeoutError:
            raise Refused(408, "The request did not arrive in time.") from None
        except ClientDisconnect:
            raise Refused(400, "The request was interrupted.") from None
        return bytes(data)


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _tokens(request: Request) -> tuple[str | None, ...]:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return (token.strip() if scheme.lower() == "bearer" else None, request.scope.get("token"))


def _file(name: str, kind: str) -> Endpoint:
    async def endpoint(_request: Request) -> Response:
        return Response(site.page(name), media_type=kind)

    return endpoint


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _told(request.url.path, error)


async def _unrouted(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = f"Unsupported action: {request.method} {request.url.path}"
    return _told(request.url.path, Refused(error.status_code, said))


def _told(path: str, error: Refused) -> Response:
    """Return the answer to what is refused: a text as LanguageTool has it, elsewhere JSON."""
    headers = {"Retry-After": str(error.wait)} if error.wait else {}
    if error.status == 401:  # noqa: PLR2004 -- unauthorized
        headers["WWW-Authenticate"] = "Bearer"
    if path.startswith("/v2/"):
        return PlainTextResponse(f"Error: {error.message}", error.status, headers)
    return JSONResponse({"error": error.message}, error.status, headers)

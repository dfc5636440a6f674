"""The review in a browser: what a page on this machine may ask, and who is answered.

Starlette routes and reads requests: it is small, typed, and what FastAPI stands on. Only a page
that was opened with the token, from this machine, by its own address, is answered.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from cleanup.files import FileError
from cleanup.page.document import SERVED, script, served, style
from cleanup.review.desk import Desk, Refused, Told, spelled

HEADERS = {
    "Content-Security-Policy": SERVED,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
MOST = 4_000_000  # bytes of a request
_NAMES = ("127.0.0.1", "localhost")
_STATES = ("accept", "reject", "open")
_MOVED = "Another window has changed a decision. This window now shows it; please decide again."


def application(
    desk: Desk, token: str, explain: Callable[[str], str], ended: Callable[[], None]
) -> ASGIApp:
    """Return the application. ``ended`` is called once the review is finished and told."""
    asked = _Asked(desk, explain, ended)
    routes = [
        Route("/{token}/", _text(served, "text/html")),
        Route("/{token}/page.css", _text(style, "text/css")),
        Route("/{token}/page.js", _text(script, "text/javascript")),
        Route("/{token}/records", asked.records),
        Route("/{token}/settings", asked.settings),
        Route("/{token}/state", asked.state),
        Route("/{token}/rule", asked.rule),
        Route("/{token}/decide", asked.change(asked.decide), methods=["POST"]),
        Route("/{token}/undo", asked.change(asked.undo), methods=["POST"]),
        Route("/{token}/finish", asked.change(asked.finish), methods=["POST"]),
        Route("/{token}/leave", asked.leave, methods=["POST"]),
    ]
    return _Guard(Starlette(routes=routes), token)


class _Guard:
    """Answers only the page itself: by the token, by Host, by Origin; and seals every answer."""

    def __init__(self, inside: ASGIApp, token: str) -> None:
        self.inside, self.token = inside, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def sealed(message: Any) -> None:
            if message["type"] == "http.response.start":
                extra = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", ()), *extra]}
            await send(message)

        refused = self._refused(Request(scope))
        inside = PlainTextResponse(refused, 403) if refused else self.inside
        await inside(scope, receive, sealed)

    def _refused(self, request: Request) -> str:
        """Return why a request is not answered, or nothing."""
        host = request.headers.get("host", "")
        if host.rsplit(":", 1)[0] not in _NAMES:
            return "This review is served only on 127.0.0.1 and localhost."
        origin = request.headers.get("origin")
        if origin is None and request.method != "GET":
            return "A request that changes something needs an Origin header."
        if origin is not None and origin != f"http://{host}":
            return "This review accepts requests only from its own page."
        if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return "Open this review by its address, not by a link from another page."
        given = request.url.path.split("/")[1]
        if not secrets.compare_digest(given.encode(), self.token.encode()):
            return "Open the review by the full address that `cleanup review --web` printed."
        return ""


class _Asked:
    """What the page asks of the desk. All of it runs in one thread: no two changes at once."""

    def __init__(
        self, desk: Desk, explain: Callable[[str], str], ended: Callable[[], None]
    ) -> None:
        self.desk, self.explain, self.ended = desk, explain, ended

    async def records(self, _request: Request) -> Response:
        lines = iterate_in_threadpool(self.desk.records())
        return StreamingResponse(lines, media_type="application/jsonl")

    async def settings(self, _request: Request) -> Response:
        return JSONResponse({"all": self.desk.safe_too, "restored": self.desk.restored})

    async def state(self, request: Request) -> Response:
        """Answer with all decisions, or with none where ``since`` says that all are known."""
        known = request.query_params.get("since") == str(self.desk.revision)
        told = self._now(request.query_params.get("window", ""))
        return JSONResponse(told if known else told | {"answers": spelled(self.desk.answers())})

    async def rule(self, request: Request) -> Response:
        try:
            rule = request.query_params.get("id", "")
            return PlainTextResponse(await run_in_threadpool(self.explain, rule))
        except Exception as error:  # noqa: BLE001 -- whatever the rule is, the review goes on
            return PlainTextResponse(str(error) or "This rule is unknown.")

    async def leave(self, request: Request) -> Response:
        body = await _body(request)
        self.desk.seen(str(body.get("window", "")), gone=True)
        return JSONResponse({})

    def change(
        self, act: Callable[[dict[str, Any]], Told]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return the endpoint of what changes the desk: for a window that knows all of it."""

        async def endpoint(request: Request) -> Response:
            try:
                body = await _body(request)
                if body.get("revision") != self.desk.revision:
                    whole = {"answers": spelled(self.desk.answers()), "message": _MOVED}
                    return JSONResponse(self._now(str(body.get("window", ""))) | whole, 409)
                told = act(body)
            except Refused as error:
                return PlainTextResponse(str(error), 400)
            except (FileError, OSError) as error:
                return PlainTextResponse(f"The decision could not be saved: {error}", 500)
            now = self._now(str(body.get("window", ""))) | {"answers": spelled(told)}
            last = BackgroundTask(self.ended) if self.desk.finished else None
            return JSONResponse(now, background=last)

        return endpoint

    def decide(self, body: dict[str, Any]) -> Told:
        numbers, state, after = body.get("numbers"), body.get("state"), body.get("after")
        if not isinstance(numbers, list) or not all(type(n) is int for n in numbers):
            raise Refused("The numbers of a decision are a list of whole numbers.")
        if state not in _STATES or not isinstance(after, str | None):
            raise Refused(
                "A decision is accept, reject or open, and its replacement (after) is a string."
            )
        return self.desk.decide(numbers, state, after, everywhere=body.get("everywhere") is True)

    def undo(self, _body: dict[str, Any]) -> Told:
        return self.desk.undo()

    def finish(self, _body: dict[str, Any]) -> Told:
        self.desk.finish()
        return {}

    def _now(self, window: str) -> dict[str, Any]:
        desk = self.desk
        return {
            "revision": desk.revision,
            "undo": desk.queue.undoable,
            "windows": desk.seen(window[:64]),
            "changed": desk.changed(),
            "finished": desk.finished.sentences() if desk.finished else None,
        }


async def _body(request: Request) -> dict[str, Any]:
    """Return the JSON object of a request. Raises Refused."""
    data = b""
    async for piece in request.stream():
        data += piece
        if len(data) > MOST:
            raise Refused(f"A request has at most {MOST:,} bytes.")
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused("The request is not JSON.") from None
    if not isinstance(body, dict):
        raise Refused("The request is not a JSON object.")
    return body


def _text(give: Callable[[], str], kind: str) -> Callable[[Request], Response]:
    return lambda _request: Response(give(), media_type=kind)

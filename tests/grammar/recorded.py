"""A server on loopback that answers as it is told to: what LanguageTool does on its bad days."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

VERSION = "6.8"
CODES = ("en-US", "en-GB", "de-DE", "fr", "ru-RU")
Reply = tuple[int, bytes]


def match(offset: int, length: int, text: str, **more: Any) -> dict[str, Any]:
    """A finding as LanguageTool tells it; offsets in UTF-16 units of the text."""
    units = text.encode("utf-16-le", "surrogatepass")
    found = units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
    return {
        "message": more.get("message", "Possible spelling mistake found."),
        "offset": offset,
        "length": length,
        "replacements": [{"value": value} for value in more.get("replacements", ["the"])],
        "context": {"text": found, "offset": 0, "length": length},
        "rule": {
            "id": more.get("rule", "MORFOLOGIK_RULE_EN_US"),
            "issueType": more.get("issue", "misspelling"),
            "category": {"id": more.get("category", "TYPOS")},
            "urls": [{"value": url} for url in more.get("urls", ())],
        },
    }


def told(*matches: dict[str, Any], version: str = VERSION) -> bytes:
    """A whole answer."""
    return json.dumps({"software": {"version": version}, "matches": list(matches)}).encode()


def plain(form: dict[str, str]) -> str:
    """The text of a request, with its mark-up."""
    parts = json.loads(form["data"])["annotation"]
    return "".join(part.get("text", part.get("markup", "")) for part in parts)


def finds_teh(form: dict[str, str]) -> Reply:
    """A checker that knows one thing."""
    text = plain(form)
    found, at = [], text.find("teh")
    while at >= 0:
        unit = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        found.append(match(unit, 3, text))
        at = text.find("teh", at + 1)
    return 200, told(*found)


@dataclass
class Fake:
    """``reply`` gives status and body for a form; ``forms`` are those that came."""

    reply: Callable[[dict[str, str]], Reply]
    forms: list[dict[str, str]] = field(default_factory=list)
    url: str = ""
    hanging: float = 0
    connections: set[Any] = field(default_factory=set)


@contextmanager
def faked(reply: Callable[[dict[str, str]], Reply] = finds_teh) -> Iterator[Fake]:
    """The server as long as the block runs."""
    fake = Fake(reply)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path == "/v2/info":
                self._send(200, told())
            else:
                self._send(200, json.dumps([{"longCode": code} for code in CODES]).encode())

        def do_POST(self) -> None:
            fake.connections.add(self.client_address)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            fake.forms.append(form)
            time.sleep(fake.hanging)
            self._send(*fake.reply(form))

        def _send(self, status: int, body: bytes) -> None:
            with suppress(OSError):  # who asked may be gone
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()

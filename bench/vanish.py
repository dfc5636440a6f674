"""Clients that vanish: editors and programs killed while a server works for them.

``python bench/vanish.py --clients 200`` starts ``cleanup serve``, and clients, each a process of
its own, that are killed (SIGKILL) at a random moment of a request: half sent, sent whole, half
read. Then the server must answer the next one as it answered the first, and hold no more
descriptors, processes or memory than at first. ``--editors 20`` starts so many ``cleanup lsp``,
each with a client that opens a document, types and is killed; every server must end by itself.
Status 1 if not.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from serve import family, form, memory

SERVER = [sys.executable, "-m", "cleanup"]
ENDS = 60  # seconds by the clock in which a server without its client must have ended
TEXT = "The old mill , now a museum, is open. The boat lies in in the harbour.\n" * 20


def asked(port: int) -> bytes:
    """Return the body of the answer to one request."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as pipe:
        pipe.sendall(form(0, 3).replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
        read = b""
        while more := pipe.recv(65536):
            read += more
    return read.partition(b"\r\n\r\n")[2]


def descriptors(pid: int) -> int:
    """Return how many descriptors a process and its children have open."""
    return sum(len(os.listdir(f"/proc/{each}/fd")) for each in family(pid))  # noqa: PTH208


def vanishing(port: int, seed: str) -> int:
    """Start a client that asks, and that will be killed; return its process ID."""
    child = os.fork()
    if child:
        return child
    of = random.Random(seed)
    try:
        request = form(of.randrange(10_000), of.choice([1, 3, 40]))
        pipe = socket.create_connection(("127.0.0.1", port))
        if of.random() < 0.5:
            request = request[: of.randrange(len(request))]
        pipe.sendall(request)
        if of.random() < 0.5:
            pipe.recv(100)
        time.sleep(60)
    finally:
        os._exit(0)


def clients(count: int, seed: int) -> list[str]:
    """Return what did not hold after this many clients of one server were killed."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        order = [*SERVER, "serve", "--port", "0", "--workers", "1", "--grammar", "off"]
        order += ["--isolated", "--warm", "en-US", "--words-file", f"{folder}/words.txt"]
        with subprocess.Popen(order, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            port = int(server.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
            first = asked(port)
            before = descriptors(server.pid), len(family(server.pid)), memory(server.pid)
            of = random.Random(seed)
            alive: list[int] = []
            for number in range(count):
                alive.append(vanishing(port, f"{seed}:{number}"))
                time.sleep(of.uniform(0, 0.05))
                if len(alive) >= 20 or number == count - 1:
                    for pid in alive:
                        os.kill(pid, signal.SIGKILL)
                        os.waitpid(pid, 0)
                    alive.clear()
                    if asked(port) != first:
                        wrong.append(f"after {number + 1} clients another answer")
            until = time.monotonic() + ENDS
            while descriptors(server.pid) > before[0] and time.monotonic() < until:
                time.sleep(0.2)
            after = descriptors(server.pid), len(family(server.pid)), memory(server.pid)
            print(f"  descriptors, processes, MB: {before} before, {after} after {count} clients")
            if after[0] > before[0] or after[1] != before[1] or after[2] > 1.2 * before[2] + 20:
                wrong.append(f"{before} became {after}")
            server.send_signal(signal.SIGINT)
    return wrong


def message(method: str, params: object, number: int | None = None) -> bytes:
    """Return a message of the Language Server Protocol."""
    told = {"jsonrpc": "2.0", "method": method, "params": params}
    body = json.dumps(told if number is None else {**told, "id": number}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def editor(of: random.Random) -> Sequence[bytes]:
    """Return what an editor says until it is killed; the last message may be half of one."""
    document = {"uri": "file:///a.txt", "languageId": "plaintext", "version": 1, "text": TEXT}
    said = [
        message("initialize", {"capabilities": {}, "rootUri": None}, 1),
        message("initialized", {}),
        message("textDocument/didOpen", {"textDocument": document}),
    ]
    for version in range(2, 2 + of.randrange(10)):
        where = {"line": 0, "character": of.randrange(10)}
        change = {
            "range": {"start": where, "end": where},
            "text": of.choice([" ,", "a", "the the "]),
        }
        named = {"uri": "file:///a.txt", "version": version}
        params = {"textDocument": named, "contentChanges": [change]}
        said.append(message("textDocument/didChange", params))
    said = said[: of.randrange(1, len(said) + 1)]
    if of.random() < 0.5:
        said[-1] = said[-1][: of.randrange(1, len(said[-1]))]
    return said


def editors(count: int, seed: int) -> list[str]:
    """Return which servers did not end after their editor was killed."""
    wrong: list[str] = []
    for number in range(count):
        of = random.Random(f"{seed}:{number}")
        read, write = os.pipe()
        child = os.fork()
        if not child:  # the editor: it starts the server, as editors do
            server = subprocess.Popen(
                [*SERVER, "lsp"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            assert server.stdin
            os.write(write, f"{server.pid}\n".encode())
            for said in editor(of):
                server.stdin.write(said)
                server.stdin.flush()
                time.sleep(of.uniform(0, 0.3))
            time.sleep(600)
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as told:
            pid = int(told.readline())
        time.sleep(of.uniform(0, 6))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        until = time.monotonic() + ENDS
        while running(pid) and time.monotonic() < until:
            time.sleep(0.1)
        if running(pid):
            wrong.append(f"editor {number}: its server {pid} still runs")
            os.kill(pid, signal.SIGKILL)
    print(f"  {count} editors were killed")
    return wrong


def running(pid: int) -> bool:
    """Return whether a process is there and has not ended."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return False


def main() -> None:
    """Run, print what did not hold, and end with status 1 if anything did not."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=100)
    parser.add_argument("--editors", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    wrong = clients(told.clients, told.seed) if told.clients else []
    wrong += editors(told.editors, told.seed) if told.editors else []
    print(*wrong, f"{len(wrong)} wrong", sep="\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

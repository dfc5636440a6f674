"""Many clients of ``cleanup serve`` at once, on loopback: errors, times, memory, killed workers.

``python bench/serve.py`` starts a server of its own and asks it in three ways:

- *alone*: one client, one request after the other: the time that a request takes by itself;
- *at once*: ``--clients`` clients that ask again as soon as they have an answer. No server with W
  processes can answer C of them in less than C / W times what one takes: the *fair share*. What is
  held against it is the slowest hundredth;
- *typing*: as many clients that pause ``--pause`` seconds between two requests, as people do whose
  editor checks what they write.

``--kill SECONDS`` kills a worker (SIGKILL) that often while all ask at once.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

WORDS = (
    "The mill by the harbour , now a museum, was built for the the boats that came at high tide. "
    "They come to the official request of the council, which had turned to the port for help. "
    "The World Health Organization (OMS) met doctors and spoke of the water in the old quarter. "
    "It is late in spring, and the bridge , which is of stone, will be closed until the autumn. "
)


def form(number: int, paragraphs: int) -> bytes:
    """Return a request; no two have the same text."""
    body = "\n\n".join(f"{number}.{k} {WORDS}" for k in range(paragraphs))
    data = urlencode({"text": body, "language": "en-US"}).encode()
    head = (
        "POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data


class Client:
    """A connection that stays open."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pipe: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: bytes) -> tuple[int, int]:
        """Return the status of the answer and the number of its matches."""
        if self.pipe is None:
            self.pipe = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.pipe
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        body = await reader.readexactly(length)
        status = int(head.split()[1])
        return status, len(json.loads(body)["matches"]) if status == 200 else 0


async def one_client(port: int, until: float, paragraphs: int, pause: float, first: int) -> list:
    client, number, found = Client(port), first, []
    await asyncio.sleep(random.random() * (pause or 0.2))
    while time.monotonic() < until:
        began = time.monotonic()
        try:
            status, matches = await client.ask(form(number, paragraphs))
        except (OSError, asyncio.IncompleteReadError) as error:
            status, matches, client.pipe = type(error).__name__, 0, None
        found.append((status, time.monotonic() - began, matches))
        number += 1
        if pause:
            await asyncio.sleep(pause * (0.5 + random.random()))
    return found


async def many(port: int, clients: int, seconds: float, paragraphs: int, pause: float) -> list:
    until = time.monotonic() + seconds
    tasks = [one_client(port, until, paragraphs, pause, n * 100_000) for n in range(clients)]
    return [each for found in await asyncio.gather(*tasks) for each in found]


def told(name: str, found: list, seconds: float, paragraphs: int) -> dict[str, float]:
    times = sorted(took for _, took, _ in found)
    wrong: dict[str, int] = {}
    for status, _, matches in found:
        if status != 200 or matches < 4 * paragraphs:
            wrong[str(status)] = wrong.get(str(status), 0) + 1

    def at(share: float) -> float:
        return times[min(len(times) - 1, int(len(times) * share))] * 1000

    print(
        f"{name}: {len(found)} requests, {len(found) / seconds:.0f}/s, errors {wrong or 0}; "
        f"p50 {at(0.5):.1f} ms, p95 {at(0.95):.1f}, p99 {at(0.99):.1f}, "
        f"longest {times[-1] * 1000:.1f}"
    )
    return {"p50": at(0.5), "p99": at(0.99), "mean": sum(times) / len(times) * 1000}


def family(pid: int) -> list[int]:
    """Return a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]


def memory(pid: int) -> int:
    """Return the MB that a process and its children hold, what they share counted once (PSS)."""
    total = 0
    for each in family(pid):
        try:
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text()
            total += int(rollup.split("Pss:")[1].split()[0])
        except OSError:
            continue
    return total >> 10


async def watch(pid: int, every: float, kill: float, peak: list[int]) -> None:
    last = time.monotonic()
    while True:
        await asyncio.sleep(every)
        peak.append(memory(pid))
        if kill and time.monotonic() - last >= kill and len(family(pid)) > 1:
            os.kill(random.choice(family(pid)[1:]), signal.SIGKILL)
            last = time.monotonic()
            print("  a worker was killed")


async def run(args: argparse.Namespace, port: int, pid: int) -> None:
    await many(port, args.workers, 2, args.paragraphs, 0)  # warm
    alone = told("alone", await many(port, 1, 5, args.paragraphs, 0), 5, args.paragraphs)
    before, peak = memory(pid), []
    watcher = asyncio.create_task(watch(pid, 2, args.kill, peak))
    found = await many(port, args.clients, args.seconds, args.paragraphs, 0)
    watcher.cancel()
    once = told("at once", found, args.seconds, args.paragraphs)
    share = alone["p50"] * args.clients / args.workers
    print(
        f"  fair share {share:.0f} ms ({args.clients} clients, {args.workers} workers, "
        f"{alone['p50']:.1f} ms each); p99 is {once['p99'] / share:.2f} × that, "
        f"{once['p99'] / once['mean']:.2f} × the mean"
    )
    print(f"  memory: {before} MB before, {max(peak)} at most, {memory(pid)} after")
    found = await many(port, args.clients, args.typing, args.paragraphs, args.pause)
    typing = told(f"typing, a pause of {args.pause:g} s", found, args.typing, args.paragraphs)
    print(f"  p99 is {typing['p99'] / alone['p50']:.2f} × a request alone")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--typing", type=float, default=20, metavar="SECONDS")
    parser.add_argument("--pause", type=float, default=4)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--paragraphs", type=int, default=1, help="of 360 characters in a request")
    parser.add_argument("--kill", type=float, default=0, metavar="SECONDS")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        order = [sys.executable, "-m", "cleanup", "serve", "--port", "0", "--grammar", "off"]
        order += ["--workers", str(args.workers), "--warm", "en-US", "--isolated"]
        order += ["--words-file", f"{folder}/words.txt"]
        with subprocess.Popen(order, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            port = int(server.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
            try:
                asyncio.run(run(args, port, server.pid))
            finally:
                server.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()

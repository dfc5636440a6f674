"""Asking a server many things at once, and what is done where it fails.

A request that is too large, or to which the server has no good answer, is asked again in two
halves, down to the one passage that it cannot read. A server that is gone or hangs is started
again once. After that the rest is given up, in a sentence, and nobody waits for it any more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice

from cleanup.languagetool.client.http import Client, Gone, Refused, Silent
from cleanup.languagetool.client.requests import Request
from cleanup.languagetool.client.responses import Answer, Nonsense, answer

Outcome = tuple[Request, Answer | str]

TOO_LARGE = 413
_FAILURES = 8  # in a row, without one good answer: such a server is no better than none
_PATIENCE = 0.002  # seconds for a UTF-16 unit: 40 times what it takes a server that is warm


class Asker:
    """A server, and how to get it back. ``restart`` gives the new client, or raises OSError."""

    def __init__(
        self, client: Client, restart: Callable[[], Client] | None = None, at_once: int = 2
    ) -> None:
        self._client = client
        self._restart = restart
        self._at_once = at_once
        self._lock = threading.Lock()
        self._generation = 0
        self._failures = 0
        self._largest: int | None = None
        self.given_up = ""  # why, once it is

    @property
    def client(self) -> Client:
        """The server as it is now."""
        return self._client

    def languages(self) -> frozenset[str]:
        """Return the codes of the languages that the server has. Raises OSError where it does
        not say.
        """
        try:
            return self._client.languages()
        except (Gone, Silent) as error:
            self._again(self._generation, str(error))
            if self.given_up:
                raise
        return self._client.languages()

    def ask(self, requests: Iterable[Request]) -> Generator[Outcome, None, None]:
        """Yield each request, or the parts it had to be divided into, with its answer, or with
        the sentence why it has none; as they come.
        """
        source = iter(requests)
        pool = ThreadPoolExecutor(self._at_once, "languagetool")
        running: set[Future[list[Outcome]]] = set()
        try:
            while True:
                room = 2 * self._at_once - len(running)
                running |= {pool.submit(self._one, each) for each in islice(source, room)}
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for each in done:
                    yield from each.result()
        finally:
            if running:  # broken off: nobody waits for these answers
                self.given_up = self.given_up or "the run was interrupted"
                pool.shutdown(wait=False, cancel_futures=True)
            while running := {each for each in running if not each.done()}:
                # Again and again: a thread may have been about to open its connection.
                self._client.close()
                wait(running, timeout=0.05)
            pool.shutdown()

    def _one(self, request: Request) -> list[Outcome]:
        if self.given_up:
            return [(request, self.given_up)]
        if self._largest and request.size > self._largest and len(request.passages) > 1:
            return self._halves(request)
        client, generation = self._client, self._generation
        try:
            payload = client.check(request.body(), request.size * _PATIENCE)
            told = answer(request, payload)
        except (Refused, Nonsense) as error:
            return self._failed(request, error, generation)
        except (Gone, Silent) as error:
            self._again(generation, str(error))
            return self._once_more(request)
        self._failures = 0
        return [(request, told)]

    def _failed(
        self, request: Request, error: Refused | Nonsense, generation: int
    ) -> list[Outcome]:
        """Return what to do after an answer that is none."""
        if isinstance(error, Refused) and error.status == TOO_LARGE:
            self._largest = min(self._largest or request.size, max(request.size // 2, 1))
            return self._halves(request, str(error))
        self._failures += 1
        if self._failures > _FAILURES:
            self._again(generation, str(error))
        return self._halves(request, str(error))

    def _halves(self, request: Request, reason: str = "") -> list[Outcome]:
        if len(request.passages) == 1:
            return [(request, reason)]
        return [outcome for half in request.halves() for outcome in self._one(half)]

    def _once_more(self, request: Request) -> list[Outcome]:
        """By a server that has been started again, in halves: it may have died of the whole."""
        if self.given_up or len(request.passages) == 1:
            return self._one(request)
        return self._halves(request)

    def _again(self, generation: int, reason: str) -> None:
        """Start the server again, or give up; the threads that saw it fail come one by one."""
        with self._lock:
            if self.given_up or generation != self._generation:
                return
            restart, self._restart = self._restart, None
            if restart is None:
                self.given_up = reason
                return
            try:
                self._client.close()
                self._client = restart()
            except OSError as error:
                self.given_up = f"{reason}, and could not be started again: {error}"
            self._generation += 1
            self._failures = 0

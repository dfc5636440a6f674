"""``cleanup serve`` as a process."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

# As installed: no module of the folder that it is started in is imported.
COMMAND = [sys.executable, "-P", "-m", "cleanup"]
ALL = "0.0.0.0"  # noqa: S104 -- every address of this machine


class Server:
    """A server that runs, on a port of its own."""

    def __init__(self, folder: Path, *options: str, **env: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", "--workers", "1", *options],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **env, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        assert "http://" in self.said, self.process.communicate()
        self.url = self.said.split()[2].removesuffix("v2/")
        self.port = int(self.url.rstrip("/").rsplit(":", 1)[1])

    def asked(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        read = response.read()
        connection.close()
        return response.status, read

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=30)
        assert "Traceback" not in errors, errors
        return self.process.returncode

"""The folder in which logs are kept where nobody names another."""

from __future__ import annotations

from pathlib import Path

LOGS = Path(".cleanup") / "logs"  # in the folder where the command was called

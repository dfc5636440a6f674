"""Where LanguageTool lies, and where what is known of a running server is kept."""

from __future__ import annotations

import os
from pathlib import Path

from cleanup.languagetool import VERSION
from cleanup.storage.cache import folder as cache

NAME = f"LanguageTool-{VERSION}"
JAR = "languagetool-server.jar"


def home() -> Path:
    """Return the folder of all versions, where language-tool-python 3.4.0 looks for them too:
    ``LTP_PATH`` or ``~/.cache/language_tool_python``. It need not be there yet.
    """
    named = os.environ.get("LTP_PATH")
    return Path(named) if named else Path.home() / ".cache" / "language_tool_python"


def installation() -> Path:
    """Return the folder of our version; it need not be there."""
    return home() / NAME


def jar() -> Path:
    """Return what Java is given as its class path."""
    return installation() / JAR


def present() -> bool:
    """Return whether LanguageTool is installed: one look at the disk, nothing imported."""
    return jar().is_file()


def running() -> Path:
    """Return the folder of this user's server on this machine: a home may be shared by several."""
    import platform  # noqa: PLC0415 -- 2 ms, which a mere look shall not cost
    import re  # noqa: PLC0415

    machine = re.sub(r"[^A-Za-z0-9-]+", "-", platform.node())[:60] or "local"
    return cache() / "grammar" / machine

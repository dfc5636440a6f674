"""LanguageTool's own archive, by language-tool-python's download: one file, all languages.

language-tool-python is GPL 3.0, comes with the extra ``grammar`` only, and is imported nowhere
else: nothing but a download needs it. It checks the archive's SHA-256 and unpacks it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cleanup.languagetool import VERSION, GrammarFailed
from cleanup.languagetool.install.errors import UnreachableError, of_disk
from cleanup.languagetool.install.java import Java


def fetch(into: Path, java: Java) -> None:
    """Put the folder ``LanguageTool-6.8`` into ``into``. Raises UnreachableError, GrammarFailed."""
    with _environment(into, java):
        try:
            from language_tool_python.download_lt import (  # noqa: PLC0415 -- the extra `grammar`
                LocalLanguageTool,
            )
        except ImportError:
            raise UnreachableError(
                "The package language-tool-python, which downloads LanguageTool, is not installed; "
                "install it with: python -m pip install language-tool-python"
            ) from None
        try:
            LocalLanguageTool.from_version_name(VERSION).download()
        except OSError as error:
            raise of_disk(error, into) or UnreachableError(_network(error)) from None
        except Exception as error:  # noqa: BLE001 -- of many kinds, some of them private
            raise UnreachableError(
                f"LanguageTool could not be downloaded: {_first_line(error)}"
            ) from None
        except SystemExit as error:
            raise GrammarFailed(f"LanguageTool could not be downloaded: {error}") from None


def _network(error: OSError) -> str:
    host = re.search(r"host='([^']+)'", str(error))
    if host:
        return (
            f"LanguageTool could not be downloaded: {host[1]} cannot be reached. Check the "
            "network, and the proxy, if there is one (HTTPS_PROXY)."
        )
    return f"LanguageTool could not be downloaded: {_first_line(error)}"


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:400]


@contextmanager
def _environment(into: Path, java: Java) -> Iterator[None]:
    """Yield what the package looks at: where to put it, a Java, whether a person sees the
    progress.
    """
    changes = {
        "LTP_PATH": str(into),
        "LTP_JAR_DIR_PATH": None,
        "PATH": f"{java.path.parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    if not sys.stderr.isatty():
        changes["TQDM_DISABLE"] = "1"
    before = {name: os.environ.get(name) for name in changes}
    _set(changes)
    try:
        yield
    finally:
        _set(before)


def _set(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value

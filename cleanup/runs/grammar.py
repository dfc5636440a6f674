"""What the settings of a run ask of LanguageTool."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleanup.runs.errors import RunError
from cleanup.settings.settings import Settings
from cleanup.storage.cache import folder

if TYPE_CHECKING:
    from cleanup.engine.checker import Checker

MISSING = (
    "grammar is not checked because LanguageTool is not installed; install it with: "
    "cleanup grammar install (or silence this with --grammar off)."
)
ALLOW = "CLEANUP_ALLOW_REMOTE"
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
TOLD = "grammar-missing-told"  # a file in the cache folder: nobody wants to hear it every day


def checker(
    settings: Settings, default: str, tell: Callable[[str], None]
) -> tuple[Callable[[], Checker] | None, bool]:
    """Return what opens a checker in each process, and whether it is required.

    None where it is off, not chosen, or not installed; of the last ``tell`` is told, once as long
    as the cache folder lives. Raises RunError where it is required and cannot be had.
    """
    wanted = settings["grammar"] or default
    chosen = settings["select"]
    mine = not chosen or any(each.partition("/")[0] in ("grammar", "*") for each in chosen)
    if wanted == "off" or settings["safe-only"] or not mine:
        return None, False
    remote = settings["remote-server"]
    if remote:
        _allowed(remote, settings)
    if not remote:
        from cleanup.languagetool.install.paths import present  # noqa: PLC0415 -- nothing but a look

        if not present() and wanted != "required":
            _tell_once(tell)
            return None, False
    from cleanup.languagetool import GrammarFailed, GrammarMissing  # noqa: PLC0415 -- only where asked
    from cleanup.languagetool.client.session import Grammar, opened, ready  # noqa: PLC0415 -- only where asked

    grammar = Grammar(settings["grammar-level"], remote, chosen, settings["ignore"])
    if wanted == "required":
        try:
            ready(grammar)
        except (GrammarMissing, GrammarFailed, OSError, ValueError) as error:
            raise RunError(f"--grammar required: {error}") from None
    return partial(opened, grammar), wanted == "required"


def _allowed(remote: str, settings: Settings) -> None:
    """Raise RunError where a file of settings, and no person, would send texts to another machine.

    A repository that was cloned may hold such a file.
    """
    origin = settings.origins["remote-server"]
    host = urlsplit(remote).hostname or ""
    if origin.startswith("--") or os.environ.get(ALLOW) == "1" or host in _LOCAL:
        return
    from cleanup.runs.consent import ask, shown  # noqa: PLC0415 -- seldom asked for

    ask(
        settings.base,
        f"sends texts to {remote}",
        f"{shown(origin)}: remote-server would send your texts to {shown(remote)}",
        f"name it on the command line (--remote-server {shown(remote)}) or set {ALLOW}=1",
    )


def _tell_once(tell: Callable[[str], None]) -> None:
    told = folder() / TOLD
    if not told.exists():
        tell(MISSING)
        with suppress(OSError):
            told.parent.mkdir(parents=True, exist_ok=True)
            told.touch()


def signed(settings: Settings) -> str:
    """Return what the signature of a run says of LanguageTool."""
    from cleanup.languagetool.client.session import Grammar, version  # noqa: PLC0415 -- only where asked

    try:
        found = version(Grammar(remote=settings["remote-server"]))
    except (OSError, ValueError):
        found = "of unknown version"
    return f", LanguageTool {found} ({settings['grammar-level']})"

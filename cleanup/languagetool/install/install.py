"""LanguageTool put on this machine, and taken away again.

It is fetched into a folder beside its place, checked, and renamed: what lies in its place is
whole, whatever broke off an installation. What we did not put there is left as it is.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from cleanup.languagetool import GrammarFailed
from cleanup.languagetool.install import download, java, maven, modules, paths, verify
from cleanup.languagetool.install.errors import UnreachableError, full, of_disk
from cleanup.languagetool.server.server import stop
from cleanup.storage import lock
from cleanup.value import Value
from cleanup.version import __version__

SOURCES = ("maven", "download")
_MARK = ".cleanup-mt.json"  # in a folder that is ours
_NEW, _OLD, _LOCK = ".cleanup-new-", ".cleanup-old-", ".cleanup.lock"
_ROOM = 150 << 20  # bytes; fewer are not even tried


class Installed(Value):
    """An installation: ``ours`` if we put it there, ``source`` and ``languages`` as far as known.

    ``complete``: it has every language.
    """

    folder: Path
    ours: bool
    source: str
    languages: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return not self.languages or {*self.languages} >= {*modules.LANGUAGES}


def installed() -> Installed | None:
    """Return what is installed, not looked into closely; None where nothing is."""
    folder = paths.installation()
    if not folder.is_dir():
        return None
    mark = _mark(folder)
    found = verify.languages(folder)
    if mark is None:
        return Installed(folder, ours=False, source="", languages=found)
    return Installed(folder, ours=True, source=str(mark.get("source", "")), languages=found)


def install(
    tags: Sequence[str] = (),
    source: str | None = None,
    *,
    force: bool = False,
    say: Callable[[str], None] = lambda _line: None,
) -> bool:
    """Put LanguageTool in its place, for these languages or all; whether there was anything to do.

    Languages that are there already stay. Without ``source``, Maven is used where it is installed,
    else (or if it fails) the download, which has all languages. ``force`` fetches again what is
    there. Raises ValueError for an unknown language, GrammarMissing without Java, GrammarFailed.
    """
    wanted = modules.named(tags)
    with _alone() as home:
        _recover(home)
        have = installed()
        if have and not (have.ours and force):
            wrong = verify.faults(have.folder)
            if not wrong and not force and _has(have, wanted):
                return False
            if not have.ours:
                raise _foreign(have.folder, wrong)
            for sentence in wrong[:3]:
                say(f"{sentence} It is downloaded again.")
        if have and wanted and not have.complete:
            wanted = tuple(sorted({*wanted, *have.languages}))
        if shutil.disk_usage(home).free < _ROOM:
            raise full(home)
        _fetch_into_place(home, wanted, source, say)
    return True


def uninstall() -> bool:
    """Take away what we put there, and stop the server; whether there was anything.

    Raises GrammarFailed where it is not ours or cannot be removed.
    """
    if not paths.home().is_dir():
        return False
    with _alone() as home:
        _recover(home)
        have = installed()
        if have is None:
            return False
        if not have.ours:
            raise GrammarFailed(f"{have.folder} was not installed by cleanup, so it was kept.")
        stop()
        grave = home / f"{_OLD}{secrets.token_hex(4)}"
        have.folder.rename(grave)  # in one step: what is half removed is not taken for whole
        shutil.rmtree(grave)
    with suppress(OSError):
        (home / _LOCK).unlink()
        home.rmdir()  # only where it is empty
    shutil.rmtree(paths.running(), ignore_errors=True)
    return True


def _fetch_into_place(
    home: Path, wanted: Sequence[str], source: str | None, say: Callable[[str], None]
) -> None:
    temporary = home / f"{_NEW}{secrets.token_hex(4)}"
    try:
        temporary.mkdir()
        used = _fetch(temporary, wanted, source, say)
        new = temporary / paths.NAME
        wrong = verify.faults(new)
        if wrong:
            raise GrammarFailed(
                f"The download is incomplete: {' '.join(wrong[:3])} Try again; if it comes from "
                "Maven, remove org/languagetool from its local repository (~/.m2) first."
            )
        mark = {"by": f"cleanup-mt {__version__}", "source": used}
        (new / _MARK).write_text(json.dumps(mark), "utf-8")
        stop()  # it has the old jars open
        _swap(home, new)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    stop()  # one that was started meanwhile


def _fetch(
    temporary: Path, wanted: Sequence[str], source: str | None, say: Callable[[str], None]
) -> str:
    """Fetch by the first source that can; its name."""
    runtime = java.find()
    sources = [source] if source else [s for s in SOURCES if s != "maven" or maven.program()]
    failures: list[str] = []
    for name in sources:
        say(f"Fetching LanguageTool by {'Maven' if name == 'maven' else 'download'} …")
        try:
            if name == "maven":
                maven.fetch(temporary / paths.NAME, wanted, runtime)
            else:
                download.fetch(temporary, runtime)
        except UnreachableError as error:
            failures.append(str(error))
            shutil.rmtree(temporary / paths.NAME, ignore_errors=True)
        else:
            return name
    if not source and not maven.program():
        failures.append("Where Maven is installed (mvn), it is used.")
    raise UnreachableError(" ".join(failures))


def _swap(home: Path, new: Path) -> None:
    """Put the new folder in the old one's place."""
    place = paths.installation()
    grave = home / f"{_OLD}{secrets.token_hex(4)}"
    there = place.is_dir()
    if there:
        place.rename(grave)
    try:
        new.rename(place)
    except OSError:
        if there:
            grave.rename(place)
        raise
    shutil.rmtree(grave, ignore_errors=True)


def _recover(home: Path) -> None:
    """Clear away what a interrupted run left; nobody else is at work here now."""
    for old in home.glob(f"{_OLD}*"):
        free = not paths.installation().exists()
        if free and (old / _MARK).is_file() and not verify.faults(old):
            old.rename(paths.installation())
        else:
            shutil.rmtree(old, ignore_errors=True)
    for new in home.glob(f"{_NEW}*"):
        shutil.rmtree(new, ignore_errors=True)


def _has(have: Installed, wanted: Sequence[str]) -> bool:
    return have.complete or (bool(wanted) and {*have.languages} >= {*wanted})


def _mark(folder: Path) -> dict[str, object] | None:
    try:
        mark = json.loads((folder / _MARK).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return mark if isinstance(mark, dict) else {}


def _foreign(folder: Path, wrong: Sequence[str]) -> GrammarFailed:
    reason = f" It is incomplete: {wrong[0]}" if wrong else ""
    return GrammarFailed(
        f"{folder} was not installed by cleanup, so it is not replaced.{reason} Remove it, or set "
        "LTP_PATH to another folder."
    )


@contextmanager
def _alone() -> Iterator[Path]:
    """Nobody else installs inside the block, and what the disk refuses is a sentence."""
    home = paths.home()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with lock.held(home / _LOCK, wait=0):
            yield home
    except lock.Busy:
        raise GrammarFailed(
            f"Another command is installing LanguageTool in {home}; wait until it is done."
        ) from None
    except OSError as error:
        raise of_disk(error, home) or GrammarFailed(f"{home}: {error}.") from None

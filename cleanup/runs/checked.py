"""What was found in texts that earlier runs have seen: ``.cleanup_cache`` beside the settings.

A text is known by its content and by all that its findings depend on: format and options, rules,
settings, this program and the packages installed beside it. What a person decided and what a
baseline knows comes later (``runs.run``). Where LanguageTool is asked nothing is kept: a server may
change.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Hashable, Sequence
from contextlib import suppress
from pathlib import Path

from cleanup.engine.profile import Profile
from cleanup.runs.answers import findings_of, name_of, rows_of
from cleanup.runs.worker import Answer, Piece
from cleanup.storage.cache import folder, packages
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, put, written
from cleanup.version import __version__

FOLDER = ".cleanup_cache"
WORTH = 8  # files; fewer are checked as quickly as they are looked up, and leave no folder behind
_MOST = 50_000  # texts that are kept
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n# Made by cleanup; see bford.info/cachedir\n"
_FOLDERS = ("engine", "formats", "page", "runs")  # besides those that a rule set's digest covers


class Checked:
    """Findings by text. ``close`` keeps those that are new."""

    def __init__(self, beside: Path, profiles: Sequence[Profile]) -> None:
        self._folder = beside / FOLDER
        self._place = self._folder / "findings.bin"
        self._kept = _own(self._place)
        program = _program()
        self._bases = [_base(profile, program) for profile in profiles]
        self._used: set[Hashable] = set()
        self._new: dict[Hashable, bytes] = {}

    def known(self, piece: Piece) -> Answer | None:
        """Return what was found in a text like this, or None where that is not known."""
        name = self._name(piece)
        rows = None if name is None else self._kept.get(name)
        if rows is None:
            return None
        self._used.add(name)
        return Answer(findings_of(rows))

    def add(self, piece: Piece, answer: Answer) -> None:
        """Remember what was found, if all of the text was read and looked at."""
        found = answer.findings
        name = self._name(piece)
        if found is None or name is None or answer.bad or found.missing or found.failed:
            return
        self._new[name] = written(rows_of(found))

    def close(self) -> None:
        """Keep what is new, with what other runs have added meanwhile; the oldest goes first."""
        if not self._new:
            return
        self._kept.close()
        now = _own(self._place)
        old = now.all()
        now.close()
        used = {name: old.pop(name) for name in self._used if name in old}
        merged = list({**old, **used, **self._new}.items())
        if not (self._folder / "CACHEDIR.TAG").exists():
            put(self._folder / "CACHEDIR.TAG", [_TAG])
            put(self._folder / ".gitignore", [b"*\n"])
        keep(self._place, dict(merged[-_MOST:]))
        with suppress(OSError):
            put(_seal_of(self._place), [_seal(self._place)])

    def _name(self, piece: Piece) -> bytes | None:
        base = self._bases[piece.profile]
        return None if base is None else name_of(piece, base)


def _own(place: Path) -> Kept:
    """Return what is kept, nothing where another user wrote it: a repository may bring a cache."""
    try:
        from hmac import compare_digest  # noqa: PLC0415 -- with OpenSSL, 4 ms

        mine = compare_digest(_seal(place), _seal_of(place).read_bytes())
    except OSError:
        mine = False
    return Kept(place if mine else "")


def _seal_of(place: Path) -> Path:
    return place.with_suffix(".seal")


def _seal(place: Path) -> bytes:
    """Return the hash of a file under a secret of this user. Raises OSError."""
    secret = folder() / "secret.bin"
    if not secret.exists():
        put(secret, [os.urandom(32)])
        secret.chmod(0o600)
    return blake2b(place.read_bytes(), key=secret.read_bytes()[:64]).digest()


def delete(beside: Path) -> bool:
    """Delete the cache of a folder, and nothing that is not one; return whether there was any.

    Raises OSError.
    """
    place = beside / FOLDER
    if not (place / "CACHEDIR.TAG").is_file():
        return False
    for name in ("findings.bin", "findings.seal", ".gitignore", "CACHEDIR.TAG"):
        (place / name).unlink(missing_ok=True)
    place.rmdir()
    return True


def _base(profile: Profile, program: str) -> bytes | None:
    """Return what findings depend on besides the text; None where that cannot be told."""
    if not profile.key or profile.checker is not None:
        return None
    told = (profile.key, profile.rules.digest, profile.safe_only, profile.words, program)
    return repr(told).encode("utf-8", "surrogatepass")


def _program() -> str:
    """Return a value that changes whenever this program does, or a package is installed or
    removed beside it.
    """
    package = Path(__file__).parents[1]
    files = sorted(path for name in _FOLDERS for path in (package / name).glob("*.py"))
    stamps = [f"{stat.st_size}.{stat.st_mtime_ns}" for stat in map(os.stat, files)]
    stamps += packages()
    return f"{__version__} {sys.version_info[:3]} {','.join(stamps)}"

"""What Okapi's filters see in files: their text units, with names, codes and texts.

Maven fetches the filters once into the user's cache folder, or the one that ``CLEANUP_TEST_OKAPI``
names, where ``Units.java`` is compiled too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import platformdirs

from cleanup.storage import lock

HERE = Path(__file__).parent
FETCH = 600  # seconds that Maven may take


class Missing(Exception):  # noqa: N818 - says what it is
    """Okapi cannot be asked here; the message says why."""


@dataclass(frozen=True)
class File:
    """A file to be read: Okapi's name of a configuration of a filter, and two languages.

    ``written`` is a file (.xlf, .tmx, .po) that Okapi then writes, with the sources as targets.
    """

    path: Path
    configuration: str
    source: str = "de"
    target: str = "en"
    written: Path | None = None


@dataclass(frozen=True)
class Seen:
    """What is seen in a file: the frame of its units, and the texts in order.

    ``frame`` has the units' ids, names, types and codes, with None where a text stands; of a unit
    with a target, its source as it is.
    ``error`` is Okapi's, where it cannot read the file; the rest is empty then.
    """

    frame: list[Any]
    texts: list[str]
    error: str = ""


def installed() -> str:
    """Return the class path of the lister. Raises Missing where it cannot be made."""
    for program in ("mvn", "java", "javac"):
        if shutil.which(program) is None:
            raise Missing(f"there is no {program}")
    named = os.environ.get("CLEANUP_TEST_OKAPI")
    home = Path(named) if named else platformdirs.user_cache_path("cleanup-mt-okapi")
    made = [HERE / "pom.xml", HERE / "Units.java"]
    whole = sha256(b"".join(path.read_bytes() for path in made)).hexdigest()
    path = os.pathsep.join((str(home / "classes"), str(home / "lib" / "*")))
    home.parent.mkdir(parents=True, exist_ok=True)
    with lock.held(home.with_name(f"{home.name}.lock"), wait=FETCH):
        done = home / "made"
        if not done.exists() or done.read_text() != whole:
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir()
            shutil.copy(HERE / "pom.xml", home)
            fetch = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"]
            _run(fetch, home)
            _run(["javac", "-nowarn", "-cp", "lib/*", "-d", "classes", str(made[1])], home)
            done.write_text(whole)
    return path


def listed(files: Sequence[File]) -> list[Seen]:
    """Return what is seen in each file, all by one process. Raises Missing."""
    lines = "".join("\t".join(_row(file)) + "\n" for file in files)
    command = ["java", "-Xmx1g", "-Xss8m", "-cp", installed(), "Units"]
    done = subprocess.run(
        command, input=lines.encode(), capture_output=True, check=True, timeout=FETCH
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == len(files), done.stderr.decode()[-2000:]
    return [_seen(each, file.configuration) for each, file in zip(told, files, strict=True)]


def _row(file: File) -> Iterator[str]:
    yield from (file.configuration, file.source, file.target, str(file.path.absolute()))
    if file.written:
        yield str(file.written.absolute())


def _seen(told: dict[str, Any], configuration: str) -> Seen:
    texts: list[str] = []

    def framed(pieces: list[Any]) -> list[Any]:
        if configuration.startswith("okf_table"):  # where it takes quotation marks for codes
            pieces = joined(pieces, lambda code: code[2] == '"')
        if configuration == "okf_openxml":  # where it leaves out runs that are empty
            pieces = joined(pieces, lambda code: code[0] in ("OPENING", "CLOSING"))
            pieces = [each if isinstance(each, str) else each[:1] for each in pieces]
        return list(_framed(pieces, texts))

    units = told.get("units", ())
    frame = [
        [*rest, source, framed(target)] if target else [*rest, framed(source), target]
        for *rest, source, target in units
    ]
    return Seen(frame, texts, told.get("error", ""))


def joined(pieces: list[Any], text: Callable[[list[Any]], bool]) -> list[Any]:
    """Return the pieces with codes that are ``text`` as text, and texts side by side as one."""
    found: list[Any] = []
    for piece in pieces:
        if not isinstance(piece, str) and not (len(piece) > 2 and text(piece)):
            found.append(piece)
            continue
        said = piece if isinstance(piece, str) else piece[2] if piece[2] == '"' else ""
        if found and isinstance(found[-1], str):
            found[-1] += said
        else:
            found.append(said)
    return found


def _framed(pieces: list[Any], texts: list[str]) -> Iterator[Any]:
    """Yield the codes, and None for each text, which goes into ``texts``."""
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
            yield None
        else:
            yield piece


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=FETCH, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise Missing(f"{command[0]} took more than {FETCH} s") from error
    if done.returncode:
        raise Missing(f"{command[0]} failed: {(done.stdout + done.stderr)[-500:]}")

"""LanguageTool's jars by Maven, from the repository that the user's Maven is set up for."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from cleanup.languagetool import GrammarFailed
from cleanup.languagetool.install import classpath, paths
from cleanup.languagetool.install.errors import UnreachableError, full
from cleanup.languagetool.install.java import Java
from cleanup.languagetool.install.modules import ALWAYS

_ALL = "language-all"
_LIBRARIES = "libs"
_OFFLINE = (
    "Unknown host",
    "UnknownHostException",
    "Connection refused",
    "timed out",
    "Network is unreachable",
    "Could not transfer",
    "in offline mode",
    "ConnectException",
    "No route to host",
)


def program() -> str | None:
    """Return Maven's command, if it is installed."""
    return shutil.which("mvn")


def fetch(into: Path, languages: Sequence[str], java: Java) -> None:
    """Put LanguageTool into ``into``; with no ``languages``, all of them.

    Maven keeps its own copy of what it fetches, in ``~/.m2`` where not set up otherwise. Raises
    UnreachableError, GrammarFailed or OSError.
    """
    maven = program()
    if maven is None:
        raise UnreachableError("Maven is not installed: there is no mvn on PATH.")
    libraries = into / _LIBRARIES
    libraries.mkdir(parents=True)
    project = into / "pom.xml"
    project.write_text(pom(languages), "utf-8")
    told = subprocess.run(
        [
            maven,
            "--batch-mode",
            "--no-transfer-progress",
            f"--file={project}",
            "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies",
            f"-DoutputDirectory={libraries}",
            "-DincludeScope=runtime",
        ],
        env={**os.environ, "JAVA_HOME": str(java.path.resolve().parents[1])},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        cwd=into,
    )
    if told.returncode != 0:
        raise _failure(told.stdout.decode("utf-8", "replace"), told.returncode)
    names = sorted(path.name for path in libraries.glob("*.jar"))
    classpath.write(into / paths.JAR, [f"{_LIBRARIES}/{name}" for name in names])


def pom(languages: Sequence[str]) -> str:
    """Return the project that Maven reads: the shipped one, for these languages only if any are
    given.
    """
    text = files("cleanup.languagetool.install").joinpath("pom.xml").read_text("utf-8")
    if not languages:
        return text
    start, end = text.rindex("    <dependency>"), text.rindex("  </dependencies>")
    one = text[start:end]
    chosen = sorted({*ALWAYS, *languages})
    return text[:start] + "".join(one.replace(_ALL, f"language-{c}") for c in chosen) + text[end:]


def _failure(output: str, status: int) -> GrammarFailed:
    errors = [line for line in output.splitlines() if line.startswith("[ERROR]")]
    said = " ".join(errors[0].removeprefix("[ERROR]").split())[:400] if errors else ""
    if "No space left on device" in output or "Disk quota exceeded" in output:
        return full(paths.home())
    if any(mark in output for mark in _OFFLINE):
        return UnreachableError(
            f"Maven could not reach its repository. Check the network, or the proxy or mirror in "
            f"~/.m2/settings.xml. Maven said: {said or output[-300:].strip()}"
        )
    return UnreachableError(f"Maven ended with status {status}. It said: {said or output[-300:]}")

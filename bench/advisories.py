"""Known vulnerabilities of the dependencies, without asking a server: for machines on which
``pip-audit`` reaches none. ``python bench/advisories.py CHECKOUT`` reads a clone of
https://github.com/pypa/advisory-database (with or without its work tree).

Told is each advisory that holds for an installed version, or for the lowest version that
``pyproject.toml`` allows; status 1 where there is one. The clone is as old as its last commit,
which is told too. Needs ``packaging``.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import yaml
from packaging.requirements import Requirement
from packaging.version import Version

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def said(folder: str, *words: str) -> str:
    """Return what git says of the clone."""
    done = subprocess.run(["git", "-C", folder, *words], capture_output=True, text=True, check=True)
    return done.stdout


def advisories(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each advisory with its package's normal name."""
    wanted = {name for name, *_ in versions()}
    for path in said(folder, "ls-tree", "-r", "--name-only", "HEAD", "vulns").splitlines():
        package = path.split("/")[1]
        if package in wanted:
            yield package, yaml.safe_load(said(folder, "show", f"HEAD:{path}"))


def versions() -> Iterator[tuple[str, str, str]]:
    """Yield the name, a version, and why it is looked at."""
    for each in metadata.distributions():
        yield normal(each.metadata["Name"]), each.version, "installed"
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for text in [*project["dependencies"], *(one for extra in extras.values() for one in extra)]:
        asked = Requirement(text)
        for bound in asked.specifier:
            if bound.operator == ">=":
                yield normal(asked.name), bound.version, "lowest"


def normal(name: str) -> str:
    """Return a package's name as PyPI normalises it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def holds(advisory: dict[str, Any], version: str) -> bool:
    """Return whether a version is affected."""
    now = Version(version)
    for affected in advisory.get("affected", ()):
        for span in affected.get("ranges", ()):
            if span["type"] != "ECOSYSTEM":
                continue
            bad = False
            for event in span["events"]:
                if "introduced" in event:
                    bad |= now >= Version(str(event["introduced"]))
                elif "fixed" in event and now >= Version(str(event["fixed"])):
                    bad = False
            if bad:
                return True
    return False


def main() -> None:
    """Print the advisories that hold."""
    folder = sys.argv[1]
    known, count = list(versions()), 0
    found = set()
    for package, advisory in advisories(folder):
        count += 1
        if "withdrawn" not in advisory:
            found |= {
                f"{name} {version} ({why}): {advisory['id']}"
                for name, version, why in known
                if name == package and holds(advisory, version)
            }
    print(*sorted(found), sep="\n", end="\n" if found else "")
    day = said(folder, "log", "-1", "--format=%cs").strip()
    names = len({name for name, *_ in known})
    print(f"{count} advisories about {names} packages, as of {day}: {len(found)} hold")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

"""Which file is written for which."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from cleanup.formats import for_path
from cleanup.runs.errors import RunError


def targets(paths: Sequence[str], given: Sequence[str], output: str | None) -> dict[str, str]:
    """For every file the one that is written. Raises RunError.

    ``output`` is a folder where it is one, ends like one, or many files go there; a folder that
    was ``given`` is laid out in it again.
    """
    if output is None:
        return {path: path for path in paths}
    place = Path(output)
    folders = [Path(path) for path in given if Path(path).is_dir()]
    many = len(paths) > 1 or folders or output.endswith(("/", os.sep)) or place.is_dir()
    if not many:
        return dict.fromkeys(paths, output)
    if place.exists() and not place.is_dir():
        raise RunError(f"-o {output}: is a file; name a folder for many files.")
    if not place.exists() and not output.endswith(("/", os.sep)) and for_path(output) is not None:
        raise RunError(
            f"-o {output}: is the name of a file, and there may be several to write; "
            f"name a folder, or write {output}{os.sep} to have one of that name."
        )
    made: dict[str, str] = {}
    for path in paths:
        file = Path("stdin.txt" if path == "-" else path)
        root = next((each for each in folders if each in file.parents), file.parent)
        target = str(place / file.relative_to(root))
        if target in made.values():
            raise RunError(
                f"-o {output}: two files would be written to {target}; clean them one by one."
            )
        made[path] = target
    for target in made.values():
        Path(target).parent.mkdir(parents=True, exist_ok=True)
    return made

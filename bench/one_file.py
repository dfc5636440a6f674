"""Count what one file's way through `cleanup fix` touches: functions, values, edits, splices.

    python bench/one_file.py

A text of three lines with three edits is repaired and logged, after two runs that compiled the
rules and kept them, while `sys.setprofile`
hears every call of Python code in the package. Printed are the calls, the distinct functions and
modules, the classes of the package of which an instance was made, the `Edit` objects that were
built, and the calls of `edits.apply`.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType

import cleanup
from cleanup.cli import main
from cleanup.value import Value

TEXT = """The mill, which is old, stood near groups. .
They wrote to the the harbour in spring.
It was closed in winter  and opened again.
"""
PACKAGE = str(Path(cleanup.__file__).parent)


def fixed(folder: Path) -> None:
    """Repair one file of three edits into another, with a log."""
    source = folder / "a.txt"
    source.write_text(TEXT, "utf-8")
    options = ["--lang", "en", "--no-cache", "--grammar", "off"]
    log, out = str(folder / "l.jsonl"), str(folder / "b.txt")
    sys.argv = ["cleanup", "fix", str(source), *options, "--log", log, "-o", out]
    with (
        contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())),
        contextlib.redirect_stderr(io.TextIOWrapper(io.BytesIO())),
    ):
        try:
            main()
        except SystemExit as end:
            if end.code not in (0, None):
                raise
    for name in ("l.jsonl", "b.txt"):
        (folder / name).unlink()


def counted(folder: Path) -> tuple[Counter[CodeType], Counter[type]]:
    """Return the calls by function, and the values made by class, of one run of `fixed`."""
    calls: Counter[CodeType] = Counter()
    made: Counter[type] = Counter()

    def hear(frame: FrameType, event: str, _argument: object) -> None:
        code = frame.f_code
        if event != "call":
            return
        if code.co_name == "__init__":  # those of values are made as text, in no file
            kind = type(frame.f_locals[code.co_varnames[0]])
            if issubclass(kind, Value) and kind.__module__.startswith("cleanup"):
                made[kind] += 1
        elif code.co_filename.startswith(PACKAGE):
            calls[code] += 1

    sys.setprofile(hear)
    try:
        fixed(folder)
    finally:
        sys.setprofile(None)
    return calls, made


def shown(calls: Counter[CodeType], made: Counter[type]) -> None:
    """Print the counts, one a line, and then every class with the number of its objects."""
    applies = sum(
        n
        for code, n in calls.items()
        if code.co_qualname == "apply" and "edits" in code.co_filename
    )
    edits = sum(n for kind, n in made.items() if kind.__name__ == "Edit")
    print(f"calls {sum(calls.values()):,}")
    print(f"functions {len(calls)}")
    print(f"modules {len({code.co_filename for code in calls})}")
    print(f"kinds of value {len(made)}")
    print(f"Edit objects {edits}")
    print(f"apply calls {applies}")
    print("values: " + ", ".join(f"{kind.__name__} {n}" for kind, n in made.most_common()))
    places: Counter[str] = Counter()
    for code in calls:
        places[Path(code.co_filename).relative_to(PACKAGE).parts[0]] += 1
    print("functions by folder: " + ", ".join(f"{name} {n}" for name, n in places.most_common()))


if __name__ == "__main__" and sys.argv[1:] == ["--once"]:
    fixed(Path.cwd())
elif __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ["CLEANUP_CACHE_DIR"] = str(Path(folder) / "cache")
        for _ in range(2):  # processes of their own: they leave compiled rules in the cache
            subprocess.run([sys.executable, __file__, "--once"], check=True)
        shown(*counted(Path(folder)))

"""The command line: the only place that prints. A command is imported when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

from cleanup.cli.commands import COMMANDS, command_like, help_text

# Objects until garbage is looked for: a run leaves next to none, and the looks take 5 ms of 100.
_GARBAGE = 200_000


def program() -> NoReturn:
    """Run the command as all that this process is for, and end the process.

    Python would first free every object, one by one: a tenth of the time of a short run.
    """
    status: Any = 0
    try:
        main()
    except SystemExit as left:
        status = left.code
    threads = sys.modules.get("threading")
    if isinstance(status, int) and (threads is None or threads.active_count() == 1):
        atexit._run_exitfuncs()  # noqa: SLF001 -- the one way to them
        with suppress(OSError, ValueError):  # Python says what is wrong with the stream
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    sys.exit(status)


def main() -> None:
    """Run the command and leave with its exit status, as an exception: others may call it."""
    if sys.argv[1:] in ([], ["-h"], ["--help"]) and "_CLEANUP_COMPLETE" not in os.environ:
        sys.stdout.write(help_text())
        return
    from cleanup.storage.patterns import install  # noqa: PLC0415 -- before any pattern is compiled

    install()
    gc.set_threshold(_GARBAGE)
    from cleanup.cli.console.exits import guarded  # noqa: PLC0415 -- after that

    sys.exit(guarded(_run))


def _run() -> Any:
    """Run the command; one that is not written plainly is read by click, which takes 30 ms."""
    sys.argv[1:] = _with_log(sys.argv[1:])
    name, *args = sys.argv[1:] or [""]
    if name not in COMMANDS:
        if name.isalpha() and not os.path.exists(name):  # noqa: PTH110 -- no `pathlib` yet
            _misspelt(name)
        name, args = "check", sys.argv[1:]
    if name in ("check", "fix") and "_CLEANUP_COMPLETE" not in os.environ:
        from cleanup.cli.console import table  # noqa: PLC0415
        from cleanup.cli.console.plain import read  # noqa: PLC0415

        given = read(args, table.of_fix() if name == "fix" else table.shared())
        if given is not None:
            from cleanup.cli.console import session  # noqa: PLC0415

            return session.fix(given) if name == "fix" else session.check(given)
    from cleanup.cli.group import group  # noqa: PLC0415

    return group.main(prog_name="cleanup", standalone_mode=False)


def _misspelt(name: str) -> None:
    """End where a word is no file and nearly a command. Raises RunError."""
    if hint := command_like(name):
        from cleanup.runs.errors import RunError  # noqa: PLC0415

        raise RunError(f"There is no command and no file {name}.{hint}")


def _with_log(args: list[str]) -> list[str]:
    """Return the arguments; ``--log`` without a name (at the end, or before another option) means
    one in ``.cleanup/logs``, where ``cleanup revert`` finds it.
    """
    if "--log" not in args:
        return args
    at = args.index("--log")
    if at + 1 < len(args) and not args[at + 1].startswith("-"):
        return args
    from time import gmtime, strftime  # noqa: PLC0415 -- for this only

    command = args[0] if args[0] in ("check", "fix") else "check"
    name = f"{command}-{strftime('%Y%m%d-%H%M%S', gmtime())}.jsonl"
    folder = os.path.join(".cleanup", "logs")  # noqa: PTH118 -- no `pathlib` yet
    return [*args[:at], f"--log={os.path.join(folder, name)}", *args[at + 1 :]]  # noqa: PTH118

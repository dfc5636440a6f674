"""How a run ends: its exit status, also where it is broken off."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from cleanup.cli.console.out import complain
from cleanup.files import FileError
from cleanup.runs.errors import RunError

FOUND, FAILED, INTERRUPTED = 1, 2, 130


def guarded(command: Callable[[], Any]) -> int:
    """Run a command to its exit status; what goes wrong is a sentence on standard error.

    A reader of standard output that has had enough (``| head``) ends the run quietly.
    """
    signal.signal(signal.SIGTERM, _terminated)
    status = 0
    try:
        result: Any = command()
        sys.stdout.flush()
        status = result if isinstance(result, int) else 0
    except KeyboardInterrupt:
        sys.stderr.write("\n")  # after the ^C that a terminal shows
        status = _interrupted()
    except BrokenPipeError:
        _let_go()
        status = FOUND
    except (RunError, FileError) as error:
        complain(str(error))
        status = FAILED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}")
        _let_go()
        status = FAILED
    except Exception as error:  # noqa: BLE001 -- 1 would say that there are findings
        status = _raised(error)
    return status


def _let_go() -> None:
    """Let what Python would flush at its exit go nowhere where it cannot be written: it would fail
    once more, and take the exit status with it.
    """
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def misused(message: str) -> Exception:
    """Return the error for a command line that asks for what cannot be."""
    from click import UsageError  # noqa: PLC0415 -- for an error only

    return UsageError(message)


def _raised(error: Exception) -> int:
    """Return the exit status for an exception of click, or for a bug."""
    import click  # noqa: PLC0415 -- a run that click did not read may end without it

    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.Abort):
        return _interrupted()
    if isinstance(error, click.UsageError):
        error.show()
    elif isinstance(error, click.ClickException):
        complain(error.format_message())
    else:
        sys.excepthook(type(error), error, error.__traceback__)
        complain("this is a bug in cleanup; please report it.")
    return FAILED


def _interrupted() -> int:
    complain("interrupted; no file was left partly written.")
    return INTERRUPTED


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)

"""How a run ends: its exit status, also where it is broken off."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Any

import click

from cleanup.runs.errors import RunError

FOUND, FAILED, INTERRUPTED = 1, 2, 130


def guarded(command: click.Command) -> int:
    """Run a command to its exit status; what goes wrong is a sentence on standard error.

    A reader of standard output that has had enough (``| head``) ends the run quietly.
    """
    signal.signal(signal.SIGTERM, _terminated)
    status = 0
    try:
        result: Any = command.main(prog_name="cleanup", standalone_mode=False)
        sys.stdout.flush()
        status = result if isinstance(result, int) else 0
    except click.exceptions.Exit as end:
        status = end.exit_code
    except click.UsageError as error:
        error.show()
        status = FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("cleanup: interrupted; no file was left half written.", err=True)
        status = INTERRUPTED
    except BrokenPipeError:
        # What Python would flush at its exit goes nowhere, instead of raising once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = FOUND
    except click.ClickException as error:
        click.echo(f"cleanup: {error.format_message()}", err=True)
        status = FAILED
    except RunError as error:
        click.echo(f"cleanup: {error}", err=True)
        status = FAILED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"cleanup: {where}{error.strerror or error}", err=True)
        status = FAILED
    except Exception:  # noqa: BLE001 -- 1 would say that there are findings
        sys.excepthook(*sys.exc_info())
        click.echo("cleanup: this is a bug in cleanup; please report it.", err=True)
        status = FAILED
    return status


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)

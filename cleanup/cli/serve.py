"""``cleanup serve``: LanguageTool's HTTP API, and ``/v1/clean``, for editors and programs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleanup.cli.console.options import click_option
from cleanup.cli.console.out import complain
from cleanup.cli.console.table import settings, shared
from cleanup.runs.collect import Gatherer
from cleanup.storage.cache import state

if TYPE_CHECKING:
    from cleanup.serve.answering import Setup
    from cleanup.serve.dictionary import Dictionary

_MISSING = (
    "the server needs starlette and uvicorn; install them with: "
    "python -m pip install starlette uvicorn"
)
TOKEN = "CLEANUP_SERVE_TOKEN"  # noqa: S105 -- the name of a variable
_SHARED = frozenset(
    (
        *("select", "extend-select", "ignore", "terms", "trust", "grammar", "grammar-level"),
        *("remote-server", "typography", "safe-only", "config", "isolated", "quiet"),
    )
)


def _with_shared(command: Any) -> Any:
    for option in reversed(shared()):
        if option.name in _SHARED:
            command = click_option(option)(command)
    return command


@click.command("serve")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Address to listen on.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8081,
    show_default=True,
    help="Port (0: any free port).",
)
@click.option(
    "--token-file",
    type=click.Path(dir_okay=False),
    help=f"File with the token that clients must send (or set {TOKEN}).",
)
@click.option(
    "--allow-origin",
    multiple=True,
    metavar="ORIGIN",
    help="Origin of web pages that may use the server (CORS; repeatable; *: all).",
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="NAME",
    help="Further host name of the server (repeatable).",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="Number of processes (default: one per CPU)."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=60.0,
    show_default=True,
    help="Time limit of a request, in seconds.",
)
@click.option(
    "--queue",
    type=click.IntRange(0),
    default=500,
    show_default=True,
    help="Maximum number of requests waiting for a worker.",
)
@click.option(
    "--max-text-length",
    type=click.IntRange(1),
    default=200_000,
    show_default=True,
    help="Maximum length of a text, in characters.",
)
@click.option(
    "--rate-limit",
    type=click.IntRange(0),
    default=0,
    help="Maximum number of requests per client and minute (0: no limit).",
)
@click.option(
    "--words-file",
    type=click.Path(dir_okay=False),
    help="File for words that clients add (default: in the user's state folder).",
)
@click.option(
    "--warm",
    default="",
    metavar="TAGS",
    help="Languages to load before the first request, such as en-US,fr.",
)
@_with_shared
def command(
    *,
    host: str,
    port: int,
    token_file: str | None,
    allow_origin: tuple[str, ...],
    allow_host: tuple[str, ...],
    workers: int | None,
    timeout: float,
    queue: int,
    max_text_length: int,
    rate_limit: int,
    words_file: str | None,
    warm: str,
    **options: Any,
) -> int:
    """Serve LanguageTool's HTTP API to editors, browsers and office programs, with these findings.

    Point a LanguageTool client at the printed address. /v1/clean cleans a text (JSON), /
    is a page to try it, /openapi.json describes it, /metrics is for Prometheus. Only this machine
    can connect; any other --host needs a token. Settings are those of the working folder.
    """
    try:
        from cleanup.serve.crew import CrewError  # noqa: PLC0415 -- an extra
        from cleanup.serve.door import Door, loopback  # noqa: PLC0415
        from cleanup.serve.limits import Limits  # noqa: PLC0415
        from cleanup.serve.serve import PortTaken, Serving, Size, serve  # noqa: PLC0415
    except ImportError:
        raise click.ClickException(_MISSING) from None
    token = _token(token_file)
    if not token and not loopback(host):
        raise click.ClickException(
            f"--host {host}: other machines could send texts and words, so a token is needed. "
            f"Write one into a file and name it with --token-file, or set {TOKEN}."
        )
    setup = _setup(options, _languages(warm))
    door = Door(host, token, allow_host, tuple(each.rstrip("/") for each in allow_origin))

    def tell(address: str) -> None:
        click.echo(f"cleanup serves {address}v2/ (LanguageTool's API), {address} (a page to try)")
        # LanguageTool.nvim waits for the first two words.
        click.echo("Server started; Ctrl-C stops it.")
        sys.stdout.flush()

    try:
        serve(
            Serving(
                setup,
                door,
                port,
                Size(workers or os.cpu_count() or 1, timeout, queue),
                Limits(max_text_length, rate_limit),
                _dictionary(words_file),
            ),
            tell,
        )
    except (PortTaken, CrewError) as error:
        raise click.ClickException(str(error)) from None
    return 0


def _token(path: str | None) -> str:
    from cleanup.serve.door import LEAST  # noqa: PLC0415 -- an extra

    if path is None:
        token, where = os.environ.get(TOKEN, "").strip(), TOKEN
        if not token:
            return ""
    else:
        where = f"--token-file {path}"
        try:
            token = Path(path).read_text("utf-8").strip()
        except (OSError, ValueError) as error:
            raise click.ClickException(f"{where}: {_said(error)}") from None
    if len(token) < LEAST or not token.isascii() or any(sign in token for sign in " /?#%\n\t"):
        raise click.ClickException(
            f"{where}: a token has {LEAST} or more letters and digits, such as what "
            "`python -c 'import secrets; print(secrets.token_urlsafe(24))'` prints."
        )
    return token


def _languages(tags: str) -> tuple[str, ...]:
    from cleanup.serve.asked import tag_of  # noqa: PLC0415 -- an extra
    from cleanup.serve.refused import Refused  # noqa: PLC0415

    try:
        return tuple(tag_of(each) for each in tags.replace(",", " ").split())
    except Refused as error:
        raise click.UsageError(f"--warm: {error.message}.") from None


def _setup(options: dict[str, Any], warm: tuple[str, ...]) -> Setup:
    """Return the rules, words and grammar that the settings of the working folder ask for."""
    from cleanup.serve.answering import Setup  # noqa: PLC0415 -- an extra

    gatherer = Gatherer(
        settings(options),
        options["config"],
        isolated=options["isolated"],
        grammar="auto",
        quiet=options["quiet"],
        complain=complain,
    )
    [profile] = gatherer.gather(["-"], None, None, signed=False).profiles
    grammar = None
    if profile.checker is not None:
        from cleanup.languagetool.client.session import Grammar  # noqa: PLC0415 -- where it is on

        here = gatherer.here
        grammar = Grammar(
            here["grammar-level"], here["remote-server"], here["select"], here["ignore"]
        )
    return Setup(profile.rules, profile.safe_only, profile.words, grammar, warm)


def _dictionary(path: str | None) -> Dictionary:
    from cleanup.serve.dictionary import Dictionary  # noqa: PLC0415 -- an extra

    place = Path(path) if path else state() / "serve-words.txt"
    try:
        return Dictionary(place)
    except (OSError, ValueError) as error:
        raise click.ClickException(f"--words-file {place}: {_said(error)}") from None


def _said(error: OSError | ValueError) -> str:
    """Return why a file cannot be used, as a sentence without its name."""
    if isinstance(error, OSError):
        return f"cannot be used: {error.strerror or error}"
    return "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error)

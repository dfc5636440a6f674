"""The commands and what ``cleanup --help`` says of them."""

from __future__ import annotations

# name: its line in --help, which must import nothing: it shall be there at once
COMMANDS = {
    "check": "Show what would change; write nothing. The default.",
    "fix": "Apply the safe edits.",
    "review": "Decide about suggestions one by one.",
    "serve": "Serve LanguageTool's HTTP API to editors and programs.",
    "baseline": "Record the current findings as known.",
    "decisions": "List or delete remembered review decisions.",
    "apply": "Apply the edits of a log to the original file.",
    "revert": "Revert the edits of a log, byte for byte.",
    "show": "Show a log in readable form.",
    "corpus": "Clean a corpus of many records, in shards that can be resumed.",
    "rules": "List the rules, explain one, or test them.",
    "grammar": "Install, start or stop LanguageTool, the grammar checker.",
    "terms": "Glossaries: import, export, check, learn, show, lint.",
    "lsp": "Run a language server for editors (needs an extra).",
    "config": "Show the settings and the origin of each.",
    "init": "Write a commented cleanup.toml.",
    "clean-cache": "Delete the cache of results in .cleanup_cache.",
    "completion": "Print a shell completion script.",
}
_HELP = """\
Usage: cleanup [COMMAND] [OPTIONS] PATH...

  Repair the artefacts that machine translation leaves in text, and show every
  change.

Commands:
{commands}

Options:
  --version   Show the versions of cleanup, its rules and its libraries.
  -h, --help  Show this message; after a command, the help of that command.

  `cleanup PATH...` means `cleanup check PATH...`; write ./check for a file named
  like a command. Exit status: 0 nothing found or all done, 1 findings remain,
  2 an error.
"""


def help_text() -> str:
    """Return what ``cleanup --help`` shows."""
    return _HELP.format(commands="\n".join(f"  {name:<11}  {COMMANDS[name]}" for name in COMMANDS))


def command_like(path: str) -> str:
    """Return a hint for a missing path that looks like a misspelled command, or ''."""
    from difflib import get_close_matches  # noqa: PLC0415 -- for an error only
    from pathlib import Path  # noqa: PLC0415

    near = [] if Path(path).exists() else get_close_matches(path, COMMANDS, 1, 0.75)
    return f" Did you mean `cleanup {near[0]}`?" if near else ""

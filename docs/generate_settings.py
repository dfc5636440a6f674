"""The page of settings and options, made from their declarations when the site is built (a hook of
mkdocs). `cleanup check --help` and `cleanup init` show the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleanup.cli.console.table import Option, of_fix, shared
from cleanup.settings.keys import SECTIONS, Key

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_HEAD = """\
# Settings and options

A setting is a line of `cleanup.toml`, or of the table `[tool.cleanup]` of `pyproject.toml`; an
option of the same name on the command line replaces it. `cleanup init` writes a file with all of
them, `cleanup config` shows the current values and where each comes from, `cleanup check --help`
the options.
"""
_TABLE = "| setting | option | meaning | example |\n|---|---|---|---|\n"


def page() -> str:
    """Return the page: a table for each section, the settings first."""
    return "".join(_page())


def _page() -> Iterator[str]:
    yield _HEAD
    ours = {option.name for option in shared()}
    options = {option.name: option for option in of_fix()}
    sections = dict.fromkeys([*SECTIONS, *(option.section for option in options.values())])
    for section in sections:
        keys = SECTIONS.get(section, {})
        yield f"\n## {section}\n\n{_TABLE}"
        yield from (_row(name, key, options.get(name)) for name, key in keys.items())
        for name, option in options.items():
            if option.section == section and name not in keys:
                yield _row(name, None, option, of_fix_only=name not in ours)


def _row(name: str, key: Key | None, option: Option | None, *, of_fix_only: bool = False) -> str:
    setting = f"`{name}`" if key else ""
    names = [f"`-{option.short}`"] * bool(option.short) if option else []
    names += [f"`--{option.name}`"] if option else []
    names += [f"`--{option.also}`"] if option and option.also else []
    about = key.about if key else option.about if option else ""
    only = " (`fix` only)" if of_fix_only else ""
    example = f"`{key.example}`" if key and key.example else ""
    return f"| {setting} | {', '.join(names)}{only} | {_cell(about)} | {example} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the page to those of the folder."""
    from mkdocs.structure.files import File  # noqa: PLC0415 -- the tests have no mkdocs

    files.append(File.generated(config, "settings.md", content=page()))
    return files

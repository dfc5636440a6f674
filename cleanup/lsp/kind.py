"""Which format an open document is in: by its name, else by what the editor calls its kind."""

from __future__ import annotations

from pathlib import Path

from cleanup.formats import inner, named
from cleanup.runs import kinds
from cleanup.settings.settings import Settings

# What editors call the kinds of texts, where that is not the name of a format.
_LANGUAGES = {
    "": "text",
    "plaintext": "text",
    "text": "text",
    "txt": "text",
    "mail": "text",
    "git-commit": "text",
    "gitcommit": "text",
    "markdown": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "gfm": "markdown",
    "html": "html",
    "xhtml": "html",
    "po": "po",
    "pot": "po",
    "gettext": "po",
    "xliff": "xliff",
    "tmx": "tmx",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "yaml": "yaml",
    "csv": "table",
    "tsv": "table",
    "srt": "srt",
    "subrip": "srt",
    "vtt": "vtt",
    "webvtt": "vtt",
    "fluent": "fluent",
}


def kind_of(path: str, language: str, raw: str, settings: Settings) -> str | None:
    """Return the format of a document, or None where nothing here reads it.

    ``path`` is "" for what was not saved yet; ``language`` is what the editor calls its kind.
    Raises RunError for a bad pattern in the settings.
    """
    by_language = _LANGUAGES.get(language.lower())
    if not path:
        return str(settings["format"] or by_language or "") or None
    if not Path(path).suffix and not kinds.told(path, settings):
        return by_language
    name = kinds.format_of(path, settings)
    if name is None:
        return None if Path(path).suffix.lower() in kinds.STRUCTURED else by_language
    form = named(name)
    if form.members is not None or inner(path) != path or name == "parquet":
        return None  # packed: no editor shows it as text
    if kinds.told(path, settings) or form.claims is None:
        return name
    return name if form.claims(path, raw[: kinds.HEAD]) else None

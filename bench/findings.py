"""What the engine finds in one text, and how a finding is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cleanup import clean
from cleanup.edits.edit import Edit


@dataclass(frozen=True)
class Asked:
    """How the engine is asked: with the language told, with the source."""

    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None


def findings(text: str, asked: Asked, prefix: str = "") -> list[Edit]:
    """Safe edits and suggestions of the default rules in a text, those of one rule prefix."""
    result = clean(text, lang=asked.lang, source=asked.source, source_lang=asked.source_lang)
    return [e for e in (*result.edits, *result.suggestions) if e.rule.startswith(prefix)]


def shown(text: str, edit: Edit, around: int = 45) -> str:
    """The edit in its place: ``left [-before-]{+after+} right``, line breaks written out."""
    left = text[max(0, edit.start - around) : edit.start]
    right = text[edit.end : edit.end + around]
    after = "{flag}" if edit.after is None else f"{{+{edit.after}+}}"
    line = f"{left}[-{edit.before}-]{after}{right}"
    return line.replace("\n", "⏎").replace("\t", "⇥")


@cache
def safe_mark(*, safe: bool) -> str:
    """How tables call the two kinds."""
    return "safe" if safe else "suggest"

"""The signature line: all that a result depends on, so that it can be made again."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cleanup.engine.rulebook import default
from cleanup.languages.pack import language_files
from cleanup.rules.match import RuleSet
from cleanup.storage.data import shipped
from cleanup.version import __version__


def signature(rules: RuleSet | None = None) -> str:
    """The versions of cleanup and of what finds things for it, and the hash of rules and terms."""
    digest = sha256()
    for file in [*sorted((shipped() / "terms").glob("*.csv")), *language_files()]:
        digest.update(file.read_bytes())
    own: set[str] = set()
    for rule in (rules or default()).rules:
        params = {name: value for name, value in rule.params.items() if name != "terms"}
        own.update(rule.params.get("terms", ()))
        told = (rule.id, sorted(params.items()), rule.safe, rule.priority, rule.repair)
        gates = (rule.unless, rule.unsure, rule.source_lang, rule.except_lang, rule.only_lang)
        digest.update(repr((told, gates)).encode())
    for path in sorted(own):
        from cleanup.terms.files import files  # noqa: PLC0415 -- only where a user has terms

        for file in files(Path(path)):
            digest.update(file.read_bytes())
    return f"cleanup {__version__}, rules {digest.hexdigest()[:12]}, ftfy {version('ftfy')}"

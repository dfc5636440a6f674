"""The signature line: all that a result depends on, so that it can be made again."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version

from cleanup import __version__
from cleanup.rulebook import default
from cleanup.rules.match import RuleSet


def signature(rules: RuleSet | None = None) -> str:
    """The versions of cleanup and of what finds things for it, and the hash of the rules."""
    digest = sha256()
    for rule in (rules or default()).rules:
        told = (rule.id, sorted(rule.params.items()), rule.safe, rule.priority, rule.repair)
        gates = (rule.unless, rule.source_lang, rule.except_lang, rule.only_lang)
        digest.update(repr((told, gates)).encode())
    return f"cleanup {__version__}, rules {digest.hexdigest()[:12]}, ftfy {version('ftfy')}"

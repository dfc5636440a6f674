"""The signature line: all that a result depends on, so that it can be made again."""

from __future__ import annotations

from pathlib import Path

from cleanup.engine.rulebook import default
from cleanup.languages.pack import language_files
from cleanup.rules.match import RuleSet
from cleanup.storage.cache import folder, packages
from cleanup.storage.data import shipped
from cleanup.storage.digest import Sha256
from cleanup.storage.kept import Kept, keep, written
from cleanup.version import __version__

_MOST = 50  # signatures that are kept


def signature(rules: RuleSet | None = None, key: str = "") -> str:
    """Return the versions of cleanup and of what finds things for it, and the hash of rules and
    terms.

    ``key`` tells the settings that chose the rules: with it, the signature comes from the cache,
    since to make it all rules of all languages are read.
    """
    if rules is None or not rules.digest or not key:
        return _made(rules)
    place = folder() / "signatures.bin"
    name = (key, rules.digest, packages())
    kept = Kept(place)
    known: str | None = kept.get(name)
    if known is None:
        known = _made(rules)
        old = kept.all()
        keep(place, {**dict(list(old.items())[1 - _MOST :]), name: written(known)})
    kept.close()
    return known


def _made(rules: RuleSet | None) -> str:
    from importlib.metadata import version  # noqa: PLC0415 -- 20 ms

    digest = Sha256()
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

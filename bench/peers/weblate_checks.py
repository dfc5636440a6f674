"""Weblate's checks over units, as a library: run by ``peers.py`` with a Python that has weblate.

Reads lines of JSON ``[id, source, target, flags]`` and writes one ``[id, [checks]]`` for each, then
``{"seconds": …, "checks": …}``. Checks that need a database (consistency, glossaries, reuse) or a
library that is not installed (cairo, for the size of what is drawn) are left out.
"""

from __future__ import annotations

import json
import re
import sys
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

_NEED_DATABASE = re.compile(r"Consisten|Reused|glossary|Translated\w+Check|Plurals|Screenshot")


def main() -> None:
    from django.conf import settings  # noqa: PLC0415 -- only where Weblate is

    settings.configure(
        USE_I18N=False,
        SECRET_KEY="-",  # noqa: S106 -- nothing is signed
        INSTALLED_APPS=[],
    )
    import django  # noqa: PLC0415

    django.setup()
    stub: Any = ModuleType("weblate.checks.flags")  # its own asks for a database
    stub.Flags, stub.TYPED_FLAGS = _Flags, {}
    sys.modules["weblate.checks.flags"] = stub
    glossary: Any = ModuleType("weblate.glossary.models")  # an empty glossary
    glossary.get_glossary_terms = lambda *_some, **_more: []
    sys.modules["weblate.glossary.models"] = glossary
    checks = list(_checks())
    lang = sys.argv[1]
    rows = [json.loads(line) for line in sys.stdin]
    began = time.process_time()
    for name, source, target, flags in rows:
        unit = _unit(source, target, _Flags(flags.split(",")), lang)
        found = [check.check_id for check in checks if _fires(check, source, target, unit)]
        print(json.dumps([name, found]))
    seconds = time.process_time() - began
    print(json.dumps({"seconds": seconds, "checks": [check.check_id for check in checks]}))


class _Flags(set[str]):
    """The flags of a unit, as the checks ask for them; Weblate's own class wants its database."""

    def has_any(self, some: set[str]) -> bool:
        return bool(self & set(some))

    def has_value(self, _name: str) -> bool:
        return False


def _checks() -> Any:
    """Yield the checks of a target that Weblate has on by default."""
    spec = find_spec("weblate")
    assert spec is not None
    assert spec.origin is not None
    text = (Path(spec.origin).parent / "checks" / "models.py").read_text("utf-8")
    for module, name in re.findall(r'"(weblate\.checks\.[\w.]+)\.(\w+)"', text):
        if not _NEED_DATABASE.search(f"{module}.{name}"):
            try:
                check = getattr(import_module(module), name)()
            except ImportError as error:
                print(f"{name} is left out: {error}", file=sys.stderr)
                continue
            if check.target:
                yield check


def _unit(source: str, target: str, flags: Any, lang: str) -> Any:
    language = SimpleNamespace(
        code=lang, base_code=lang, is_base=lambda some: lang in some, is_cjk=lambda: False
    )
    english = SimpleNamespace(
        code="en", base_code="en", is_base=lambda some: "en" in some, is_cjk=lambda: False
    )
    named = SimpleNamespace(name="-", slug="-")
    component = SimpleNamespace(
        name="-", slug="-", project=named, source_language=english, is_glossary=False
    )
    return SimpleNamespace(
        all_flags=flags, flags=flags, source=source, target=target, source_string=source,
        get_source_plurals=lambda: [source], get_target_plurals=lambda: [target],
        translation=SimpleNamespace(
            language=language, component=component, is_template=False, is_source=False
        ),
        check_cache={}, state=20, readonly=False, fuzzy=False, translated=True, note="", context="",
        is_source=False, glossary_terms=[], pk=0, id_hash=0,
    )  # fmt: skip


def _fires(check: Any, source: str, target: str, unit: Any) -> bool:
    return not check.should_skip(unit) and bool(check.check_single(source, target, unit))


if __name__ == "__main__":
    main()

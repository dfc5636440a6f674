#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the checks of pofilter, told the language.
# Behaviour: the checks know the punctuation of many languages, but French only with U+00A0 before "?" (CLDR's own choice
#   is U+202F, and Canada has no space), Bengali's full stop and not Hindi's, and no quotation marks but the English and
#   French ones; numbers in the digits of Arabic are other numbers.
# Seen: five right translations, five failures: endpunc, endpunc, endpunc, doublequoting, numbers.
# Why it matters: the better the typography, the more failures; translators learn to skip the report, or to write worse.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.filters.checks import CheckerConfig, StandardChecker
from translate.storage.po import pounit


def failures(lang, source, target):
    unit = pounit(source)
    unit.target = target
    return sorted(StandardChecker(CheckerConfig(targetlanguage=lang)).run_filters(unit))


right = (
    ("fr", "Is the mill open?", "Le moulin est-il ouvert\u202f?"),
    ("fr_CA", "Is the mill open?", "Le moulin est-il ouvert?"),
    ("hi", "It is open.", "खुला है।"),
    ("de", 'See "old mill".', "Siehe „alte Mühle“."),
    ("ar", "12 mills", "١٢ طاحونة"),
)
known = (("fr", "Is the mill open?", "Le moulin est-il ouvert\u00a0?"), ("bn", "It is open.", "খোলা আছে।"))
seen = [failures(*one) for one in right]
print("expected: no failures")
print("seen:    ", seen, "and for U+00A0 and Bengali", [failures(*one) for one in known])
sys.exit(seen != [["endpunc"], ["endpunc"], ["endpunc"], ["doublequoting"], ["numbers"]] or any(failures(*one) for one in known))
PY

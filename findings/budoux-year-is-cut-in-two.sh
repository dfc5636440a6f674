#!/usr/bin/env bash
# Package: budoux 0.10.1 (PyPI), the parser of Japanese that it ships and its HTML.
# Behaviour: numbers and placeholders are cut as words are; in HTML a zero-width space stands at each cut, and a line may end there.
# Seen: "2026年3月2日" is "202" and "6年3月2日", "{name}さん" is "{nam" and "e}さん", "%(name)s" has two cuts and "%1$s" one. A text with 1920 and 2026 is
#   "192", "0年に" and "202", "6年に".
# Why it matters: it is run over headlines and the texts of apps before the values are put in; the placeholder is not found any
#   more, readers see "202" at the end of a line, and a search for 2026 finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet budoux==0.10.1
cat > a.py <<'PY'
import budoux

parser = budoux.load_default_japanese_parser()
texts = ["2026年3月2日", "{name}さん、こんにちは。", "%(name)sさんの水車", "水車は1920年に建てられ、2026年に修理されました。"]
seen = [parser.parse(text) for text in texts]
found = "2026" in parser.translate_html_string("<b>2026年3月2日</b>")
print("expected: no cut within 2026, 1920, {name} and %(name)s, and 2026 in the HTML")
print("seen:    ", seen, found)
wrong = [
    ["202", "6年3月2日"],
    ["{nam", "e}さん、", "こんにちは。"],
    ["%", "(name", ")sさんの", "水車"],
    ["水車は", "192", "0年に", "建てられ、", "202", "6年に", "修理されました。"],
]
raise SystemExit(seen != wrong or found)
PY
venv/bin/python a.py

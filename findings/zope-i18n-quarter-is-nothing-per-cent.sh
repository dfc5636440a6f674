#!/usr/bin/env bash
# Package: zope.i18n 6.0 (PyPI), the number formats of its locales.
# Behaviour: its own description of patterns says of % "multiply by 100, as percentage", as CLDR has it; the number is not
#   multiplied. The sign for a currency, ¤, stays as it is, and a zero that is put after the decimal sign is in the
#   language's own digits where the others are not.
# Seen: 0.25 is "0%" in English and German, and "25%" is read as 25. In Hindi 1.5 is "¤ 1.5०", with a zero of Devanagari, and
#   in Arabic "¤ 1٫5٠"; 1234567.5 per cent in Lithuanian is "1.23.45.68%".
# Why it matters: these are the formats of Zope and Plone sites in each language; a share of a quarter is shown as none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet zope.i18n==6.0
cat > a.py <<'PY'
from zope.i18n.locales import locales


def shown(code, kind, number):
    return locales.getLocale(*code.split("_")).numbers.getFormatter(kind).format(number)


seen = [shown(*asked) for asked in [("en", "percent", 0.25), ("de", "percent", 0.25), ("hi", "currency", 1.5),
                                    ("ar", "currency", 1.5), ("lt_LT", "percent", 1234567.5)]]
seen.append(locales.getLocale("en").numbers.getFormatter("percent").parse("25%"))
print("expected: ['25%', '25 %', '₹1.50', '١٫٥٠ and a currency', '123.456.750 %', 0.25]")
print("seen:    ", seen)
raise SystemExit(seen != ["0%", "0%", "¤ 1.5०", "¤ 1٫5٠", "1.23.45.68%", 25])
PY
venv/bin/python a.py

#!/usr/bin/env bash
# Package: Babel 2.19.0 (PyPI), and Intl.NumberFormat of Node.js 20, both with CLDR's data.
# Behaviour: Babel knows that the minus of Swedish, Norwegian, Finnish and others is U+2212, writes negative numbers
#   with the hyphen of the keyboard, and refuses to read the minus.
# Seen: get_minus_sign_symbol("sv") is "−", format_decimal(-5) is "-5", and parse_decimal("−5") an error; Intl writes
#   "−5".
# Why it matters: "−5" in a translation, right by the language's own data, is no number to a check in Python, and what
#   a program writes is broken at line ends after its hyphen.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - > seen <<'PY'
from babel.numbers import NumberFormatError, format_decimal, get_minus_sign_symbol, parse_decimal

for locale in ("sv", "nb", "fi"):
    minus = get_minus_sign_symbol(locale)
    try:
        read = str(parse_decimal(f"{minus}5", locale=locale))
    except NumberFormatError:
        read = "refused"
    print(locale, minus, format_decimal(-5, locale=locale), read)
PY
node -e 'for (const locale of ["sv", "nb", "fi"]) console.log(locale, "\u2212", new Intl.NumberFormat(locale).format(-5), "-5")' > intl
sed 's/^/expected: /' intl
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
sv − -5 refused
nb − -5 refused
fi − -5 refused
SEEN
diff intl - <<'SEEN'
sv − −5 -5
nb − −5 -5
fi − −5 -5
SEEN

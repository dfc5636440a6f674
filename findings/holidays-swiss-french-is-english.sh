#!/usr/bin/env bash
# Package: holidays 0.109 (PyPI).
# Behaviour: the names of holidays come in the language that is asked for. Where it has another one than that, it says
#   in its documentation, names stay in the country's own language. Seen instead is the language of the machine: in a
#   container, whose locale is C, English. A language with its region is unknown where only the language is named.
# Seen: Switzerland in "fr" has Noël; in "fr_CH", or in "FR", in a container Christmas Day, and Weihnachten where LANG
#   is German. Germany in "de_DE", China in "zh-TW", Brazil in "pt" are English in a container.
# Why it matters: "fr_CH" is what a browser or a user's profile says; what is asked for is there and is not found, no
#   error is raised, and on the developer's own machine, whose locale is that of the users, it looks right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'holidays==0.109'
cat > a.py <<'PY'
import holidays

for country, language in [("CH", "fr"), ("CH", "fr_CH"), ("CH", "FR"), ("DE", "de_DE"), ("CN", "zh_TW"), ("CN", "zh-TW"), ("BR", "pt"), ("CH", None)]:
    names = [name for _, name in sorted(holidays.country_holidays(country, years=2026, language=language).items())]
    print(country, language, names[0] if country == "CN" else names[-1])
PY
unset LANGUAGE LC_ALL LC_MESSAGES
for locale in C.UTF-8 de_DE.UTF-8; do echo "LANG=$locale"; LANG=$locale v/bin/python a.py; done > seen
echo 'expected: French, German, Chinese and Portuguese names, the same on both machines'
cat seen
diff seen - <<'SEEN'
LANG=C.UTF-8
CH fr Noël
CH fr_CH Christmas Day
CH FR Christmas Day
DE de_DE Second Day of Christmas
CN zh_TW 元旦
CN zh-TW New Year's Day
BR pt Christmas Day
CH None Christmas Day
LANG=de_DE.UTF-8
CH fr Noël
CH fr_CH Weihnachten
CH FR Weihnachten
DE de_DE Zweiter Weihnachtstag
CN zh_TW 元旦
CN zh-TW 元旦
BR pt Natal
CH None Weihnachten
SEEN

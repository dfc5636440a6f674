#!/usr/bin/env bash
# Package: compare-locales 9.0.5 (PyPI), Mozilla's checker of translations.
# Behaviour: of Android's strings and .properties files the placeholders are compared with the source, and one that is missing is told; of
#   Fluent, references to terms and messages are, variables are not, nor tags.
# Seen: for "Open %1$s" the translation "Ouvrir" has a warning in Android's XML; for "Open { $name }" the translations "Ouvrir" and "Ouvrir
#   { $nom }" have none in Fluent, although @fluent/bundle shows the second as "Ouvrir {$nom}".
# Why it matters: it is the last check before a language ships. A team that moves its texts to Fluent, the newer format, loses
#   the check that finds what machines drop and rename most.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet compare-locales==9.0.5
cat > a.py <<'PY'
from compare_locales.checks import getChecker
from compare_locales.parser import getParser
from compare_locales.paths import File


def told(name, source, translation):
    entries = []
    for text in (source, translation):
        parser = getParser(name)
        parser.readUnicode(text)
        entries.append({entry.key: entry for entry in parser})
    checker = getChecker(File(name, name, locale="fr"))
    if checker.needs_reference:
        checker.set_reference(entries[0].values())
    return [answer[2] for answer in checker.check(entries[0]["a"], entries[1]["a"])]


android = '<resources><string name="a">{}</string></resources>'
seen = [
    told("strings.xml", android.format("Open %1$s"), android.format("Ouvrir")),
    told("a.ftl", "a = Open { $name }\n", "a = Ouvrir\n"),
    told("a.ftl", "a = Open { $name }\n", "a = Ouvrir { $nom }\n"),
]
print("expected: a warning for each")
print("seen:    ", seen)
raise SystemExit(seen != [["Formatter %1$s not found in translation"], [], []])
PY
venv/bin/python a.py

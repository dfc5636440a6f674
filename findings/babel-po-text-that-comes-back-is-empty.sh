#!/usr/bin/env bash
# Packages: babel 2.19.0 (PyPI); GNU gettext beside it.
# Behaviour: a text that leaves the program is kept by an update as an obsolete entry (`#~`), so that its translation is
#   at hand when it comes back. GNU's msgmerge takes it up again. `pybabel update` does not look at obsolete entries,
#   not even for a fuzzy match: the text is a new, empty entry, and the translation stays below it as obsolete.
# Seen: "Wheel", translated as "Roue" in an obsolete entry and again in the template, has an empty msgstr.
# Why it matters: a button that is taken out for one release is shown untranslated in the next, in all languages, and is
#   translated, and paid, a second time, with the first translation in the same file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
cat > fr.po <<'PO'
msgid ""
msgstr ""
"Language: fr\n"
"Content-Type: text/plain; charset=utf-8\n"

#: mill.py:1
msgid "Flour"
msgstr "Farine"

#~ msgid "Wheel"
#~ msgstr "Roue"
PO
cat > new.pot <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"

#: mill.py:1
msgid "Flour"
msgstr ""

#: mill.py:2
msgid "Wheel"
msgstr ""
PO
echo "expected:"; msgmerge -q fr.po new.pot | grep -A1 '^msgid "Wheel"' | tee expected
v/bin/pybabel -q update -i new.pot -o fr.po -l fr
echo "seen:"; grep -A1 'msgid "Wheel"' fr.po | tee seen
grep -q Roue expected
diff seen - <<'SEEN'
msgid "Wheel"
msgstr ""
--
#~ msgid "Wheel"
#~ msgstr "Roue"
SEEN

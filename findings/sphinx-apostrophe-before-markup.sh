#!/usr/bin/env bash
# Package: Sphinx 9.0.4 (PyPI) with docutils 0.22.4, HTML, settings as they are.
# Behaviour: an apostrophe before inline markup is taken for a closing quotation mark of the second level. English writes
#   both alike; in French, Italian and Spanish the mark is ”, in Polish », in German ‘.
# Seen: "l'``option``" is l”option in French and Italian, l»option in Polish, while "l'été" is l’été.
# Why it matters: French and Italian manuals put an article before nearly every name of an option; the source of the
#   translation is right, and only the page shows the fault.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Sphinx==9.0.4' 'docutils==0.22.4'
printf "Moulin\n======\n\nVoir l'\`\`option\`\` de l'été.\n" > index.rst
touch conf.py
seen=""
for language in en fr it pl; do
  v/bin/sphinx-build -q -D language=$language -b html . "out-$language"
  seen+="$(grep -o 'Voir.*</p>' "out-$language/index.html" | sed 's/<[^>]*>//g') "
done
echo "expected: Voir l’option de l’été. (four times)"
echo "seen:     $seen"
[ "$seen" = "Voir l’option de l’été. Voir l”option de l’été. Voir l”option de l’été. Voir l»option de l’été. " ]

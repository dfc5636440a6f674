#!/usr/bin/env bash
# Package: Sphinx 9.0.4 (PyPI), a manual with a French and a German translation.
# Behaviour: a translated paragraph is read as reStructuredText. Where it begins like a list, with a number or a single letter
#   and a full stop, the translation is dropped and the original shown, without a warning, under -W too.
# Seen: "M. Durand a construit le moulin." and "3. Mai: Die Mühle öffnet." are shown as "Mr Durand built the mill." and "The
#   mill opens on 3 May."; "Monsieur Durand …" is shown.
# Why it matters: French gentlemen, German dates and initials begin sentences everywhere; the catalogue is complete, and the
#   page has English paragraphs, until somebody thinks of writing "M\. Durand".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Sphinx==9.0.4'
mkdir s
echo 'locale_dirs = ["locale"]' > s/conf.py
printf 'Mill\n====\n\nMr Durand built the mill.\n\nThe mill opens on 3 May.\n\nMr Durand sold it.\n' > s/index.rst
translate() {  # LANGUAGE TRANSLATION...
  mkdir -p "s/locale/$1/LC_MESSAGES"
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' > "s/locale/$1/LC_MESSAGES/index.po"
  printf 'msgid "%s"\nmsgstr "%s"\n\n' 'Mr Durand built the mill.' "$2" 'The mill opens on 3 May.' "$3" \
    'Mr Durand sold it.' "$4" >> "s/locale/$1/LC_MESSAGES/index.po"
  v/bin/python -m sphinx -q -W -D language="$1" -b text s "out/$1"
  sed -n '4,$p' "out/$1/index.txt" | grep .
}
translate fr 'M. Durand a construit le moulin.' 'Le moulin ouvre le 3 mai.' "Monsieur Durand l'a vendu." > seen
translate de 'Herr Durand hat die Mühle gebaut.' '3. Mai: Die Mühle öffnet.' 'Herr Durand hat sie verkauft.' >> seen
echo "expected: six paragraphs in French and German"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
Mr Durand built the mill.
Le moulin ouvre le 3 mai.
Monsieur Durand l'a vendu.
Herr Durand hat die Mühle gebaut.
The mill opens on 3 May.
Herr Durand hat sie verkauft.
SEEN

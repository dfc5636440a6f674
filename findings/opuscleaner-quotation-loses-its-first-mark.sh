#!/usr/bin/env bash
# Package: opuscleaner 0.7.1 (PyPI), its filter fix_quotes, "fix quotes".
# Behaviour: a quotation mark or an apostrophe at the beginning of a text is taken off, whatever follows; one at the end goes
#   with it, and one within the text stays.
# Seen: `"Old" mill` becomes `Old" mill`, „Ja“, sagte sie "Ja“, sagte sie", `"A" and "B"` `A" and "B`, and Dutch 's avonds, in the
#   evening, "s avonds". `"Old mill"` becomes "Old mill".
# Why it matters: it cleans the corpora that models of translation learn from; each sentence that begins with a quotation
#   teaches them to write marks without their partner.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet --no-deps opuscleaner==0.7.1
filters=$(venv/bin/python -c 'import importlib.util as u; print(u.find_spec("opuscleaner").submodule_search_locations[0])')/filters
printf '"Old" mill\t"Vieux" moulin\n„Ja“, sagte sie\t"A" and "B"\n\x27s avonds\t"Old mill"\n' > a.tsv
venv/bin/python "$filters/fix_quotes.py" < a.tsv > seen
echo "expected: as before, or Old mill in the last:"; cat a.tsv
echo "seen:"; cat seen
diff seen - <<'SEEN'
Old" mill	Vieux" moulin
Ja“, sagte sie	A" and "B
s avonds	Old mill
SEEN

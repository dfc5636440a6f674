#!/usr/bin/env bash
# Package: diff 9.0.0 (npm), diffWords and diffSentences.
# Behaviour: a word is a run of Latin letters and figures. A letter of another script is a word by itself, and of two
#   kinds of space one is as good as the other.
# Seen: for мельница and мельницы the words "мельниц", "а" and "ы" are shown, for Ελλάδα and Ελλαδα "ά" and "α"; for mill and mills
#   the words. "12 500" with a plain space and with a no-break space are equal, and "M. " is a sentence.
# Why it matters: translators look at changes by words. Outside Latin scripts they see snips of words, a count of changed
#   words counts letters, and the change of a space, which is often the correction, is not shown at all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'diff@9.0.0' >/dev/null
cat > a.cjs <<'JS'
const { diffWords, diffSentences } = require('diff');
const show = (parts) => console.log(parts.map((p) => (p.added ? '+' : p.removed ? '-' : '') + p.value).join(' | '));
show(diffWords('old mill', 'old mills'));
show(diffWords('мельница', 'мельницы'));
show(diffWords('Ελλάδα', 'Ελλαδα'));
show(diffWords('12 500 km', '12\u00a0500 km'));
show(diffSentences('M. Durand est là.', 'M. Durand part.'));
JS
node a.cjs > seen
echo "expected: mill, mills; мельница, мельницы; Ελλάδα, Ελλαδα; a change of the space; one sentence"
echo "seen:"; cat seen
diff seen - <<'SEEN'
old  | -mill | +mills
мельниц | -а | +ы
Ελλ | -ά | +α | δα
12 500 km
M.  | -Durand est là. | +Durand part.
SEEN

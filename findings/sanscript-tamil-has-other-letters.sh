#!/usr/bin/env bash
# Package: @indic-transliteration/sanscript 1.3.3 (npm).
# Behaviour: one Tamil letter stands for several of Devanagari (த for ta, tha, da and dha); of those the last is taken, so
#   each plain consonant becomes a voiced one with a breath, which Tamil does not have. In Bengali ব is va for that reason. The
#   dot that makes pha of Hindi to fa, and the vowel of English words, stay in their script within the Latin word.
# Seen: தமிழ், Tamil, is "dhamiḻ", கடல், sea, "ghaḍhal", and வணக்கம் in Telugu వణఘ్ఘమ్; বাংলা, Bangla, is "vāṃlā"; ऑफ़िस, office,
#   is "ऑpha़isa"; ਵੱਡਾ of Panjabi is "vaੱḍā".
# Why it matters: names and words of the largest languages of India are spelt as nobody spells them, half in one script and
#   half in the other, with no error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@indic-transliteration/sanscript@1.3.3' >/dev/null
cat > a.cjs <<'JS'
const s = require('@indic-transliteration/sanscript');
for (const [text, from, to] of [['தமிழ்', 'tamil', 'iast'], ['கடல்', 'tamil', 'iast'], ['வணக்கம்', 'tamil', 'telugu'], ['বাংলা', 'bengali', 'iast'],
  ['ऑफ़िस', 'devanagari', 'iast'], ['ਵੱਡਾ', 'gurmukhi', 'iast']]) console.log(text, s.t(text, from, to));
JS
node a.cjs > seen
echo "expected: tamiḻ, kaṭal, వణక్కమ్, bāṃlā, ôfisa, vaḍḍā"
echo "seen:"; cat seen
diff seen - <<'SEEN'
தமிழ் dhamiḻ
கடல் ghaḍhal
வணக்கம் వణఘ్ఘమ్
বাংলা vāṃlā
ऑफ़िस ऑpha़isa
ਵੱਡਾ vaੱḍā
SEEN

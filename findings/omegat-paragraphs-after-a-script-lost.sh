#!/usr/bin/env bash
# Package: omegat 3.6.0.10 (Debian 12), its filter for HTML, in the mode console-translate and with its own settings.
# Behaviour: where a paragraph follows a <script> or a <style> of the body with nothing between them, all that comes after
#   is left out of the target page, up to its last end tags. With a line break or a text between, the page is whole.
# Seen: of "<p>One.</p><script>…</script><p>Two.</p><p>Three.</p>", with no translation at all, the target page has "One."
#   and the script; the exit status is 0. With a line break behind the script it has all three.
# Why it matters: generators write pages without line breaks; the translator is not shown these paragraphs, and the
#   translated page ends where the script stands.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v omegat > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends omegat; } > /dev/null 2>&1
mkdir -p project/{source,target,tm,glossary,dictionary,omegat}
cat > project/omegat.project <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>true</sentence_seg></project></omegat>
XML
for gap in '' '\n'; do
  printf "<html><body><p>One.</p><script>let a = 1;</script>$gap<p>Two.</p><p>Three.</p></body></html>" > "project/source/page${#gap}.html"
done
omegat project --mode=console-translate --config-dir="$work/settings" > log 2>&1
for page in 0 2; do grep -oE '(One|Two|Three)\.|let' "project/target/page$page.html" | tr '\n' ' '; done > seen
echo "expected: One. let Two. Three. twice"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "One. let One. let Two. Three. "

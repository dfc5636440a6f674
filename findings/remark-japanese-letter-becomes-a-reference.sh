#!/usr/bin/env bash
# Packages: unified 11.0.5, rehype-parse 9.0.1, rehype-remark 10.0.1, remark-stringify 11.0.0 (npm).
# Behaviour: where a bold word with a full stop or a bracket at its end meets a letter, Markdown would not see the
#   end; the letter is written by its number to make it one. The page is right, the source is not text any more.
# Seen: "水<b>車。</b>水" in HTML is "水**車。**&#x6C34;" in Markdown; "Old <b>mill.</b> new" has no number, for the space.
# Why it matters: Chinese and Japanese have no spaces, so that it is every such place: translators and memories get
#   words with a number in them, and a search for the word fails.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'unified@11.0.5' 'rehype-parse@9.0.1' 'rehype-remark@10.0.1' 'remark-stringify@11.0.0' >/dev/null
cat > a.mjs <<'JS'
import { unified } from 'unified';
import parse from 'rehype-parse';
import toMarkdown from 'rehype-remark';
import stringify from 'remark-stringify';
const seen = [];
for (const html of ['<p>Old <b>mill.</b> new</p>', '<p>水<b>車。</b>水</p>']) {
  seen.push(String(await unified().use(parse, { fragment: true }).use(toMarkdown).use(stringify).process(html)).trim());
}
console.log('expected:', ['Old **mill.** new', '水**車。**水']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'Old **mill.** new|水**車。**&#x6C34;' ? 0 : 1);
JS
node a.mjs

#!/usr/bin/env bash
# Package: ruby-reverse-markdown 1.4.0 (Debian 12), with Ruby 3.1.
# Behaviour: line breaks in <pre> become spaces where no <code> is inside it, and a bold part of a word gets spaces.
# Seen: two lines in <pre> come back as one line of Markdown, with <code> in it as two; "mo<b>li</b>n" comes back as
#   "mo **li** n", three words.
# Why it matters: an example in a manual that is taken to Markdown for translation is another program: a comment on its
#   first line takes in all that follows.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s ruby-reverse-markdown > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq ruby ruby-reverse-markdown; } > /dev/null 2>&1
cat > a.rb <<'RUBY'
require 'reverse_markdown'
pages = ["<pre># start\nrun mill</pre>", "<pre><code># start\nrun mill</code></pre>", 'mo<b>li</b>n']
print pages.map { |page| ReverseMarkdown.convert(page).strip.inspect }.join(' ')
RUBY
ruby a.rb > seen
echo 'expected: "# start\n    run mill" "# start\n    run mill" "mo**li**n"'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '"# start run mill" "# start\n    run mill" "mo **li** n"'

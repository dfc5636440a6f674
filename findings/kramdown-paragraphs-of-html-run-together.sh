#!/usr/bin/env bash
# Package: ruby-kramdown 2.4.0 (Debian 12), with Ruby 3.1.
# Behaviour: pages are read without the rules of HTML for end tags that may be left out; what follows a paragraph, an
#   item or a term without its end tag is inside it. The end tag of the list is left over as text.
# Seen: of `<p>one<p>two`, valid HTML, the Markdown is "onetwo"; of a list of definitions "mill: moulin</dl>".
# Why it matters: older pages and many that programs write leave these tags out; the words of two paragraphs run into
#   each other, in the text that goes to translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s ruby-kramdown > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq ruby ruby-kramdown; } > /dev/null 2>&1
cat > a.rb <<'RUBY'
require 'kramdown'
pages = ['<p>one</p><p>two</p>', '<p>one<p>two', '<dl><dt>mill<dd>moulin</dl>']
print pages.map { |page| Kramdown::Document.new(page, input: 'html').to_kramdown.strip.inspect }.join(' ')
RUBY
ruby a.rb > seen
echo 'expected: "one\n\ntwo" "one\n\ntwo" "mill\n: moulin"'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '"one\n\ntwo" "onetwo" "mill: moulin</dl>"'

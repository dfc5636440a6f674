#!/usr/bin/env bash
# Package: ruby-chronic 0.10.5 (Debian 12), with Ruby 3.1.
# Behaviour: words that are not known to the reader of dates are passed over, and what is left is read; a number with
#   dots is a number of hours of today.
# Seen: on 2 March 2026, "last day of february" is 1 February, "in half an hour" thirty hours later, "end of march" the
#   16th of March, and "4.3.2026", 4 March in most of Europe, 16:36 of today. Each is a time, none nil, which the
#   documentation gives for what cannot be read.
# Why it matters: dates and spans that translated texts or users give are checked for nil and taken as right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s ruby-chronic > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq ruby ruby-chronic; } > /dev/null 2>&1
cat > a.rb <<'RUBY'
require 'chronic'
now = Time.utc(2026, 3, 2, 13, 5)
Chronic.time_class = Time
texts = ['last monday', 'last day of february', 'in half an hour', 'end of march', '4.3.2026']
print texts.map { |text| Chronic.parse(text, now: now).strftime('%m-%d %H:%M') }.join(', ')
RUBY
TZ=UTC ruby a.rb > seen
echo "expected: 02-23 12:00, 02-28 12:00, 03-02 13:35, 03-31 12:00 or nil, 03-04 12:00 or nil"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "02-23 12:00, 02-01 12:00, 03-03 19:05, 03-16 12:00, 03-02 16:36"

#!/usr/bin/env bash
# Package: ruby-chronic-duration 0.10.6.2 (Debian 12; gitlab-chronic-duration), with Ruby 3.1.
# Behaviour: "half", "quarter" and "½" are not known and passed over, "and a" is one more of the unit that is not named,
#   seconds; a full stop behind an abbreviation makes it unknown, and its number one of seconds.
# Seen: "half an hour" is 3600 seconds, "an hour and a half" 3602, "1 day and a half" two seconds more than a day,
#   "5 min." 5 seconds, and "1,5 hours", as it is written in most of Europe, five hours. "One and a half hours" is right.
# Why it matters: times people enter for a work of translation are booked with other amounts, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s ruby-chronic-duration > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq ruby ruby-chronic-duration; } > /dev/null 2>&1
cat > a.rb <<'RUBY'
require 'gitlab_chronic_duration'
texts = ['one and a half hours', 'half an hour', 'an hour and a half', '1 day and a half', '5 min.', '1,5 hours']
print texts.map { |text| ChronicDuration.parse(text).to_i }.join(' ')
RUBY
ruby a.rb > seen
echo "expected: 5400 1800 5400 129600 300 5400"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "5400 3600 3602 86402 5 18000"

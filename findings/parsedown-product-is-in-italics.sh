#!/usr/bin/env bash
# Packages: php-parsedown 1.7.4 and php-league-commonmark 2.3.9 (Debian 12), with PHP 8.2.
# Behaviour: Parsedown takes a star between two spaces for the start of emphasis, and the next one for its end. By
#   CommonMark, and by the first description of Markdown, a star with spaces on both sides is a star.
# Seen: "5 * 3 * 2 = 30" becomes "5 <em> 3 </em> 2 = 30" in Parsedown and stays as it is in league/commonmark; a rating
#   "a * and b * are new" loses its stars too.
# Why it matters: the signs are gone, and "5 3 2 = 30" is what is read; a translated page that was right in an editor
#   with CommonMark is wrong where it is published.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for p in php-parsedown php-league-commonmark; do dpkg -s $p > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli $p; } > /dev/null 2>&1; done
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Parsedown/autoload.php';
require '/usr/share/php/League/CommonMark/autoload.php';
$texts = ['5 * 3 * 2 = 30', 'a * and b * are new'];
$common = new League\CommonMark\CommonMarkConverter();
foreach ($texts as $text) echo trim((string) $common->convert($text)), ' ', (new Parsedown())->text($text), ' ';
PHP
php a.php > seen 2> /dev/null
echo "expected: <p>5 * 3 * 2 = 30</p> twice, <p>a * and b * are new</p> twice"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "<p>5 * 3 * 2 = 30</p> <p>5 <em> 3 </em> 2 = 30</p> <p>a * and b * are new</p> <p>a <em> and b </em> are new</p> "

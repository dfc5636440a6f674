#!/usr/bin/env bash
# Package: php-nesbot-carbon 2.65.0 (Debian 12), with PHP 8.2.
# Behaviour: the Icelandic texts have one wording for the past and the future, that of the past; "síðan" is "ago".
# Seen: diffForHumans of tomorrow and of yesterday is "1 dagur síðan", one day ago, in both; in 21 years is 21 years ago.
# Why it matters: "your subscription ends" and "the meeting is" are followed by such a text; a reader in Iceland is told
#   that it is over.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-nesbot-carbon > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-nesbot-carbon; } > /dev/null 2>&1
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Carbon/autoload.php';
use Carbon\Carbon;
Carbon::setTestNow('2026-03-02 12:00:00');
foreach (['da', 'is'] as $language) {
    foreach ([-1, 1] as $days) echo Carbon::now()->addDays($days)->locale($language)->diffForHumans(), ', ';
}
echo Carbon::now()->addYears(21)->locale('is')->diffForHumans();
PHP
php a.php > seen 2> /dev/null
echo "expected: for 1 dag siden, om 1 dag, fyrir 1 degi, eftir 1 dag, eftir 21 ár"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "for 1 dag siden, om 1 dag, 1 dagur síðan, 1 dagur síðan, 21 ár síðan"

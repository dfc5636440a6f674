#!/usr/bin/env bash
# Package: php-nesbot-carbon 2.65.0 (Debian 12), with PHP 8.2.
# Behaviour: to read a date, the names of months are replaced by English ones, the shorter first where one begins with
#   the other. In Vietnamese the months are numbered: "tháng 1" is January, and "tháng 10" begins with it.
# Seen: "13 tháng 10 2026", as isoFormat writes 13 October 2026, is read by parseFromLocale as 13 January 2000, and
#   November and December as January of 2001 and 2002, without an error. The other nine months are read right.
# Why it matters: three months of the year are wrong by 25 years, in dates that the library wrote itself; a test in any
#   other month passes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-nesbot-carbon > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-nesbot-carbon; } > /dev/null 2>&1
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Carbon/autoload.php';
use Carbon\Carbon;
foreach ([9, 10, 11, 12] as $month) {
    $written = Carbon::create(2026, $month, 13)->locale('vi')->isoFormat('D MMMM YYYY');
    echo Carbon::parseFromLocale($written, 'vi')->format('Y-m-d'), ' ';
}
PHP
php a.php > seen 2> /dev/null
echo "expected: 2026-09-13 2026-10-13 2026-11-13 2026-12-13"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "2026-09-13 2000-01-13 2001-01-13 2002-01-13 "

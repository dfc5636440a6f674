#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: the loader of CSV files takes a line whose key begins with "#" for a comment and drops it. The dumper
#   writes such keys as any other, and CSV (RFC 4180) has no comments.
# Seen: of the texts "# of mills" and "Mill", written to CSV and read again, the first is gone.
# Why it matters: "# of pages", "#1 in quality" or "#hashtag" are ordinary headings; the translation is in the file,
#   spreadsheets show it, and the site stays English there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$texts = ['# of mills' => 'Nombre de moulins', 'Mill' => 'Moulin'];
$catalogue = new Symfony\Component\Translation\MessageCatalogue('fr', ['messages' => $texts]);
file_put_contents('fr.csv', (new Symfony\Component\Translation\Dumper\CsvFileDumper())->formatCatalogue($catalogue, 'messages'));
echo substr_count(file_get_contents('fr.csv'), "\n"), ' lines, read as ';
echo json_encode((new Symfony\Component\Translation\Loader\CsvFileLoader())->load('fr.csv', 'fr')->all('messages'));
PHP
php a.php > seen
echo 'expected: 2 lines, read as {"# of mills":"Nombre de moulins","Mill":"Moulin"}'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '2 lines, read as {"Mill":"Moulin"}'

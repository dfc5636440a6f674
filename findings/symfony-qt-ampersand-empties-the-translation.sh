#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: the dumper of Qt's format gives texts to the XML writer as if they were escaped already. An "&" in one,
#   which is not followed by a name, ends in a warning of PHP, and the element is written empty, or without the rest.
# Seen: of the translation "R & D, sur place", <translation/> is written, and the exit status is 0. A text that has
#   `&lt;` in it, to show how a tag is written, is written as `<`.
# Why it matters: the ampersand is in names of firms and, in Qt's own texts, before the letter of each shortcut; those
#   are the entries that come out as untranslated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation php8.2-xml > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-xml php-symfony-translation; } > /dev/null 2>&1
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$texts = ['Firm' => 'R & D, sur place', 'Tag' => 'Write &lt;b&gt;', 'Mill' => 'Moulin'];
$catalogue = new Symfony\Component\Translation\MessageCatalogue('fr', ['messages' => $texts]);
$ts = (new Symfony\Component\Translation\Dumper\QtFileDumper())->formatCatalogue($catalogue, 'messages');
foreach (simplexml_load_string($ts)->context->message as $message) echo $message->source, ' = [', $message->translation, '] ';
PHP
php a.php 2> /dev/null > all; grep -o 'Firm = .*' all > seen
echo 'expected: Firm = [R & D, sur place] Tag = [Write &lt;b&gt;] Mill = [Moulin]'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'Firm = [] Tag = [Write <b>] Mill = [Moulin] '

#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: of a source and a target in XLIFF the text outside inline elements is read. What stands in <g> or <mrk> of
#   1.2, or in <pc> of 2.0, is dropped, from the text and from the key; of a unit of 2.0 with a name, which has two
#   segments, the last is taken. (In an issue of the documentation, symfony-docs 15047, a maintainer says that these
#   elements are not supported; the documentation of the format does not say so.)
# Seen: "Ne <g>pas</g> ouvrir", do not open, is the text "Ne  ouvrir", under the key "Do  open". A target cut into
#   sentences by <mrk>, as tools for translators return it, is empty. "Un. " and "Deux." are "Deux.".
# Why it matters: the word that is lost is the one that was set in bold; a file that went through a translation tool
#   that marks sentences comes back without its texts, and nothing is reported.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation php8.2-xml > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-xml php-symfony-translation; } > /dev/null 2>&1
cat > one.xlf <<'XML'
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1"><source>Do <g id="1">not</g> open</source><target>Ne <g id="1">pas</g> ouvrir</target></trans-unit>
<trans-unit id="2" resname="two"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source><target><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk></target></trans-unit>
</body></file></xliff>
XML
cat > two.xlf <<'XML'
<?xml version="1.0"?>
<xliff version="2.0" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<unit id="1" name="both"><segment><source>One. </source><target>Un. </target></segment><segment><source>Two.</source><target>Deux.</target></segment></unit>
</file></xliff>
XML
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$loader = new Symfony\Component\Translation\Loader\XliffFileLoader();
foreach (['one', 'two'] as $name) echo json_encode($loader->load("$name.xlf", 'fr')->all('messages')), ' ';
PHP
php a.php > seen
echo 'expected: Ne pas ouvrir, Un. Deux., Un. Deux.'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '{"Do  open":"Ne  ouvrir","two":" "} {"both":"Deux."} '

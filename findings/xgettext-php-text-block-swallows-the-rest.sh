#!/usr/bin/env bash
# Package: gettext 0.21 (Debian 12).
# Behaviour: since PHP 7.3, of 2018, the word that ends a heredoc may be indented, and something may follow it on its line.
#   xgettext looks for it alone at the start of a line, and takes the rest of the file for the text.
# Seen: of a file with an indented heredoc and after it _("Open") and _("Close"), nothing at all is extracted, without a
#   warning and with exit status 0; with the word at the start of its line, as in old PHP, both are.
# Why it matters: the texts are gone from the template, and the next msgmerge makes their translations obsolete in each
#   language.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v xgettext > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
cat > new.php <<'PHP'
<?php
echo strtolower(<<<TEXT
    Turn the mill.
    TEXT);
echo _("Open"), _("Close");
PHP
sed 's/^    //; s/^TEXT);/TEXT\n);/' new.php > old.php
for file in old new; do xgettext --from-code=UTF-8 --no-location -o - $file.php 2>&1 | grep -c '^msgid "[A-Z]' || true; done | tr '\n' ' ' > seen
echo "expected: 2 2"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "2 0 "

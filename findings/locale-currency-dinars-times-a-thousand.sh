#!/usr/bin/env bash
# Package: liblocale-currency-format-perl 1.35 (Debian 12; Locale::Currency::Format), with Perl 5.36.
# Behaviour: for some currencies with a hundredth or a thousandth the table has no sign between the whole and the parts;
#   the amount is written with the parts and without a sign.
# Seen: 1234.5 Tunisian dinars are "1234500 TND", 1234.5 Algerian dinars "123450 DZD", and 5 Iraqi dinars "5000 IQD";
#   1234.5 euros are "1.234,50 EUR". Of Brazilian and Kuwaiti money, too, the sign is there.
# Why it matters: a price in a translated page is a hundred or a thousand times what it was, and reads as a price.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s liblocale-currency-format-perl > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq liblocale-currency-format-perl; } > /dev/null 2>&1
perl -MLocale::Currency::Format -e 'print join ", ", map { currency_format($_->[0], $_->[1], FMT_STANDARD) } ["EUR", 1234.5], ["KWD", 1234.5], ["TND", 1234.5], ["DZD", 1234.5], ["IQD", 5]' > seen
echo "expected: 1.234,50 EUR, 1,234.500 KWD, 1.234,500 TND, 1.234,50 DZD, 5.000 IQD"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "1.234,50 EUR, 1,234.500 KWD, 1234500 TND, 123450 DZD, 5000 IQD"

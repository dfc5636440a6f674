#!/usr/bin/env bash
# Package: libdate-manip-perl 6.91 (Debian 12; Date::Manip), with Perl 5.36.
# Behaviour: a month and four figures are read as a month, a day of two figures and a year of two figures, where that is
#   a date, though a space stands before the four.
# Seen: "March 1984" is 19 March 1984, "May 2026" 20 May 2026, and "lundi dernier", last Monday, in French the last
#   Monday of the year. "1984" alone is 1 January 1984.
# Why it matters: a month of a year is how an issue, a version or a validity is dated in texts; the day is invented, and
#   the year is right by chance, as the century is added to its last figures: "March 1926" is in 2026.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s libdate-manip-perl > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq libdate-manip-perl; } > /dev/null 2>&1
cat > a.pl <<'PERL'
use utf8;
use Date::Manip::Date;
sub read_date {
    my ($language, $text) = @_;
    my $date = Date::Manip::Date->new;
    $date->config('Language', $language, 'ForceDate', '2026-03-02-13:05:00');
    return $date->parse($text) ? 'none' : $date->printf('%Y-%m-%d');
}
print join ' ', (map { read_date('English', $_) } 'March 2, 1984', '1984', 'March 1984', 'May 2026', 'March 1926'), read_date('French', 'lundi dernier');
PERL
perl a.pl > seen
echo "expected: 1984-03-02 1984-01-01 1984-03-01 2026-05-01 1926-03-01, or none, and 2026-02-23"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "1984-03-02 1984-01-01 1984-03-19 2026-05-20 2026-03-19 2026-12-28"

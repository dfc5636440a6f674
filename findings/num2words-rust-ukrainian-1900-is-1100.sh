#!/usr/bin/env bash
# Package: the Rust crate num2words 1.2.0, with Rust 1.86 or newer.
# Behaviour: a Ukrainian year that ends in hundreds loses which hundred it is: the ordinal of a hundred is taken for each. French has
#   the English point in fractions, and no zero before it.
# Seen: the year 1900 is "одна тисяча сотий рік", the year 1100, and 1800 too; 2.5 in French is "deux point cinq", 0.5 "point cinq".
# Why it matters: the words are for contracts and for voices. A date is wrong by eight centuries in a correct sentence; French
#   says "virgule".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
num2words = "=1.2.0"
TOML
cat > src/main.rs <<'RS'
use num2words::{Lang, Num2Words};

fn main() {
    for year in [1700i64, 1800, 1900, 1984] {
        println!("{year} {}", Num2Words::new(year).lang(Lang::Ukrainian).year().to_words().unwrap());
    }
    for number in [2.5, 0.5] {
        println!("{number} {}", Num2Words::new(number).lang(Lang::French).to_words().unwrap());
    }
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: … сімсотий, вісімсотий, дев'ятсотий рік; deux virgule cinq, zéro virgule cinq
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
1700 одна тисяча сотий рік
1800 одна тисяча сотий рік
1900 одна тисяча сотий рік
1984 одна тисяча девʼятсот вісімдесят четвертий рік
2.5 deux point cinq
0.5 point cinq
SEEN

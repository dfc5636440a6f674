#!/usr/bin/env bash
# Package: the Rust crate timeago 0.6.1, with Rust 1.86 or newer.
# Behaviour: a number of months in Japanese has the word for a month of the calendar, without the counter: 11月前 reads as before November. A
#   year has 365 days and a quarter to it, so after 365 days it is 11 months.
# Seen: 365 days ago is "11月前" in Japanese and "11 months ago" in English; three weeks ago is "3 тижня тому" in Ukrainian, with
#   the genitive (a few weeks are тижні).
# Why it matters: "3月前" on a page says before March; and an anniversary is 11 months ago.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
timeago = { version = "=0.6.1", features = ["translations"] }
TOML
cat > src/main.rs <<'RS'
use std::time::Duration;
use timeago::{languages, Formatter};

fn main() {
    let day = 86400;
    for days in [93, 365] {
        println!("{}", Formatter::with_language(languages::japanese::Japanese).convert(Duration::from_secs(days * day)));
    }
    println!("{}", Formatter::new().convert(Duration::from_secs(365 * day)));
    println!("{}", Formatter::with_language(languages::ukrainian::Ukrainian).convert(Duration::from_secs(21 * day)));
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: 3か月前, 1年前, 1 year ago, 3 тижні тому
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
3月前
11月前
11 months ago
3 тижня тому
SEEN

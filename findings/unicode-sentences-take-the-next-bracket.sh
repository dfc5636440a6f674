#!/usr/bin/env bash
# Packages: com.ibm.icu:icu4j 79.1 (Maven), with JDK 17; the Rust crate unicode-segmentation 1.13.3; Node.js itself
#   (Intl.Segmenter).
# Behaviour: the standard's rules for sentences (UAX #29, SB9) put closing marks behind a full stop to the sentence, and
#   opening brackets and quotation marks are of the same class, "Close". Where no space stands between, as in Japanese
#   and Chinese, the opening mark of the next sentence is taken with them; in French, whose closing mark stands behind a
#   space, it begins the next sentence.
# Seen: "最初。「はい。」と言った。" begins with the sentence "最初。「", and "« Oui. » Il part." is "« Oui. " and "» Il part."; for all
#   three.
# Why it matters: it is the splitter within browsers, databases and editors; each speech in a Japanese novel is a
#   segment with a lost bracket beside one with one too many, the translations have the fault too, and a check of paired
#   marks finds both to be wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > a.cjs <<'JS'
const cut = (language, text) => [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(part => part.segment);
console.log(cut('ja', '最初。「はい。」と言った。').join('|'), cut('fr', '« Oui. » Il part.').join('|'));
JS
node a.cjs > seen
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>79.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Cut.java <<'JAVA'
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Prints the sentences of a Japanese and a French text. */
public class Cut {
    static String cut(String language, String text) {
        var sentences = BreakIterator.getSentenceInstance(new ULocale(language));
        sentences.setText(text);
        var result = new StringBuilder(text);
        for (int end = sentences.last(); (end = sentences.previous()) > 0;) {
            result.insert(end, '|');
        }
        return result.toString();
    }

    public static void main(String[] args) {
        System.out.println(cut("ja", "最初。「はい。」と言った。") + " " + cut("fr", "« Oui. » Il part."));
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -cp 'lib/*' Cut.java >> seen
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "cut"
version = "0.1.0"
edition = "2021"

[dependencies]
unicode-segmentation = "=1.13.3"
TOML
cat > src/main.rs <<'RS'
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    let cut = |text: &str| text.split_sentence_bounds().collect::<Vec<_>>().join("|");
    println!("{} {}", cut("最初。「はい。」と言った。"), cut("« Oui. » Il part."));
}
RS
cargo build -q -j 1
target/debug/cut >> seen
echo 'expected: 最初。|「はい。」と言った。 « Oui. » |Il part.'
echo "seen:"; cat seen
for _ in 1 2 3; do echo '最初。「|はい。」|と言った。 « Oui. |» Il part.'; done | diff seen -

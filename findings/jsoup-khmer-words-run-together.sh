#!/usr/bin/env bash
# Package: org.jsoup:jsoup 1.24.1 (Maven), with JDK 17.
# Behaviour: text() makes runs of white space one space, and also takes out the zero-width space and the soft hyphen,
#   which HTML does not count as white space; Khmer, Burmese and Thai have no spaces between words, and in Khmer a
#   zero-width space marks each of their ends.
# Seen: five words of Khmer with U+200B between them are one word to text(), and five to wholeText() and to html().
# Why it matters: the ends of words that an author set are in the page, and a search engine, a word count, a tokenizer
#   or a corpus needs them, for they cannot be found again without a dictionary; lines of the text break nowhere.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.24.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Words.java <<'JAVA'
import org.jsoup.Jsoup;

/** Counts the words of a Khmer sentence whose words are parted by zero-width spaces. */
public class Words {
    public static void main(String[] args) {
        var page = Jsoup.parse("<p>\u1781\u17d2\u1789\u17bb\u17c6\u200b\u1791\u17c5\u200b\u1795\u17d2\u179f\u17b6\u179a\u200b\u1790\u17d2\u1784\u17c3\u200b\u1793\u17c1\u17c7</p>").body();
        for (var text : new String[] {page.text(), page.wholeText(), page.child(0).html()}) {
            System.out.print(text.split("\u200b").length + " ");
        }
    }
}
JAVA
java -cp 'lib/*' Words.java > seen
echo "expected: 5 5 5"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "1 5 5 "

#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 78.1 (Maven), sentences with the locale de@ss=standard, with JDK 17.
# Behaviour: CLDR has lists of abbreviations after which no sentence ends; in ICU they are asked for with
#   "ss=standard". The German list stops frequent whole words too, French mer (sea) and Spanish mar; "z. B." (for
#   example) is cut after its first letter.
# Seen: "Es war im Jahr. Dann kam er." is one sentence with the list and two without it, so with Uhr, Wasser, war, kam
#   and Art; after Haus and Tag it ends.
# Why it matters: who reads that the standard has a list for titles turns it on: a segment holds two sentences where
#   the source has two segments, after everyday words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Sentences.java <<'JAVA'
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Counts sentences, without the list of abbreviations and with it. */
public class Sentences {
    static int count(String locale, String text) {
        var sentences = BreakIterator.getSentenceInstance(new ULocale(locale));
        sentences.setText(text);
        int number = 0;
        while (sentences.next() != BreakIterator.DONE) {
            number++;
        }
        return number;
    }

    public static void main(String[] none) {
        for (var word : "Dr Haus Tag Jahr Uhr Wasser war kam Art".split(" ")) {
            var text = "Hier ist " + word + ". Dann ging er.";
            System.out.print(word + " " + count("de", text) + " " + count("de@ss=standard", text) + "; ");
        }
        System.out.print("mer " + count("fr@ss=standard", "Il voit la mer. Elle part.") + "; mar " + count("es@ss=standard", "Ve la mar. Ella va."));
    }
}
JAVA
java -cp 'lib/*' Sentences.java > seen
echo "expected: Dr 2 1; Haus 2 2; Tag 2 2; Jahr 2 2; Uhr 2 2; Wasser 2 2; war 2 2; kam 2 2; Art 2 2; mer 2; mar 2"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "Dr 2 1; Haus 2 2; Tag 2 2; Jahr 2 1; Uhr 2 1; Wasser 2 1; war 2 1; kam 2 1; Art 2 1; mer 1; mar 1"

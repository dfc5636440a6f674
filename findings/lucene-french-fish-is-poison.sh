#!/usr/bin/env bash
# Package: org.apache.lucene:lucene-analysis-common 9.12.3 (Maven), FrenchAnalyzer with JDK 17.
# Behaviour: its stemmer, called light and minimal, makes one letter of each doubled letter, whatever the word, and
#   takes accents off words of more than four letters. Words that have nothing in common get one stem; one word in its
#   two spellings, cœur and coeur, gets two.
# Seen: poisson and poison (fish, poison) are "poison", dessert and désert "desert", pécheur and pêcheur "pecheu"; cœur
#   is "cœur", coeur "coeu".
# Why it matters: a translation memory or a term base in French gives the entry of the other word as an exact match:
#   allergens and warnings are such texts. The other spelling of heart is not found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Stems.java <<'JAVA'
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Prints the stems of French words. */
public class Stems {
    public static void main(String[] none) throws Exception {
        var analyzer = new FrenchAnalyzer();
        for (var text : new String[] {"poisson poison", "dessert désert", "pécheur pêcheur", "cœur coeur"}) {
            try (var stream = analyzer.tokenStream("text", text)) {
                var word = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) System.out.print(word + " ");
            }
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Stems.java > seen 2>/dev/null
echo "expected: two stems of each pair, and one of the last"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "poison poison desert desert pecheu pecheu cœur coeu "

#!/usr/bin/env bash
# Package: org.apache.commons:commons-text 1.14.0 (Maven), CosineDistance, with JDK 17.
# Behaviour: CosineDistance cuts texts into words by the pattern `(\w)+`, which in Java is letters and digits of ASCII.
#   A text in another script has no words, and its distance to all texts, itself too, is the greatest there is; accented
#   letters only part words.
# Seen: "Привет, мир" and 水車 have the distance 1 to themselves; "moulin à eau" and "moulin é eau" have 0, and so have
#   "Köln" and "K ln".
# Why it matters: this is the measure for fuzzy matches that the library offers: in Russian, Greek, Hindi or Chinese
#   nothing ever matches, and in French or German different texts are the same; neither is an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-text</artifactId><version>1.14.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Distances.java <<'JAVA'
import org.apache.commons.text.similarity.CosineDistance;

/** Prints the distances of pairs of texts. */
public class Distances {
    public static void main(String[] none) {
        String[][] pairs = {{"The mill", "The mill"}, {"Привет, мир", "Привет, мир"}, {"水車", "水車"},
            {"moulin à eau", "moulin é eau"}, {"Köln", "K ln"}};
        for (var pair : pairs) {
            System.out.print(Math.round(new CosineDistance().apply(pair[0], pair[1])) + " ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Distances.java > seen
echo "expected: 0 0 0, then more than 0 twice"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "0 1 1 0 0 "

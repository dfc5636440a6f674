#!/usr/bin/env bash
# Package: org.apache.opennlp:opennlp-tools 2.5.4 (Maven), ShrinkCharSequenceNormalizer, with JDK 17.
# Behaviour: of a sign that stands three times or more two are kept, also where the sign is a figure, a Roman figure or a letter that a word
#   has three times. It is made for "cooool".
# Seen: "1000000 km" is "100 km", Louis XIII Louis XII, "Schifffahrt" "Schiffahrt", which was its spelling up to 1996, and "..." "..".
# Why it matters: it is one of the steps by which texts are made alike before they are compared or classed. A million is a hundred
#   then, a king another, and two translations that differ in that are one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.opennlp</groupId><artifactId>opennlp-tools</artifactId><version>2.5.4</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;

/** Prints texts as the normalizer leaves them. */
public class Text {
    public static void main(String[] none) {
        for (var text : new String[] {"cooool", "1000000 km", "Louis XIII", "Schifffahrt", "Wait ..."}) {
            System.out.println(ShrinkCharSequenceNormalizer.getInstance().normalize(text));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2> /dev/null
cat <<'EXPECTED'
expected: cool, 1000000 km, Louis XIII, Schifffahrt, Wait ...
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
cool
100 km
Louis XII
Schiffahrt
Wait ..
SEEN

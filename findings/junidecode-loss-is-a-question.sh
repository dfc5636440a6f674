#!/usr/bin/env bash
# Package: net.gcardone.junidecode:junidecode 0.5.2 (Maven), with JDK 17.
# Behaviour: what the tables lack becomes "[?]", the minus sign and ≠ among it; of letters beyond U+FFFF each half is
#   put into ASCII by itself. Greek letters are read as sounds also in units.
# Seen: "−5" is "[?]5", "£5" "PS5", "𠮷野家" "ssYe Jia", and "5 μm" (with Greek mu) "5 mm", "5 µm" "5 um".
# Why it matters: amounts and temperatures of texts that go through an ASCII channel get brackets and other
#   currencies, and a length is a thousand times the one it was.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.gcardone.junidecode</groupId><artifactId>junidecode</artifactId><version>0.5.2</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Ascii.java <<'JAVA'
import net.gcardone.junidecode.Junidecode;

/** Prints texts in ASCII. */
public class Ascii {
    public static void main(String[] none) {
        for (var text : new String[] {"−5", "£5", "𠮷野家", "5 μm", "5 µm"}) {
            System.out.print(Junidecode.unidecode(text).trim() + "; ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Ascii.java > seen
echo "expected: -5; GBP 5 or L5; JiYe Jia; 5 um; 5 um;"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "[?]5; PS5; ssYe Jia; 5 mm; 5 um; "

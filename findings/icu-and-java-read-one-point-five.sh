#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 79.1 (Maven), and java.text of JDK 17.
# Behaviour: NumberFormat.parse(text) reads as far as it can. What a point is where the decimal sign is a comma differs:
#   to ICU it is a sign of groups also in French and Swedish, whose groups have spaces, and with three or more figures
#   behind it part of the number; to Java it ends the number in French, and is dropped in German.
# Seen: French "1.234" is 1234 in ICU and 1 in Java, "1.2345" is 12345 and 1; German "1.5" is 1 in ICU and 15 in Java.
#   None is an error.
# Why it matters: numbers with the other language's point stand in every untranslated or machine-translated text; a
#   check that compares the numbers of source and target finds equal ones different and, worse, 1,234 and 1.234 equal.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>79.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Read.java <<'JAVA'
import java.util.Locale;

/** Prints each number as ICU and as Java read it. */
public class Read {
    public static void main(String[] args) throws Exception {
        for (var language : new Locale[] {Locale.FRENCH, Locale.GERMAN}) {
            for (var text : new String[] {"1.5", "1.234", "1.2345"}) {
                System.out.println(language + " " + text + ": " + com.ibm.icu.text.NumberFormat.getInstance(language).parse(text)
                    + " " + java.text.NumberFormat.getInstance(language).parse(text));
            }
        }
    }
}
JAVA
java -cp 'lib/*' Read.java > seen
echo 'expected: an error, or the number, by both; in German 1234 for 1.234'
cat seen
diff seen - <<'SEEN'
fr 1.5: 1 1
fr 1.234: 1234 1
fr 1.2345: 12345 1
de 1.5: 1 15
de 1.234: 1234 1234
de 1.2345: 12345 12345
SEEN

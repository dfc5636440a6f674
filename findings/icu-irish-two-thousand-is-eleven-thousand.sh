#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 78.1 (Maven), RuleBasedNumberFormat.SPELLOUT of Irish, format and parse with JDK 17.
# Behaviour: what ICU writes for a number in Irish is not what it reads. The rules give one spelling to several numbers,
#   or stop at a word between them, and the first that fits wins. In forty other languages that were tried, what is
#   written comes back.
# Seen: 2000 is written "dhá mhíle" and read as 11000; 21000, "fiche is aon mhíle", is read as 20; 2,000,000 as
#   11,000,000. 1000 comes back.
# Why it matters: the way there and back is how amounts of a translation are checked: in Irish, an official language
#   whose texts are translated by law, right amounts are reported, and wrong ones let through.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Back.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Writes Irish numbers in words and reads them back. */
public class Back {
    public static void main(String[] none) throws Exception {
        var words = new RuleBasedNumberFormat(new ULocale("ga"), RuleBasedNumberFormat.SPELLOUT);
        for (long number : new long[] {2_000, 1_000, 21_000, 2_000_000}) {
            System.out.print(words.format(number) + " = " + words.parse(words.format(number)) + ", ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Back.java > seen
echo "expected: 2000, 1000, 21000, 2000000"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "dhá mhíle = 11000, míle = 1000, fiche is aon mhíle = 20, dhá mhilliún = 11000000, "

#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 78.1 (Maven), RuleBasedNumberFormat.SPELLOUT of Slovenian with JDK 17.
# Behaviour: the rules for Slovenian hold Croatian words, or words of no language, from a thousand on.
# Seen: 2000 is "dvije tisuće", as in Croatian, where Slovenian has "dva tisoč"; 5000 is "pet tisuću", and 2,000,000
#   "dva milijuny", which are in neither language; 21,000 is "dvaset ena tisuću".
# Why it matters: amounts in words on invoices, cheques and contracts in Slovenian are Croatian, in the library that
#   much other software takes its numbers from; no language check sees a difference, for it is a word or two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Words.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Writes numbers in words of Slovenian and of Croatian. */
public class Words {
    public static void main(String[] none) {
        for (var language : new String[] {"sl", "hr"}) {
            var words = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
            System.out.print(words.format(2_000) + ", " + words.format(5_000) + ", " + words.format(2_000_000) + "; ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Words.java > seen
echo "expected: dva tisoč, pet tisoč, dva milijona; dvije tisuće, pet tisuća, dva milijuna;"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "dvije tisuće, pet tisuću, dva milijuny; dvije tisuće, pet tisuća, dva milijuna; "

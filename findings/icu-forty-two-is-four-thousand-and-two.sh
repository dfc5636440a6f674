#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 78.1 (Maven), RuleBasedNumberFormat.SPELLOUT of English and French, parse with JDK 17.
# Behaviour: to read a number in words, all rule sets of the language are tried, and the reading that takes most letters
#   wins, those of years too. Without its hyphen, "forty two" is no number but the year 40-02. A word that the language
#   lacks is read by its beginning.
# Seen: "forty-two" is 42 and "forty two" 4002; "ninety nine" is 9009. In French, septante, seventy in Belgium and
#   Switzerland, is 7.
# Why it matters: numbers in words are compared with the figures of the other language to find wrong translations, and
#   speech and legal texts are often without hyphens: the value is a hundred times too high, and there is no error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Values.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Prints the values of numbers in words. */
public class Values {
    public static void main(String[] none) throws Exception {
        var english = new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        var french = new RuleBasedNumberFormat(ULocale.FRENCH, RuleBasedNumberFormat.SPELLOUT);
        System.out.println(english.parse("forty-two") + " " + english.parse("forty two") + " " + english.parse("ninety nine") + " " + french.parse("septante"));
    }
}
JAVA
java -cp 'lib/*' Values.java > seen
echo "expected: 42 42 99 70, or an error"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "42 4002 9009 7"

#!/usr/bin/env bash
# Package: org.languagetool:language-en 6.8 (Maven), with JDK 17.
# Behaviour: the rule CURRENCY wants the sign of a currency before its number. It takes the last group of figures for
#   the number, so that its replacement puts the sign inside a number grouped by spaces, as SI and many style guides
#   have it; and "1$" of a placeholder is money to it.
# Seen: "It costs 12 500 €." gets "12 €500", and the placeholder "%1$d" the replacement "%$1d".
# Why it matters: it is one replacement, certain in its manner, and accepted in a row with others: a price becomes
#   nonsense, and the program that formats "%$1d" stops.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.languagetool</groupId><artifactId>language-en</artifactId><version>6.8</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Check.java <<'JAVA'
import org.languagetool.*;

/** Applies the first replacement of the rule CURRENCY to each text. */
public class Check {
    public static void main(String[] args) throws Exception {
        var tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        for (var text : new String[] {"It costs 500 €.", "It costs 12 500 €.", "Open the file with %1$d lines."}) {
            var result = text;
            for (var match : tool.check(text)) {
                if (match.getRule().getId().equals("CURRENCY")) {
                    result = text.substring(0, match.getFromPos()) + match.getSuggestedReplacements().get(0) + text.substring(match.getToPos());
                }
            }
            System.out.println(result);
        }
    }
}
JAVA
java -cp 'lib/*' Check.java 2>/dev/null > seen
printf 'expected: %s\n' 'It costs €500.' 'It costs €12 500.' 'Open the file with %1$d lines.'
echo "seen:"; cat seen
diff seen - <<'SEEN'
It costs €500.
It costs 12 €500.
Open the file with %$1d lines.
SEEN

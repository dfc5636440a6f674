#!/usr/bin/env bash
# Package: org.languagetool:language-ga and language-ast 6.6 (Maven), with JDK 17.
# Behaviour: words with an apostrophe are cut at it, and the parts are checked; the languages write d' and l' before a vowel, always.
# Seen: of the Irish "D'ól sé é.", he drank it, "'ól" is to be "a ól", and of the Asturian "L'home come pan.", the man eats bread, "L" is a
#   mistake.
# Why it matters: each past of an Irish verb that begins with a vowel is written so. Small languages have few other checkers, and what
#   machines write in them is poor; here the right sentence is told off.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>language-ga</artifactId><version>6.6</version></dependency>
<dependency><groupId>org.languagetool</groupId><artifactId>language-ast</artifactId><version>6.6</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** Prints the sentences of texts, and what is found in them. */
public class Text {
    public static void main(String[] none) throws Exception {
        for (var pair : new String[][] {{"ga", "D'ól sé é."}, {"ast", "L'home come pan."}}) {
            var tool = new JLanguageTool(Languages.getLanguageForShortCode(pair[0]));
            System.out.println(String.join("| ", tool.sentenceTokenize(pair[1])));
            for (var match : tool.check(pair[1])) {
                System.out.println("  " + pair[1].substring(match.getFromPos(), match.getToPos()) + " -> " + match.getSuggestedReplacements());
            }
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2> /dev/null
cat <<'EXPECTED'
expected: two sentences, and nothing found
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
D'ól sé é.
  'ól -> [a ól]
  sé -> [é]
L'home come pan.
  L -> []
SEEN

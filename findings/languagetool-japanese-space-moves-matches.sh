#!/usr/bin/env bash
# Package: org.languagetool:language-ja 6.8 (Maven), with JDK 17.
# Behaviour: the tokenizer of Japanese drops spaces, and the places of the words are counted without them: each space in
#   a text moves all matches behind it by one to the left.
# Seen: the match in "見れる" is the word, in "A 見れる" it is " 見れ", and in "HTML を 見れる" "を 見"; with the replacement put in,
#   that is "HTML 見られるれる". Ideographic spaces (U+3000) do no harm.
# Why it matters: Japanese texts have spaces beside Latin words and figures, and between sentences from a translation;
#   who takes the corrections over, or has them taken over, damages the words before the mistake and keeps the mistake.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>language-ja</artifactId><version>6.8</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Replaced.java <<'JAVA'
import org.languagetool.*;

/** Prints texts with the first replacement of their match put in. */
public class Replaced {
    public static void main(String[] none) throws Exception {
        var tool = new JLanguageTool(Languages.getLanguageForShortCode("ja"));
        for (var text : new String[] {"見れる", "全角　見れる", "A 見れる", "HTML を 見れる"}) {
            var match = tool.check(text).get(0);
            System.out.print(text.substring(0, match.getFromPos()) + match.getSuggestedReplacements().get(0) + text.substring(match.getToPos()) + "; ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Replaced.java > seen 2> /dev/null
echo "expected: 見られる; 全角　見られる; A 見られる; HTML を 見られる;"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "見られる; 全角　見られる; A見られるる; HTML 見られるれる; "

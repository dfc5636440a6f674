#!/usr/bin/env bash
# Package: org.languagetool:language-el 6.6 (Maven), with JDK 17.
# Behaviour: ό,τι, whatever, which is written with a comma within to part it from ότι, that, is a mistake; with a capital it is to have a space
#   behind the comma. A point after κ., Mr, and μ.μ., p.m., ends a sentence, also before a small letter.
# Seen: for "Έλα ό,τι κι αν γίνει." the corrections are ούτι and ότι, for "Ό,τι θέλεις." a space behind the comma; "Στις 5 μ.μ. ήρθε." is two
#   sentences, of which the second is to begin with a capital.
# Why it matters: ό,τι is in the school grammar and on most pages, and a translator who takes the correction writes "come that" for
#   "come whatever". Text that has no fault has one in most paragraphs.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>language-el</artifactId><version>6.6</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** Prints the sentences of texts, and what is found in them. */
public class Text {
    public static void main(String[] none) throws Exception {
        for (var pair : new String[][] {{"el", "Έλα ό,τι κι αν γίνει."}, {"el", "Ό,τι θέλεις."}, {"el", "Στις 5 μ.μ. ήρθε."}, {"el", "Ο κ. Παπάς ήρθε."}}) {
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
expected: four sentences, and nothing found but the style of κι
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Έλα ό,τι κι αν γίνει.
  ό,τι -> [ούτι, ότι]
  κι -> [και]
Ό,τι θέλεις.
  ,τι -> [, τι]
Στις 5 μ.μ. | ήρθε.
  ήρθε -> [Ήρθε]
Ο κ. | Παπάς ήρθε.
SEEN

#!/usr/bin/env bash
# Package: org.languagetool:language-fr and language-sv 6.6 (Maven), with JDK 17.
# Behaviour: a full stop with a space ends a sentence, also before a small letter, unless the rules of the language know
#   the abbreviation. French lacks c.-à-d. (that is), Swedish t.ex. (for example), bl.a. and d.v.s., the usual ones; the
#   word behind each is then a mistake, for it has no capital.
# Seen: in "Il est monté, c.-à-d. en haut." the word "en" is to be "En", and in "Han köper t.ex. äpplen." "äpplen" is to
#   be "Äpplen".
# Why it matters: a right sentence gets a capital in its middle with one key, and what looks at whole sentences looks at
#   halves.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>language-fr</artifactId><version>6.6</version></dependency>
<dependency><groupId>org.languagetool</groupId><artifactId>language-sv</artifactId><version>6.6</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** Prints the sentences of texts, and what is found in them. */
public class Text {
    public static void main(String[] none) throws Exception {
        for (var pair : new String[][] {{"fr", "Il est monté, c.-à-d. en haut."}, {"sv", "Han köper t.ex. äpplen."}, {"sv", "Här finns bl.a. äpplen, d.v.s. frukt."}}) {
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
echo "expected: three sentences, and nothing found"
echo "seen:"; cat seen
diff seen - <<'SEEN'
Il est monté, c.-à-d. | en haut.
  en -> [En]
Han köper t.ex. | äpplen.
  äpplen -> [Äpplen]
Här finns bl.a. | äpplen, d.v.s. | frukt.
  äpplen -> [Äpplen]
  frukt -> [Frukt]
SEEN

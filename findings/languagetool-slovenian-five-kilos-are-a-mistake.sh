#!/usr/bin/env bash
# Package: org.languagetool:language-sl and language-it 6.6 (Maven), with JDK 17.
# Behaviour: Slovenian figures from 1 to 9, and round ones to 100, are to be written out, also before the symbol of a
#   unit, where figures are the rule, and in the number of a page. In Italian the space before %, which the
#   standard of units (SI) wants, is a mistake, the no-break space too.
# Seen: "Kupil je 5 kg jabolk." is to have "pet kg", "stran 7" (page 7) "stran sedem", and "20 %" is to lose its space.
# Why it matters: each recipe, table and reference to a page has a finding, and "pet kg", accepted, is a mistake
#   that was made by the tool.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>language-sl</artifactId><version>6.6</version></dependency>
<dependency><groupId>org.languagetool</groupId><artifactId>language-it</artifactId><version>6.6</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** Prints what is found in texts, with _ for a no-break space. */
public class Text {
    public static void main(String[] none) throws Exception {
        for (var pair : new String[][] {{"sl-SI", "Kupil je 5 kg jabolk."}, {"sl-SI", "Glej stran 7 zgoraj."}, {"it", "Costa il 20\u00a0% in più."}, {"it", "Costa il 20 % in più."}}) {
            var tool = new JLanguageTool(Languages.getLanguageForShortCode(pair[0]));
            System.out.println(pair[1].replace('\u00a0', '_'));
            for (var match : tool.check(pair[1])) {
                System.out.println("  " + pair[1].substring(match.getFromPos(), match.getToPos()).replace('\u00a0', '_') + " -> " + match.getSuggestedReplacements());
            }
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2> /dev/null
echo "expected: nothing found"
echo "seen:"; cat seen
diff seen - <<'SEEN'
Kupil je 5 kg jabolk.
  5 -> [pet]
Glej stran 7 zgoraj.
  7 -> [sedem]
Costa il 20_% in più.
  _% -> [%]
Costa il 20 % in più.
   % -> [%]
SEEN

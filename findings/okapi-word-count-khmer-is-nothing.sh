#!/usr/bin/env bash
# Package: net.sf.okapi.steps:okapi-step-wordcount 1.48.0 (Maven), which counts words by the standard GMX/V, with JDK 17.
# Behaviour: in scripts without spaces the words are estimated, as GMX/V has it: characters divided by a number for the
#   language. Khmer, Lao and Burmese are counted among these languages and have no number, and each text in them, also
#   one in Latin letters, has no words. Told that it is English, the same sentence is cut into words.
# Seen: sentences of Khmer, Lao and Burmese have 0 words, "he came" in a Khmer text too; Thai has 3, and the Khmer one as
#   English 3. An e-mail address has 0 in any language.
# Why it matters: translations are paid by the word. An order from one of the three languages is estimated at nothing,
#   and a report of progress has it done.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.steps</groupId><artifactId>okapi-step-wordcount</artifactId><version>1.48.0</version><exclusions>
<exclusion><groupId>net.sf.okapi.lib</groupId><artifactId>okapi-lib-segmentation</artifactId></exclusion></exclusions></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Words.java <<'JAVA'
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.steps.wordcount.WordCounter;

/** Counts the words of a sentence in several languages. */
public class Words {
    public static void main(String[] none) throws Exception {
        for (var pair : new String[][] {{"km", "គាត់មកទីនេះ"}, {"lo", "ລາວມາທີ່ນີ້"}, {"my", "သူလာသည်"}, {"km", "he came"}, {"th", "เขามาที่นี่เมื่อวาน"}, {"en", "គាត់មកទីនេះ"}, {"en", "user@example.com"}}) {
            System.out.print(pair[0] + " " + WordCounter.count(pair[1], LocaleId.fromString(pair[0])) + ", ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Words.java > seen 2> /dev/null
echo "expected: no 0"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "km 0, lo 0, my 0, km 0, th 3, en 3, en 0, "

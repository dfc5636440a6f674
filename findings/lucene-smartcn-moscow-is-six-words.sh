#!/usr/bin/env bash
# Package: org.apache.lucene:lucene-analysis-smartcn 9.12.3 (Maven), SmartChineseAnalyzer with JDK 17.
# Behaviour: letters of words are those of ASCII. Each other letter in a Chinese text, with an accent, Cyrillic or
#   Greek, is a word of its own, and words in ASCII are stemmed as English ones.
# Seen: "Москва" is six words, "café" the two words caf and é, 长城 one, and "iPhone" is "iphon".
# Why it matters: names and terms of other languages in a Chinese text count for one word a letter, and are found by any
#   text that has the letters; counts of words by which work is paid go up.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-smartcn</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Words.java <<'JAVA'
import java.util.*;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Prints the words of texts within Chinese. */
public class Words {
    public static void main(String[] none) throws Exception {
        var analyzer = new SmartChineseAnalyzer();
        for (var text : new String[] {"Москва", "café", "长城", "iPhone"}) {
            var words = new StringJoiner("|");
            try (var stream = analyzer.tokenStream("text", text)) {
                var word = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) words.add(word.toString());
            }
            System.out.print(words + " ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Words.java > seen 2>/dev/null
echo "expected: москва café 长城 iphone"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "М|о|с|к|в|а caf|é 长城 iphon "

#!/usr/bin/env bash
# Package: org.apache.lucene:lucene-analysis-nori 9.12.3 (Maven), KoreanNumberFilter with JDK 17.
# Behaviour: the filter makes figures of numbers written in Hangul. It looks at the letters alone, not at what kind of
#   word the tokenizer found them to be; and 이, "this", a surname and the ending of subjects, is also the two, 오 a name
#   and the five, 조 a surname and 10¹². The punctuation that it asks for is kept.
# Seen: 오이, the cucumber, becomes 52; 이 사람, this person, "2 사람"; 조 선생님, Mr Cho, 1000000000000; 일이 많다, there is much
#   work, "12 많다".
# Why it matters: names and plain words of a Korean text are numbers in the index of a memory or a term base; searched
#   for "52", it gives cucumbers, and a comparison of numbers with the source finds ones that are in neither text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-nori</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Figures.java <<'JAVA'
import java.util.*;
import org.apache.lucene.analysis.ko.*;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Prints the words of Korean texts after numbers were made figures. */
public class Figures {
    public static void main(String[] none) throws Exception {
        for (var text : new String[] {"오이", "이 사람", "조 선생님", "일이 많다", "삼천이백원"}) {
            var tokenizer = new KoreanTokenizer(KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null,
                KoreanTokenizer.DecompoundMode.DISCARD, false, false);
            tokenizer.setReader(new java.io.StringReader(text));
            var stream = new KoreanNumberFilter(tokenizer);
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            System.out.print(word + " ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Figures.java > seen 2>/dev/null
echo "expected: the first words 오이 이 조 일 3200"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "52 2 1000000000000 12 3200 "

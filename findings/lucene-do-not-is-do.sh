#!/usr/bin/env bash
# Packages: org.apache.lucene:lucene-analysis-common, lucene-analysis-kuromoji and lucene-analysis-nori 9.12.3 (Maven),
#   with JDK 17.
# Behaviour: in Japanese, Korean and Persian the negation is part of the verb. The analyzers for these languages cut it
#   off as an ending or a word without meaning; of the words that count, a sentence and its contrary have the same. (The
#   lists of English or German that hold "not" and "nicht" are known, and can be seen.)
# Seen: "Do not switch off" and "Switch off" are equal in Japanese (電源を切らないでください, 電源を切ってください), "does not eat" and "eats"
#   in Korean, "goes not" and "goes" in Persian.
# Why it matters: translation memories and terminology servers search with such an analyzer: a warning finds its
#   contrary as an exact match, and its translation is offered.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-kuromoji</artifactId><version>9.12.3</version></dependency>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-nori</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Contrary.java <<'JAVA'
import java.util.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Compares the words that an analyzer finds in a sentence and in its contrary. */
public class Contrary {
    static List<String> words(Analyzer analyzer, String text) throws Exception {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(word.toString());
        }
        return words;
    }

    static void show(Analyzer analyzer, String text, String contrary) throws Exception {
        System.out.print(words(analyzer, text).equals(words(analyzer, contrary)) ? "equal " : "different ");
    }

    public static void main(String[] none) throws Exception {
        show(new JapaneseAnalyzer(), "電源を切らないでください", "電源を切ってください");
        show(new KoreanAnalyzer(), "안 먹는다", "먹는다");
        show(new PersianAnalyzer(), "نمی‌رود", "می‌رود");
        show(new JapaneseAnalyzer(), "電源を切ってください", "電源を入れてください");
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Contrary.java > seen 2>/dev/null
echo "expected: different different different different"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "equal equal equal different "

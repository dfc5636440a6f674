#!/usr/bin/env bash
# Packages: org.apache.lucene:lucene-analysis-common, lucene-analysis-icu and lucene-analysis-kuromoji 9.12.3 (Maven),
#   with JDK 17.
# Behaviour: a token is what has a letter or a decimal digit in it by the standard's rules for words, or by the
#   dictionary; fractions (½), powers (²) and the units of Japanese that are one character (㎏, ㎞) are punctuation to it,
#   and dropped, before any filter that would write them out.
# Seen: "1½ cups" and "1 cups" have the same words, so have "10² m" and "10 m"; to the Japanese analyzer, and to the one
#   for Chinese, Japanese and Korean, "5㎏" and "5㎞" are both "5".
# Why it matters: a translation memory or a check for duplicates built on these takes recipes, doses and measures with
#   other amounts for the same text, at 100%.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-icu</artifactId><version>9.12.3</version></dependency>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-kuromoji</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Amounts.java <<'JAVA'
import java.util.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Compares the words of texts with other amounts. */
public class Amounts {
    static List<String> words(Analyzer analyzer, String text) throws Exception {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(word.toString());
        }
        return words;
    }

    static void show(Analyzer analyzer, String one, String other) throws Exception {
        System.out.print((words(analyzer, one).equals(words(analyzer, other)) ? "equal " : "different ") + words(analyzer, one) + " ");
    }

    public static void main(String[] none) throws Exception {
        var icu = new Analyzer() {
            @Override protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new ICUTokenizer());
            }
        };
        show(new StandardAnalyzer(), "1½ cups", "1 cups");
        show(icu, "10² m", "10 m");
        show(new JapaneseAnalyzer(), "5㎏", "5㎞");
        show(new CJKAnalyzer(), "5㎏", "5㎞");
        show(new JapaneseAnalyzer(), "5kg", "5km");
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Amounts.java > seen 2>/dev/null
echo "expected: different five times"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "equal [1, cups] equal [10, m] equal [5] equal [5] different [5, kg] "

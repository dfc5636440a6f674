#!/usr/bin/env bash
# Package: org.commonmark:commonmark 0.26.0 (Maven), TextContentRenderer and MarkdownRenderer with JDK 17.
# Behaviour: the renderer of plain text writes a link's text in quotation marks, with its address behind it, and puts a
#   quoted block into guillemets, in all languages. The renderer of Markdown escapes "-" and "1." at the start of a
#   paragraph, and not "+".
# Seen: "See the [mill](m.html)." is the text `See the "mill" (m.html).`, and a quoted block "„Los“" is `«„Los“»`; "\+ 5
#   °C" written back as Markdown is "+ 5 °C", a bullet.
# Why it matters: the text is what goes to a word count, a memory or a machine translation: it has words, marks and
#   addresses that the page has not, and a temperature or a telephone number becomes a list.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.commonmark</groupId><artifactId>commonmark</artifactId><version>0.26.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Prints the text of Markdown, and Markdown written back. */
public class Text {
    public static void main(String[] none) {
        var parser = Parser.builder().build();
        for (var markdown : new String[] {"See the [mill](m.html).", "> „Los“", "\\+ 5 °C"}) {
            var tree = parser.parse(markdown);
            System.out.print(TextContentRenderer.builder().build().render(tree) + " = " + MarkdownRenderer.builder().build().render(tree));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Text.java > seen
echo 'expected: See the mill. = See the [mill](m.html). / „Los“ = > „Los“ / + 5 °C = \+ 5 °C'
cat seen
test "$(cat seen)" = 'See the "mill" (m.html). = See the [mill](m.html).
«„Los“» = > „Los“
+ 5 °C = + 5 °C'

#!/usr/bin/env bash
# Package: com.vladsch.flexmark:flexmark-html2md-converter 0.64.8 (Maven), FlexmarkHtmlConverter with JDK 17.
# Behaviour: from HTML to Markdown, typographic characters become those of a typewriter, for the library's own
#   typographer to turn back; no other reader of Markdown does. And the start of a paragraph that Markdown takes for a
#   list or a heading is not escaped.
# Seen: "« Va – dit-il… »" becomes `\<\< Va -- dit-il... \>\>`, "“l’eau”" `"l'eau"`; the paragraph "1984. Ein Jahr."
#   becomes item 1984 of a list, "# 5 rue" a heading, and "+ 5 °C" a bullet.
# Why it matters: pages are turned into Markdown for translators and for language models: in French and Russian the
#   quotation marks come back as angle brackets or as inches, dashes as hyphens, and sentences as lists.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.vladsch.flexmark</groupId><artifactId>flexmark-html2md-converter</artifactId><version>0.64.8</version></dependency>
<dependency><groupId>org.commonmark</groupId><artifactId>commonmark</artifactId><version>0.26.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Back.java <<'JAVA'
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns HTML into Markdown and back. */
public class Back {
    public static void main(String[] none) {
        var converter = FlexmarkHtmlConverter.builder().build();
        for (var html : new String[] {"<p>« Va – dit-il… »</p>", "<p>“l’eau”</p>", "<p>1984. Ein Jahr.</p>", "<p># 5 rue</p>", "<p>+ 5 °C</p>"}) {
            var markdown = converter.convert(html);
            System.out.println(markdown.strip() + " = " + HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)).replace("\n", ""));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Back.java > seen 2>/dev/null
echo 'expected: five paragraphs with the characters that they had'
cat seen
test "$(cat seen)" = '\<\< Va -- dit-il... \>\> = <p>&lt;&lt; Va -- dit-il... &gt;&gt;</p>
"l'"'"'eau" = <p>&quot;l'"'"'eau&quot;</p>
1984. Ein Jahr. = <ol start="1984"><li>Ein Jahr.</li></ol>
# 5 rue = <h1>5 rue</h1>
+ 5 °C = <ul><li>5 °C</li></ul>'

#!/usr/bin/env bash
# Package: net.sourceforge.htmlcleaner:htmlcleaner 2.29 (Maven), TagNode.getText and DomSerializer with JDK 17.
# Behaviour: the text of an element is its source: references stay as they are. The W3C document that it makes is
#   half-way: é is a letter there, and `&amp;` and `&lt;` are five and four letters, which are escaped once more when it
#   is written.
# Seen: `R&amp;D caf&eacute; &lt;b&gt;` has the text `R&amp;D caf&eacute; &lt;b&gt;`; getTextContent of the document
#   gives `R&amp;D café &lt;b&gt;`. Java's own reader of XML gives "R&D" and "<b>".
# Why it matters: what is extracted for translation or an index holds "caf&eacute;" and "R&amp;D", other texts than the
#   page shows; neither matches a memory, and translations come back escaped twice.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sourceforge.htmlcleaner</groupId><artifactId>htmlcleaner</artifactId><version>2.29</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import org.htmlcleaner.*;

/** Prints the text of a page, from both of its trees. */
public class Text {
    public static void main(String[] none) throws Exception {
        var cleaner = new HtmlCleaner();
        var page = cleaner.clean("<p>R&amp;D caf&eacute; &lt;b&gt;</p>");
        System.out.println(page.getText());
        System.out.println(new DomSerializer(cleaner.getProperties()).createDOM(page).getDocumentElement().getTextContent());
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2>/dev/null
echo 'expected: R&D café <b>, twice'
cat seen
test "$(cat seen)" = 'R&amp;D caf&eacute; &lt;b&gt;
R&amp;D café &lt;b&gt;'

#!/usr/bin/env bash
# Package: org.docx4j:docx4j-JAXB-ReferenceImpl 11.5.5 (Maven), TextUtils.extractText with JDK 17.
# Behaviour: the text of a Word document is all that stands in any text element of its XML, one behind the other: the
#   instruction of a field as well as its result, deleted words beside the ones inserted for them, readings before the
#   words that they are for; no paragraph, cell, tab or line break parts them.
# Seen: of a field with the date the text is "DATE4 May"; of a tracked change of old to new "oldnew"; two paragraphs and
#   two cells, "one", "two", "mill", "moulin", are "onetwomillmoulin".
# Why it matters: what goes to a word count, an index or a machine translation has words that nobody reads, in words
#   that do not exist, and counts four words as one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.docx4j</groupId><artifactId>docx4j-JAXB-ReferenceImpl</artifactId><version>11.5.5</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import java.io.StringWriter;
import org.docx4j.*;
import org.docx4j.wml.Document;

/** Prints the texts of bodies of Word documents. */
public class Text {
    static String run(String inner) {
        return "<w:r>" + inner + "</w:r>";
    }

    static String paragraph(String text) {
        return "<w:p>" + run("<w:t>" + text + "</w:t>") + "</w:p>";
    }

    public static void main(String[] none) throws Exception {
        var field = "<w:p>" + run("<w:fldChar w:fldCharType='begin'/>") + run("<w:instrText>DATE</w:instrText>")
            + run("<w:fldChar w:fldCharType='separate'/>") + run("<w:t>4 May</w:t>") + run("<w:fldChar w:fldCharType='end'/>") + "</w:p>";
        var change = "<w:p><w:del w:id='1' w:author='A'>" + run("<w:delText>old</w:delText>") + "</w:del><w:ins w:id='2' w:author='A'>" + run("<w:t>new</w:t>") + "</w:ins></w:p>";
        var table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + paragraph("mill") + "</w:tc><w:tc>" + paragraph("moulin") + "</w:tc></w:tr></w:tbl>";
        for (var body : new String[] {field, change, paragraph("one") + paragraph("two") + table}) {
            var text = new StringWriter();
            TextUtils.extractText((Document) XmlUtils.unmarshalString(
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body + "</w:body></w:document>"), text);
            System.out.print(text + "; ");
        }
    }
}
JAVA
java -cp 'lib/*' Text.java > seen 2> /dev/null
echo "expected: 4 May; new; one two mill moulin"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "DATE4 May; oldnew; onetwomillmoulin; "

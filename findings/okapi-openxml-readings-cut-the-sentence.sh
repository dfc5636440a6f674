#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-openxml 1.48.0 (Maven), with its defaults and JDK 17.
# Behaviour: in a paragraph of a Word file, words with readings above them (the phonetic guide) are units of their own, and the
#   paragraph is offered without them, before them, with nothing in their place.
# Seen: 古い水車です, "it is an old mill", with すいしゃ above 水車, is the three units 古い and です in one, すいしゃ, 水車; the first is
#   "it is old".
# Why it matters: a translator or a machine gets a sentence without its noun, and the noun by itself without its sentence;
#   Japanese school books, children's books and names in forms have such readings in most lines.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-openxml</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
python3 - <<'PY'
import zipfile

types = "http://schemas.openxmlformats.org/package/2006"
word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("a.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{types}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>古い</w:t></w:r>'
                  "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>すいしゃ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水車</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                  "<w:r><w:t>です</w:t></w:r></w:p></w:body></w:document>")
PY
cat > Units.java <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Shows the units of a Word file. */
public class Units {
    public static void main(String[] none) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var filter = new net.sf.okapi.filters.openxml.OpenXMLFilter();
        filter.open(new RawDocument(new File("a.docx").toURI(), "UTF-8", LocaleId.JAPANESE, LocaleId.ENGLISH));
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit()) out.print(event.getTextUnit().getSource() + " | ");
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Units.java > seen 2>/dev/null
echo "expected: one unit, with 水車 or a placeholder for it between 古い and です"
echo "seen:     $(cat seen)"
grep -q '水車 | $' seen && test "$(sed 's/<[^>]*>//g' seen)" = "古いです | すいしゃ | 水車 | "

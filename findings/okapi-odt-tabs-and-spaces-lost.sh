#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-openoffice 1.48.0 (Maven), with JDK 17.
# Behaviour: OpenDocument writes a tab and a second space as elements, <text:tab/> and <text:s/>, for plain ones are
#   taken together (OpenDocument 1.3, part 3, 6.1.2, "White Space Characters"). The filter writes both as plain
#   characters, also in a document that nobody changed.
# Seen: "Mill<text:tab/>5" is written with a tab, and "a<text:s text:c="3"/>b" with three plain spaces, which the
#   document shows as one space each.
# Why it matters: tables made with tabs, prices and tables of contents of each translated text document fall together,
#   and no word of it is missing, so that a check finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-openoffice</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.RawDocument;

/** Reads each file with the filter named before it and writes it, unchanged, with the filter of the same format. */
public class Through {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < args.length; i += 2) {
            var filter = (IFilter) Class.forName("net.sf.okapi.filters." + args[i]).getDeclaredConstructor().newInstance();
            filter.open(new RawDocument(new File(args[i + 1]).toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
            var writer = filter.createFilterWriter();
            writer.setOptions(LocaleId.FRENCH, "UTF-8");
            writer.setOutput("out." + args[i + 1]);
            while (filter.hasNext()) {
                writer.handleEvent(filter.next());
            }
            writer.close();
        }
    }
}
JAVA
python3 - <<'PY'
import zipfile

NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
TYPE = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", TYPE)
    file.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.3"><office:body><office:text>'
                  '<text:p>Mill<text:tab/>5 a<text:s text:c="3"/>b</text:p></office:text></office:body></office:document-content>')
    file.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3">'
                  f'<m:file-entry m:full-path="/" m:media-type="{TYPE}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>')
PY
java -cp 'lib/*' Through.java openoffice.OpenOfficeFilter a.odt 2>/dev/null
python3 - <<'PY'
import re, sys, zipfile

def paragraph(name):
    return re.search("<text:p>.*?</text:p>", zipfile.ZipFile(name).read("content.xml").decode())[0]

print("expected:", repr(paragraph("a.odt")))
print("seen:    ", repr(paragraph("out.a.odt")))
sys.exit(paragraph("out.a.odt") != "<text:p>Mill\t5 a   b</text:p>")
PY

#!/usr/bin/env bash
# Packages: org.apache.tika:tika-core and tika-parser-miscoffice-module 3.3.1 (Maven).
# Behaviour: Tika recognises XLIFF by its root element, whichever version, and gives it to a parser that knows version 1.2. Of a file of
#   version 2.0 the text is empty, without an error. Of 1.2, earlier proposals (alt-trans) are text, joined to the note before them.
# Seen: version 2.0, with "The old mill": application/x-xliff+xml and no text; version 1.2: "The old mill", "Le vieux moulin", and
#   "Check it.L'ancien moulin".
# Why it matters: an index of a translation agency's files, or a filter for a corpus, has no XLIFF 2 files in it, and counts their
#   words as none; of the others it finds translations that were rejected.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-miscoffice-module</artifactId><version>3.3.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.*;
import org.apache.tika.sax.BodyContentHandler;

/** Prints the type and the text of files. */
public class Text {
    public static void main(String[] names) throws Exception {
        for (var name : names) {
            var text = new BodyContentHandler(-1);
            var metadata = new Metadata();
            try (var stream = TikaInputStream.get(Path.of(name), metadata)) {
                new AutoDetectParser().parse(stream, text, metadata, new ParseContext());
            }
            System.out.println(name + ": " + metadata.get("Content-Type") + " [" + text.toString().strip().replaceAll("\\s*\n\\s*", " / ") + "]");
        }
    }
}
JAVA
cat > one.xlf <<'XLF'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1"><source>The old mill</source><target>Le vieux moulin</target><note>Check it.</note><alt-trans><target>L'ancien moulin</target></alt-trans></trans-unit>
</body></file></xliff>
XLF
cat > two.xlf <<'XLF'
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="a">
<unit id="1"><segment><source>The old mill</source><target>Le vieux moulin</target></segment></unit>
</file></xliff>
XLF
java -cp 'lib/*' Text.java one.xlf two.xlf 2>/dev/null > seen
echo 'expected: "The old mill" and "Le vieux moulin" of both'
cat seen
grep -q '^two.xlf: application/x-xliff+xml \[\]$' seen && grep -q "Check it.L'ancien moulin" seen && grep -q 'The old mill' seen

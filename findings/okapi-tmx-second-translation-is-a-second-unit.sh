#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-tmx 1.48.0 (Maven), with its defaults and JDK 17.
# Behaviour: TMX lets a unit hold several variants of a language; of each further one in the target language a new
#   unit is made, with the source, notes, properties and tuid of the first.
# Seen: <tu tuid="1"> with "Vieux moulin" and "Ancien moulin" is written as two <tu tuid="1">; other languages of the
#   unit stay in the first.
# Why it matters: identifiers are what memories are updated by: of two units with one tuid the later wins, and a
#   variant that was there is gone after the import; nothing was translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-tmx</artifactId><version>1.48.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.File;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.RawDocument;

/** Reads a file with a filter and writes it, untouched. */
public class Through {
    public static void main(String[] none) throws Exception {
        var filter = new net.sf.okapi.filters.tmx.TmxFilter();
        filter.open(new RawDocument(new File("in.tmx").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out.tmx");
        while (filter.hasNext()) {
            writer.handleEvent(filter.next());
        }
        writer.close();
    }
}
JAVA
cat > in.tmx <<'TMX'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu tuid="1"><tuv xml:lang="en"><seg>Old mill</seg></tuv><tuv xml:lang="fr"><seg>Vieux moulin</seg></tuv>
<tuv xml:lang="fr"><seg>Ancien moulin</seg></tuv><tuv xml:lang="de"><seg>Alte Mühle</seg></tuv></tu>
</body></tmx>
TMX
java -cp 'lib/*' Through.java 2>/dev/null
texts() { grep -oE '<tu tuid="[^"]*"|<seg>[^<]*' "$1" | sed 's/<//; s/seg>//' | tr '\n' ';'; }
echo "expected: $(texts in.tmx)"
echo "seen:     $(texts out.tmx)"
test "$(texts out.tmx)" = 'tu tuid="1";Old mill;Vieux moulin;Alte Mühle;tu tuid="1";Old mill;Ancien moulin;'

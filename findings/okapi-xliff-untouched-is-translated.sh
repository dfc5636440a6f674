#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-xliff 1.48.0 (Maven), with its defaults and JDK 17.
# Behaviour: a unit without a target, or with an empty one, is written with the source as its target, without a state;
#   of a unit that must not be translated too. Two spaces in a source become one.
# Seen: an untouched file of "Old  mill", "Boat" without a target, and "SKU" with translate="no" has the targets
#   "Boat" and "SKU", and "Old mill" as its source.
# Why it matters: the next tool counts the file as done, and the memory learns English as French; the source is no
#   longer the text that the program looks for.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-xliff</artifactId><version>1.48.0</version></dependency>
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
        var filter = new net.sf.okapi.filters.xliff.XLIFFFilter();
        filter.open(new RawDocument(new File("in.xlf").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out.xlf");
        while (filter.hasNext()) {
            writer.handleEvent(filter.next());
        }
        writer.close();
    }
}
JAVA
cat > in.xlf <<'XLF'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1"><source>Old  mill</source><target>Vieux moulin</target></trans-unit>
<trans-unit id="2"><source>Boat</source></trans-unit>
<trans-unit id="3" translate="no"><source>SKU</source></trans-unit>
</body></file></xliff>
XLF
java -cp 'lib/*' Through.java 2>/dev/null
texts() { grep -oE '<(source|target)[^>]*>[^<]*' "$1" | sed -E 's/<([a-z]+)[^>]*>/\1 /'; }
echo "expected:"; texts in.xlf
echo "seen:"; texts out.xlf | tee seen
diff seen - <<'SEEN'
source Old mill
target Vieux moulin
source Boat
target Boat
source SKU
target SKU
SEEN

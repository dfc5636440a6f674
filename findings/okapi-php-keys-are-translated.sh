#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-php 1.48.0 (Maven).
# Behaviour: of a PHP array of texts, every key but the first is extracted for translation like a text.
# Seen: with all texts put into capitals, 'mill' stays, 'boat' and "harbour" become 'BOAT' and "HARBOUR".
# Why it matters: the usual form of PHP language files is `return ['key' => 'text', …]`; after translation
#   the program finds one text of them all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-php</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Reads a file with a filter and writes it with the filter of the same format. */
public class Through {
    public static void main(String[] args) throws Exception {
        var filter = new net.sf.okapi.filters.php.PHPContentFilter();
        filter.open(new RawDocument(new File("in").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out");
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
                var text = event.getTextUnit().getSource().getFirstContent();
                text.setCodedText(text.getCodedText().toUpperCase());
            }
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
cat > in <<'IN'
<?php
return [
    'mill' => 'The mill',
    'boat' => 'The boat',
    "harbour" => "The harbour",
];
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo "expected: the keys mill, boat, harbour"
echo "seen:"; cat out
grep -q "'mill' => 'THE MILL'" out && grep -q "'BOAT' => 'THE BOAT'" out && grep -q '"HARBOUR" => "THE HARBOUR"' out

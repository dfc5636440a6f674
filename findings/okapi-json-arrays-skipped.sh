#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-json 1.48.0 (Maven), with its defaults.
# Behaviour: texts of an object are extracted, texts that stand in an array are not.
# Seen: with all texts put into capitals, "The mill" under a key changes, ["The boat", "The harbour"] does not.
# Why it matters: lists of answers, menu entries or plural forms in JSON locale files are never offered to the
#   translator, and no count misses them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-json</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.json.JSONFilter();
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
{"title": "The mill", "list": ["The boat", "The harbour"]}
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo 'expected: {"title": "THE MILL", "list": ["THE BOAT", "THE HARBOUR"]}'
echo "seen:    " "$(cat out)"
grep -qF '{"title": "THE MILL", "list": ["The boat", "The harbour"]}' out

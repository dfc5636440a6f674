#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-xmlstream 1.48.0 (Maven), with its defaults.
# Behaviour: white space between a text and an element inside a paragraph is taken for layout and dropped,
#   though nothing else is changed.
# Seen: <p>The <b>old</b> mill</p> is written as <p>The<b>old</b>mill</p>.
# Why it matters: XML with mixed content (DITA, DocBook, help files) comes back with its words joined, in the
#   untranslated parts too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-xmlstream</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.xmlstream.XmlStreamFilter();
        filter.open(new RawDocument(new File("in").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out");
        while (filter.hasNext()) {
            var event = filter.next();
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
cat > in <<'IN'
<?xml version="1.0" encoding="UTF-8"?>
<doc><p>The <b>old</b> mill</p></doc>
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo "expected: <p>The <b>old</b> mill</p>"
echo "seen:    " "$(grep -o '<p>.*</p>' out)"
grep -q '<p>The<b>old</b>mill</p>' out

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-ts 1.48.0 (Maven), the format of Qt Linguist.
# Behaviour: a translation of Qt may have variants of several lengths, as elements. Reading and writing such a file
#   unchanged makes letters of these elements; messages marked as vanished, which are no longer in the program, are
#   given out as texts for translation.
# Seen: <lengthvariant>Moulin</lengthvariant> comes back as "&lt;lengthvariant>Moulin&lt;/lengthvariant>"; of two messages, one
#   vanished, both are texts.
# Why it matters: the program shows "<lengthvariant>" to its users, in the very texts that were shortened to fit; and texts deleted
#   from the program are counted and paid for.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-ts</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.ts.TsFilter();
        filter.open(new RawDocument(new File("in").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out");
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
                System.out.println(event.getTextUnit().getSource());
            }
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
cat > in <<'IN'
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en"><context><name>Mill</name>
<message><source>Mill</source><translation variants="yes"><lengthvariant>Vieux moulin</lengthvariant><lengthvariant>Moulin</lengthvariant></translation></message>
<message><source>Boat</source><translation type="vanished">Barque</translation></message>
</context></TS>
IN
java -cp 'lib/*' Through.java > texts 2>/dev/null
echo "expected: Mill alone for translation, and <lengthvariant> as it was"
echo "seen:    " $(cat texts)
grep -o '<translation variants.*</translation>' out
[ "$(cat texts)" = $'Mill\nBoat' ] && grep -qF '&lt;lengthvariant>Moulin&lt;/lengthvariant>' out

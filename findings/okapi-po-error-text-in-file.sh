#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-po 1.48.0 (Maven).
# Behaviour: ITextUnit.createTarget with overwriting puts the source into the target; the flags, a property of
#   the old target, are gone, and the writer puts an error text into the file in their place. It raises
#   nothing.
# Seen: "#, fuzzy" becomes "#, -ERR:PROP-NOT-FOUND-".
# Why it matters: the file is valid PO with a strange flag, which travels on; whether the entry is fuzzy is no
#   longer known.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-po</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.po.POFilter();
        filter.open(new RawDocument(new File("in").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out");
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
                event.getTextUnit().createTarget(LocaleId.FRENCH, true, IResource.COPY_ALL);
            }
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
cat > in <<'IN'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#, fuzzy
msgid "mill"
msgstr "moulin"
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo 'expected: "#, fuzzy", no flag, or an error'
echo "seen:    " "$(grep '^#,' out)"
grep -q '^#, -ERR:PROP-NOT-FOUND-$' out

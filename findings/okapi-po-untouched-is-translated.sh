#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-po 1.48.0 (Maven).
# Behaviour: reading and writing a PO file unchanged fills every empty msgstr with its msgid.
# Seen: msgstr "" of "boat" becomes msgstr "boat", not fuzzy.
# Why it matters: PO marks the untranslated by an empty msgstr, and programs and statistics go by it. A
#   pass that changed nothing makes the catalogue 100 per cent translated, into English.
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
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
cat > in <<'IN'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "mill"
msgstr "moulin"

msgid "boat"
msgstr ""
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo 'expected: msgid "boat", msgstr ""'
echo "seen:    " "$(tail -n 2 out | tr '\n' ' ')"
grep -q '^msgstr "boat"$' out && ! grep -q fuzzy out

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-properties 1.48.0 (Maven), beside java.util.Properties.
# Behaviour: reading and writing a properties file unchanged undoes \u escapes without making the escapes
#   that the plain characters then need.
# Seen: lead=\u0020mill loses its space, path=a\u005cb its backslash: Java reads "mill" and "ab".
# Why it matters: no text was translated, and the program now reads other texts from the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-properties</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.properties.PropertiesFilter();
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
lead=\u0020mill
path=a\u005cb
IN
java -cp 'lib/*' Through.java 2>/dev/null
cat > Show.java <<'JAVA'
import java.io.*;
import java.util.*;

public class Show {
    public static void main(String[] args) throws Exception {
        var all = new TreeMap<String, String>();
        var read = new Properties();
        try (var in = new FileReader(args[0])) { read.load(in); }
        read.forEach((k, v) -> all.put("" + k, "" + v));
        System.out.println(all.toString());
    }
}
JAVA
before=$(java Show.java in) after=$(java Show.java out)
echo "expected: $before"
echo "seen:     $after"
[ "$before" = '{lead= mill, path=a\b}' ] && [ "$after" = '{lead=mill, path=ab}' ]

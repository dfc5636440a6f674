#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-markdown 1.48.0 (Maven), with its defaults.
# Behaviour: code spans, fenced code blocks and bare addresses are part of the text for translation.
# Seen: with all texts put into capitals, `make mill`, the fenced block and the address are in capitals too.
# Why it matters: a machine, or a translator paid by the word, translates commands and links of a manual; code
#   is what one expects a Markdown filter to know.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-markdown</artifactId><version>1.48.0</version>
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
        var filter = new net.sf.okapi.filters.markdown.MarkdownFilter();
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
Run `make mill`, see https://mill.example/docs now.

```
make boat
```
IN
java -cp 'lib/*' Through.java 2>/dev/null
echo "expected: make mill, https://mill.example/docs and make boat as they were"
echo "seen:"; cat out
grep -qF '`MAKE MILL`' out && grep -qF 'HTTPS://MILL.EXAMPLE/DOCS' out && grep -qx 'MAKE BOAT' out

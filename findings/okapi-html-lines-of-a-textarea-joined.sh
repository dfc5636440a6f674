#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-html 1.48.0 (Maven), with its defaults and JDK 17.
# Behaviour: the lines of <pre> are kept, and those of <textarea>, whose text browsers show line by line as well, become
#   one; spaces that stand together become one, too.
# Seen: in an untouched page "Dear reader," and "  we write" on two lines of a form's letter become "Dear reader, we write",
#   and in a <pre> they stay.
# Why it matters: letters and messages that a form offers have no paragraphs any more in each language it is translated
#   into, and an example of code that is shown for editing is on one line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-html</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Reads a page with the filter and writes it with the filter's writer. */
public class Through {
    public static void main(String[] none) throws Exception {
        var filter = new net.sf.okapi.filters.html.HtmlFilter();
        filter.open(new RawDocument(new File("in").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out");
        while (filter.hasNext()) {
            writer.handleEvent(filter.next());
        }
        writer.close();
    }
}
JAVA
printf '<form><textarea>Dear reader,\n  we write</textarea><pre>Dear reader,\n  we write</pre></form>' > in
java -cp 'lib/*' Through.java 2>/dev/null
echo "expected: the text of <textarea> as that of <pre>"
echo "seen:"; cat out; echo
diff <(cat out; echo) - <<'SEEN'
<form><textarea>Dear reader, we write</textarea><pre>Dear reader,
  we write</pre></form>
SEEN

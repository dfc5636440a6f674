#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-messageformat 1.48.0 (Maven), Okapi's filter for ICU messages, and
#   com.ibm.icu:icu4j 78.1, which formats them, with JDK 17.
# Behaviour: in a plural, # is the number, and '#' between apostrophes is the sign itself. The filter takes the
#   apostrophes off when it reads and writes none for # again, as it does for braces; other apostrophes are doubled.
# Seen: "{n, plural, one {mill '#'#} other {# mills}}", read and written with nothing translated, has "mill ##", and shows
#   "mill 11" where it showed "mill #1".
# Why it matters: numbers of tickets, channels and colours (#1) are written so; each language gets the number twice, and
#   the source, read again, too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-messageformat</artifactId><version>1.48.0</version></dependency>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import com.ibm.icu.text.MessageFormat;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;

/** Reads messages with the filter, writes them with its writer, and formats both. */
public class Through {
    public static void main(String[] none) throws Exception {
        for (var message : new String[] {"{n, plural, one {mill '#'#} other {# mills}}", "{n, plural, one {the miller''s mill} other {# '{'mills'}'}}"}) {
            var filter = new net.sf.okapi.filters.messageformat.MessageFormatFilter();
            filter.open(new RawDocument(message, LocaleId.ENGLISH, LocaleId.FRENCH));
            var writer = filter.createFilterWriter();
            var out = new ByteArrayOutputStream();
            writer.setOptions(LocaleId.FRENCH, "UTF-8");
            writer.setOutput(out);
            while (filter.hasNext()) {
                writer.handleEvent(filter.next());
            }
            writer.close();
            for (var each : new String[] {message, out.toString("UTF-8")}) {
                System.out.println(each + " = " + new MessageFormat(each).format(Map.of("n", 1)));
            }
        }
    }
}
JAVA
java -cp 'lib/*' Through.java > seen 2> /dev/null
echo "expected: the second line as the first, the fourth as the third"
echo "seen:"; cat seen
diff seen - <<'SEEN'
{n, plural, one {mill '#'#} other {# mills}} = mill #1
{n, plural, one {mill ##} other {# mills}} = mill 11
{n, plural, one {the miller''s mill} other {# '{'mills'}'}} = the miller's mill
{n, plural, one {the miller''s mill} other {# '{'mills'}'}} = the miller's mill
SEEN

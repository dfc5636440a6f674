#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-wiki 1.48.0 (Maven), "text with wiki-style markup".
# Behaviour: the filter reads headings between = of DokuWiki and MediaWiki, but lists of DokuWiki only ("  * mill"). Lists of
#   MediaWiki ("* mill", "# first"), as on Wikipedia, are a paragraph to it, whose line breaks become spaces.
# Seen: read and written with nothing translated, "* mill", line break, "* boat" is one item, "* mill * boat".
# Why it matters: translated pages come back with every list as one long item, and the translator got the items as one
#   segment, with the stars in it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-wiki</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Reads a file with the filter and writes it with the filter's writer. */
public class Through {
    public static void main(String[] args) throws Exception {
        var filter = new net.sf.okapi.filters.wiki.WikiFilter();
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
printf '== Old ==\n\n* mill\n* boat\n\n# first\n# second\n\n  * DokuWiki\n  * too\n' > in
java -cp 'lib/*' Through.java 2>/dev/null
echo "expected: as before:"; cat in
echo "seen:"; cat out
diff <(sed 's/[[:space:]]*$//' out | grep .) - <<'SEEN'
== Old ==
* mill * boat
# first # second
  * DokuWiki
  * too
SEEN

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-xliff2 1.48.0 (Maven), with JDK 17.
# Behaviour: an XLIFF 2 unit has segments, and a target may stand in another place than its source, which its attribute
#   says (XLIFF 2.0, "order"). The filter reads the targets in the order of the sources, and writes them without the
#   attribute; an empty <target>, of a word that the translation leaves out on purpose, is not written either.
# Seen: targets with order="2" and order="1" come back without it, and the segment "please" has no target.
# Why it matters: the merged file has the parts of a sentence in the wrong order, and the part left out is untranslated
#   again, so that the source's words come into the translation; the file was only opened and saved.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-xliff2</artifactId><version>1.48.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.RawDocument;

/** Reads each file with the filter named before it and writes it, unchanged, with the filter of the same format. */
public class Through {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < args.length; i += 2) {
            var filter = (IFilter) Class.forName("net.sf.okapi.filters." + args[i]).getDeclaredConstructor().newInstance();
            filter.open(new RawDocument(new File(args[i + 1]).toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
            var writer = filter.createFilterWriter();
            writer.setOptions(LocaleId.FRENCH, "UTF-8");
            writer.setOutput("out." + args[i + 1]);
            while (filter.hasNext()) {
                writer.handleEvent(filter.next());
            }
            writer.close();
        }
    }
}
JAVA
cat > a.xlf <<'XLF'
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"><file id="f"><unit id="1">
<segment id="s1"><source>Open the mill,</source><target order="2"> ouvrez le moulin.</target></segment>
<segment id="s2"><source> Anna,</source><target order="1">Anna,</target></segment>
<segment id="s3"><source> please.</source><target></target></segment>
</unit></file></xliff>
XLF
java -cp 'lib/*' Through.java xliff2.XLIFF2Filter a.xlf 2>/dev/null
echo "expected:"; grep -o '<target.*>' a.xlf
echo "seen:"; grep -o '<target.*>' out.a.xlf | tee seen
diff seen - <<'SEEN'
<target> ouvrez le moulin.</target>
<target>Anna,</target>
SEEN

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-subtitles 1.48.0 (Maven), with JDK 17.
# Behaviour: the filters for WebVTT and TTML join cues into sentences, and put the text back by dividing it over the
#   cues and lines by their lengths. They do so with a file that nobody changed: words go to the next cue, and lines are
#   broken elsewhere.
# Seen: the words "knows why" go from a cue to the one seven seconds later, before its "- Yes."; in TTML "- Yes.", "-
#   No." becomes "- Yes. -", "No.".
# Why it matters: words appear some seconds after they were said, and the dash of the second speaker stands with the
#   first; the timing is gone of all cues, also those that the translator did not touch.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-subtitles</artifactId><version>1.48.0</version>
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
cat > a.vtt <<'VTT'
WEBVTT

00:01.000 --> 00:02.000
The mill is closed
and nobody knows why

00:09.000 --> 00:10.000
- Yes.
- No.
VTT
cat > a.ttml <<'TTML'
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="3s" end="4s">- Yes.<br/>- No.</p></div></body></tt>
TTML
java -cp 'lib/*' Through.java vtt.VTTFilter a.vtt ttml.TTMLFilter a.ttml 2>/dev/null
echo "expected:"; cat a.vtt a.ttml
echo "seen:"; cat out.a.vtt out.a.ttml
test "$(grep -c . out.a.vtt)" = 7 && grep -qx 'knows why - Yes.' out.a.vtt && grep -q 'Yes. -<br/>No.' out.a.ttml

#!/usr/bin/env bash
# Package: org.fedorahosted.tennera:jgettext 0.15.1 (Maven), with JDK 17, and GNU msgfmt 0.21.
# Behaviour: `#~|` lines, which GNU msgmerge --previous writes, are read, and written back as `#|` before the `#~`
#   lines of the entry. A `domain` line is dropped.
# Seen: "#~| msgid" becomes "#| msgid"; msgfmt compiles the file before, and says "inconsistent use of #~" after.
# Why it matters: reading and writing a file unchanged stops the next step of the build, as soon as a text with a
#   fuzzy translation has been removed; the entry of the message is nowhere near the change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.fedorahosted.tennera</groupId><artifactId>jgettext</artifactId><version>0.15.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
command -v msgfmt > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import org.fedorahosted.tennera.jgettext.*;

/** Reads a PO file and writes it. */
public class Through {
    public static void main(String[] none) throws Exception {
        var catalog = new PoParser().parseCatalog(new File("a.po"));
        try (var writer = new FileWriter("out.po")) {
            new PoWriter().write(catalog, writer);
        }
    }
}
JAVA
cat > a.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#~| msgid "Old mills"
#~ msgid "Old mill"
#~ msgstr "Vieux moulin"
PO
java -cp 'lib/*' Through.java 2>/dev/null
msgfmt -o before.mo a.po
echo "expected: a file that msgfmt compiles"
echo "seen:"; cat out.po; msgfmt -o after.mo out.po 2> errors || cat errors
grep -qx '#| msgid "Old mills"' out.po && grep -q 'inconsistent use of #~' errors

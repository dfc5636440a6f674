#!/usr/bin/env bash
# Package: com.opencsv:opencsv 5.12.0 (Maven).
# Behaviour: in CSV (RFC 4180) a backslash is a letter like any other. CSVReader, with its defaults, takes it for an escape and drops
#   it; CSVWriter of the same package writes it as it is. (RFC4180Parser, which has to be asked for, keeps it.)
# Seen: the field Line one\nLine two comes back as "Line onenLine two", C:\new as "C:new"; a field that it wrote itself is not what it reads.
# Why it matters: texts of programs say \n and \t where a line or column begins, and tables of them are translated as CSV; read and
#   written once, the lines run together with a letter n between them, and the row still has its columns.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.opencsv</groupId><artifactId>opencsv</artifactId><version>5.12.0</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import com.opencsv.*;
import java.io.*;

/** Writes a row and reads it again. */
public class Through {
    public static void main(String[] args) throws Exception {
        var file = new StringWriter();
        try (var writer = new CSVWriter(file)) { writer.writeNext(new String[] {"Line one\\nLine two", "C:\\new"}); }
        System.out.print(file);
        System.out.println(String.join("|", new CSVReader(new StringReader(file.toString())).readNext()));
    }
}
JAVA
java -cp 'lib/*' Through.java > seen
echo 'expected: Line one\nLine two|C:\new'
echo "seen:"; cat seen
diff seen - <<'SEEN'
"Line one\nLine two","C:\new"
Line onenLine two|C:new
SEEN

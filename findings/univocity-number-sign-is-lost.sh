#!/usr/bin/env bash
# Packages: com.univocity:univocity-parsers 2.9.1 and de.siegmar:fastcsv 3.4.0 (Maven), with JDK 17.
# Behaviour: by default a line of CSV that begins with "#" is a comment, spaces at the ends of fields are taken away, while
#   reading and while writing, and an empty text is null. CSV (RFC 4180) has no comments, and spaces are part of a field.
# Seen: of the lines "# of mills,Nombre", "Mill,Moulin" the first is gone; the text " km", with its space, is written as
#   "km", and the reader takes "Press ,Appuyez " without its spaces. fastcsv reads all as they stand.
# Why it matters: headings that begin with a number sign lose their translation; texts that are put together at run time
#   stand side by side without a space.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.univocity</groupId><artifactId>univocity-parsers</artifactId><version>2.9.1</version></dependency>
<dependency><groupId>de.siegmar</groupId><artifactId>fastcsv</artifactId><version>3.4.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Lines.java <<'JAVA'
import com.univocity.parsers.csv.*;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.*;
import java.util.*;

/** Reads and writes lines of CSV. */
public class Lines {
    public static void main(String[] none) throws Exception {
        String csv = "# of mills,Nombre\nMill,Moulin\nPress ,Appuyez \n";
        for (var record : CsvReader.builder().ofCsvRecord(csv)) System.out.print(record.getFields());
        System.out.print(" ");
        var settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\n");
        for (var row : new CsvParser(settings).parseAll(new StringReader(csv))) System.out.print(Arrays.asList(row));
        var text = new StringWriter();
        var writer = new CsvWriter(text, new CsvWriterSettings());
        writer.writeRow("unit", " km");
        writer.close();
        System.out.print(" " + text.toString().replaceAll("[\r\n]", ""));
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Lines.java > seen 2>/dev/null
echo "expected: [# of mills, Nombre][Mill, Moulin][Press , Appuyez ] twice, unit, km"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "[# of mills, Nombre][Mill, Moulin][Press , Appuyez ] [Mill, Moulin][Press, Appuyez] unit,km"

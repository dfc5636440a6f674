#!/usr/bin/env bash
# Package: com.joestelmach:natty 0.13 (Maven), with JDK 17.
# Behaviour: the first piece of a text that can be a time is taken, where no longer one is known; a number is an hour, and
#   the short names of days and months are found in any sentence.
# Seen: at 13:05 on 2 March 2026, "half past 5" is 5:00, "1.5 hours ago" 1:00, "4.3.2026", 4 March in most of Europe,
#   4:00 of today, and "1984" 19:00; "he sat on the sun" is Saturday. "2 hours ago" is right.
# Why it matters: dates are read out of mails and texts in other languages' ways of writing them, and each yields a time.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.joestelmach</groupId><artifactId>natty</artifactId><version>0.13</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Times.java <<'JAVA'
import com.joestelmach.natty.Parser;
import java.text.SimpleDateFormat;
import java.util.*;

/** Reads times out of texts. */
public class Times {
    public static void main(String[] none) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var now = new GregorianCalendar(2026, Calendar.MARCH, 2, 13, 5).getTime();
        var parser = new Parser(TimeZone.getDefault());
        for (String text : new String[] {"2 hours ago", "half past 5", "1.5 hours ago", "4.3.2026", "1984", "he sat on the sun"})
            System.out.print(new SimpleDateFormat("MM-dd HH:mm, ").format(parser.parse(text, now).get(0).getDates().get(0)));
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Times.java > seen 2>/dev/null
echo "expected: 03-02 11:05, 03-02 17:30, 03-02 11:35, 03-04 13:05, none, none"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "03-02 11:05, 03-02 05:00, 03-02 01:00, 03-02 04:00, 03-02 19:00, 03-07 13:05, "

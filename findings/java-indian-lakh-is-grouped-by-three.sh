#!/usr/bin/env bash
# Package: JDK 17, java.text.NumberFormat, and com.ibm.icu:icu4j 78.1 (Maven).
# Behaviour: CLDR's pattern for India is "#,##,##0.###", groups of two after the first of three. The JDK has CLDR's
#   data, but its formatter knows one size of group, and takes the last.
# Seen: 1234567.5 in hi and en-IN is "1,234,567.5" by the JDK and "12,34,567.5" by ICU; given the pattern "#,##,##0.0"
#   itself, the JDK groups by three.
# Why it matters: numbers of a Java program and of its web page differ in one text; a check that takes the JDK for the
#   truth corrects right lakhs and crores.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Lakh.java <<'JAVA'
import java.text.*;
import java.util.Locale;

/** Prints a number as the JDK and ICU group it. */
public class Lakh {
    public static void main(String[] none) {
        for (var tag : new String[] {"hi", "en-IN"}) {
            var locale = Locale.forLanguageTag(tag);
            System.out.print(NumberFormat.getInstance(locale).format(1234567.5) + " "
                + com.ibm.icu.text.NumberFormat.getInstance(locale).format(1234567.5) + " ");
        }
        System.out.print(new DecimalFormat("#,##,##0.0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(1234567.5));
    }
}
JAVA
java -cp 'lib/*' Lakh.java > seen
echo "expected: 12,34,567.5 five times"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "1,234,567.5 12,34,567.5 1,234,567.5 12,34,567.5 1,234,567.5"

#!/usr/bin/env bash
# Package: org.ocpsoft.prettytime:prettytime 5.0.9.Final (Maven), with JDK 17.
# Behaviour: a time is a number, a unit and a word for the direction, put in the order of English in languages that
#   need another; units have one form for all that is not 1, where Slovenian has one for two and Arabic others.
# Seen: Greek has "5 λεπτά Πριν από", with a capital, where "πριν από 5 λεπτά" is right; Slovenian "2 ur nazaj" for "2
#   uri", Arabic "منذ 2 ساعات" for "منذ ساعتين", and Thai a vowel sign twice.
# Why it matters: the texts come with the library and are on every page that shows the age of an entry; Russian,
#   Polish and Czech are right, so that a test of plurals passes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.ocpsoft.prettytime</groupId><artifactId>prettytime</artifactId><version>5.0.9.Final</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Times.java <<'JAVA'
import java.util.Date;
import java.util.Locale;
import org.ocpsoft.prettytime.PrettyTime;

/** Prints how long ago times were. */
public class Times {
    static String past(String language, long minutes) {
        var now = new Date(1800000000000L);
        return new PrettyTime(now, Locale.forLanguageTag(language)).format(new Date(now.getTime() - minutes * 60000));
    }

    public static void main(String[] none) {
        System.out.println(past("el", 5) + "; " + past("sl", 120) + "; " + past("ar", 120) + "; " + past("ru", 120));
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -cp 'lib/*' Times.java > seen
echo "expected: πριν από 5 λεπτά; 2 uri nazaj or pred 2 urama; منذ ساعتين; 2 часа назад"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "5 λεπτά Πριν από; 2 ur nazaj; منذ 2 ساعات; 2 часа назад"

#!/usr/bin/env bash
# Package: org.apache.commons:commons-configuration2 2.15.1 with commons-beanutils 1.11.0 (Maven), with JDK 17.
# Behaviour: its reader of .properties is not Java's. A backslash before a space or a sign that needs none stays
#   (java.util.Properties drops it), a space at the end of a value goes, ${key} is replaced by another text; and a text
#   whose key is "include" or "includeoptional" is the name of a file to load.
# Seen: Java reads "\ von" as " von", "a\/b" as "a/b" and "Name: " with its space, Commons "\ von", "a\/b" and "Name:";
#   the text "includeoptional" is gone, without an error, and from the file that is written.
# Why it matters: bundles are written for Java; a tool that edits them with this library shows other texts to the
#   translator and writes the backslashes doubled, so that users see them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-configuration2</artifactId><version>2.15.1</version></dependency>
<dependency><groupId>commons-beanutils</groupId><artifactId>commons-beanutils</artifactId><version>1.11.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Read.java <<'JAVA'
import java.io.*;
import java.util.Properties;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.io.FileHandler;

/** Prints each text as Java and as Commons Configuration read it, and the file that the latter writes. */
public class Read {
    public static void main(String[] args) throws Exception {
        var java = new Properties();
        java.load(new FileReader("a.properties"));
        var commons = new PropertiesConfiguration();
        var file = new FileHandler(commons);
        file.load(new File("a.properties"));
        for (var key : new String[] {"by", "or", "name", "user", "includeoptional"}) {
            System.out.println(key + " [" + java.getProperty(key) + "] [" + commons.getString(key) + "]");
        }
        file.save(new File("out.properties"));
    }
}
JAVA
cat > a.properties <<'IN'
by=\ von
or=a\/b
user=Hallo ${or}
includeoptional=Beilage
IN
printf 'name=Name: \n' >> a.properties
java -cp 'lib/*' Read.java > seen 2>/dev/null
cat out.properties >> seen
echo 'expected: the same twice on each line, and the same texts in the file'
cat seen
diff seen - <<'SEEN'
by [ von] [\ von]
or [a/b] [a\/b]
name [Name: ] [Name:]
user [Hallo ${or}] [Hallo a\/b]
includeoptional [Beilage] [null]
by=\\ von
or=a\\/b
user=Hallo ${or}
name=Name:
SEEN

#!/usr/bin/env bash
# Package: com.fasterxml.jackson.dataformat:jackson-dataformat-properties 2.20.0 (Maven), readTree and
#   writeValueAsString with JDK 17.
# Behaviour: the dots of keys make a tree, and keys that are all numbers on one level make a list. The numbers order the
#   list and are forgotten; written back, its texts are numbered from 1. A key that others begin with gets a dot at its
#   end.
# Seen: "error.404 = Not found" and "error.500 = Failed" are written back as error.1 and error.2; "menu = Menu", beside
#   menu.open, as "menu.".
# Why it matters: a tool that reads a file of messages, puts translations in and writes it out gives one whose texts the
#   program does not find any more, or finds for another error; Java shows the key, or English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-properties</artifactId><version>2.20.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Back.java <<'JAVA'
import com.fasterxml.jackson.dataformat.javaprop.JavaPropsMapper;

/** Reads properties and writes them back. */
public class Back {
    public static void main(String[] none) throws Exception {
        var mapper = new JavaPropsMapper();
        var tree = mapper.readTree("error.404=Not found\nerror.500=Failed\nmenu=Menu\nmenu.open=Open\n");
        System.out.print(mapper.writeValueAsString(tree));
    }
}
JAVA
java -cp 'lib/*' Back.java > seen
echo "expected: error.404=Not found error.500=Failed menu=Menu menu.open=Open"
echo "seen:     $(tr '\n' ' ' < seen)"
test "$(tr '\n' '/' < seen)" = "error.1=Not found/error.2=Failed/menu.=Menu/menu.open=Open/"

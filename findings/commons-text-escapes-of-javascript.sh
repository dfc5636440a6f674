#!/usr/bin/env bash
# Packages: org.apache.commons:commons-text 1.14.0 (Maven), unescapeEcmaScript with JDK 17; terser 5.44.0 (npm).
# Behaviour: unescapeEcmaScript undoes the escapes of Java. JavaScript's `\xE9` and `\u{E9}` are not among them: the
#   first loses its backslash, the second is an error. terser, told to write ASCII alone, writes letters up to U+00FF in
#   the first form.
# Seen: `"café"` is written by terser as `"caf\xe9"`, and read by unescapeEcmaScript as "cafxe9".
# Why it matters: texts are taken from minified scripts and message files for translation, and all accented letters of
#   the languages of Western Europe are in that range: "cafxe9" goes to the translator and the memory.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-text</artifactId><version>1.14.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Literal.java <<'JAVA'
import java.nio.file.*;
import org.apache.commons.text.StringEscapeUtils;

/** Prints the text of a string literal of JavaScript. */
public class Literal {
    public static void main(String[] none) throws Exception {
        var script = Files.readString(Path.of("min.js"));
        System.out.println(StringEscapeUtils.unescapeEcmaScript(script.replaceAll("(?s)^[^\"]*\"|\".*$", "")));
    }
}
JAVA
npm install --silent --no-audit --no-fund --prefix "$work" terser@5.44.0 >/dev/null
echo 'window.text = "café";' > text.js
node_modules/.bin/terser text.js --format ascii_only=true > min.js
java -Dfile.encoding=UTF-8 -cp 'lib/*' Literal.java > seen
echo "script:   $(cat min.js)"
echo "expected: café"
echo "seen:     $(cat seen)"
test "$(cat seen) $(grep -c 'caf.xe9' min.js)" = "cafxe9 1"

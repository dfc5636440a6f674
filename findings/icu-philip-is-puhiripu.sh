#!/usr/bin/env bash
# Package: com.ibm.icu:icu4j 78.1 (Maven), the transform Latin-Katakana, with JDK 17.
# Behaviour: the transform reads Latin letters as romanised Japanese, with its own signs for what Japanese lacks, and
#   turns back; it is the one that Any-Katakana takes for all Latin text.
# Seen: "Philip" is プヒリプ, "Chris" チリス, "Wien" ヰエン with a letter out of use, "five" フィヹ; フィリップ, as Philip is written,
#   is "firippu".
# Why it matters: names for a Japanese form or a voice are made this way: they look right to those who cannot read
#   them, and are read as other names.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Names.java <<'JAVA'
import com.ibm.icu.text.Transliterator;

/** Prints names in katakana. */
public class Names {
    public static void main(String[] none) {
        System.out.print(Transliterator.getInstance("Latin-Katakana").transliterate("Philip Chris Wien five London"));
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -cp 'lib/*' Names.java > seen
echo "expected: フィリップ クリス ウィーン ファイブ ロンドン"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "プヒリプ チリス ヰエン フィヹ ロンドン"

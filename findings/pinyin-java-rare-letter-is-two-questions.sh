#!/usr/bin/env bash
# Package: com.github.houbb:pinyin 0.4.0 (Maven), with JDK 17.
# Behaviour: a text is read by units of 16 bits. A letter beyond U+FFFF is two of them, and each becomes a question mark; spaces come in
#   around braces; words of Traditional Chinese are not known, and are read sign by sign.
# Seen: 𠮷野家 is "? ? yě jiā", "你好 {name}" "nǐ hǎo { name }", 重庆 "chóng qìng" and 重慶 "zhòng qìng".
# Why it matters: some names of persons and places, and dishes, have such letters, and lose them without an error; a placeholder
#   with spaces in it is not filled.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.github.houbb</groupId><artifactId>pinyin</artifactId><version>0.4.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import com.github.houbb.pinyin.util.PinyinHelper;

/** Prints texts in pinyin. */
public class Text {
    public static void main(String[] none) {
        for (var text : new String[] {"𠮷野家", "你好 {name}", "重庆", "重慶"}) {
            System.out.println(text + ": " + PinyinHelper.toPinyin(text));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2> /dev/null
cat <<'EXPECTED'
expected: jí yě jiā or 𠮷 as it is; nǐ hǎo {name}; chóng qìng twice
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
𠮷野家: ? ? yě jiā
你好 {name}: nǐ hǎo { name }
重庆: chóng qìng
重慶: zhòng qìng
SEEN

#!/usr/bin/env bash
# Packages: messageformat 4.0.0 (npm) and com.ibm.icu:icu4j 78.1 (Maven), two implementations of MessageFormat 2.
# Behaviour: :integer rounds in JavaScript and cuts off in Java, before the plural is chosen; :string compares letters in their
#   normal form in JavaScript and code by code in Java; and JavaScript sets a value between the invisible U+2068 and U+2069.
# Seen: for 1.5, "{$n :integer} boats" with a text for one is "2 boats" and "1 boat"; é as two characters matches é in
#   JavaScript only; "/help/{$page}" is "/help/\u2068mill\u2069", an address that does not exist, and "/help/mill".
# Why it matters: the format was made so that one message serves web page and server; the two show another number and another
#   form of the noun, and what is compared, linked or used as a key differs by characters that nobody sees.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'messageformat@4.0.0' >/dev/null
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > messages <<'MF'
.input {$n :integer} .match $n one {{{$n} boat}} * {{{$n} boats}}
.input {$cafe :string} .match $cafe café {{open}} * {{unknown}}
/help/{$page}
MF
cat > a.mjs <<'JS'
import fs from 'node:fs';
import { MessageFormat } from 'messageformat';
const values = { n: 1.5, cafe: 'cafe\u0301', page: 'mill' };
for (const message of fs.readFileSync('messages', 'utf8').trim().split('\n'))
  console.log(new MessageFormat('en', message).format(values).replace(/[\u2066-\u2069]/g, c => '\\u' + c.charCodeAt(0).toString(16)));
JS
cat > Say.java <<'JAVA'
import com.ibm.icu.message2.MessageFormatter;
import java.nio.file.*;
import java.util.*;

/** Prints each message of the file with the same values. */
public class Say {
    public static void main(String[] args) throws Exception {
        Map<String, Object> values = Map.of("n", 1.5, "cafe", "cafe\u0301", "page", "mill");
        for (String message : Files.readAllLines(Path.of("messages"))) {
            var formatter = MessageFormatter.builder().setLocale(Locale.ENGLISH).setPattern(message).build();
            System.out.println(formatter.formatToString(values));
        }
    }
}
JAVA
node a.mjs > javascript
java -Dfile.encoding=UTF-8 -cp 'lib/*' Say.java > java 2>/dev/null
echo "expected: the same from both"
paste -d '|' javascript java | sed 's/^/seen: /'
diff javascript - <<'SEEN'
2 boats
open
/help/\u2068mill\u2069
SEEN
diff java - <<'SEEN'
1 boat
unknown
/help/mill
SEEN

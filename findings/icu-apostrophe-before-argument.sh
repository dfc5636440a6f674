#!/usr/bin/env bash
# Packages: intl-messageformat 11.2.15, @messageformat/core 3.4.1 (npm), com.ibm.icu:icu4j 77.1 (Maven).
# Behaviour: in ICU messages an apostrophe before "{" begins a literal that runs to the next apostrophe or the end.
#   @messageformat/core takes it for an apostrophe where none follows; ICU4J and FormatJS take the rest as literal.
# Seen: the French "l'{n}" with 5 is "l'5" for one, and "l{n}" for the two others; "L'{n} d'{m}" with 5 and 7 is
#   "L{n} d7" for all three; "{n, plural, one {l'#} other {les #}}" is an error for two.
# Why it matters: French and Italian put an apostrophe before every other argument; the message that was right in one
#   library, or alone, shows braces in another, or as soon as a second elision follows.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'intl-messageformat@11.2.15' '@messageformat/core@3.4.1' >/dev/null
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > a.cjs <<'JS'
const { IntlMessageFormat } = require('intl-messageformat');
const MessageFormat = require('@messageformat/core');
const messages = ["l'{n}", "L'{n} d'{m}", "{n, plural, one {l'#} other {les #}}"];
const libraries = {
  'intl-messageformat': text => new IntlMessageFormat(text, 'fr').format({ n: 5, m: 7 }),
  '@messageformat/core': text => new MessageFormat('fr').compile(text)({ n: 5, m: 7 }),
};
for (const [name, format] of Object.entries(libraries)) {
  for (const text of messages) {
    let seen;
    try { seen = format(text); } catch { seen = 'an error'; }
    console.log(`${name}: ${text} -> ${seen}`);
  }
}
JS
cat > A.java <<'JAVA'
import com.ibm.icu.text.MessageFormat;
import java.util.*;

public class A {
    public static void main(String[] args) {
        for (var text : List.of("l'{n}", "L'{n} d'{m}", "{n, plural, one {l'#} other {les #}}")) {
            String seen;
            try {
                seen = new MessageFormat(text, Locale.FRENCH).format(Map.of("n", 5, "m", 7));
            } catch (IllegalArgumentException error) {
                seen = "an error";
            }
            System.out.println("icu4j: " + text + " -> " + seen);
        }
    }
}
JAVA
{ node a.cjs; java -cp 'lib/*' A.java; } > seen
echo "expected: the same of each message from all three"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
intl-messageformat: l'{n} -> l{n}
intl-messageformat: L'{n} d'{m} -> L{n} d7
intl-messageformat: {n, plural, one {l'#} other {les #}} -> an error
@messageformat/core: l'{n} -> l'5
@messageformat/core: L'{n} d'{m} -> L{n} d7
@messageformat/core: {n, plural, one {l'#} other {les #}} -> les 5
icu4j: l'{n} -> l{n}
icu4j: L'{n} d'{m} -> L{n} d7
icu4j: {n, plural, one {l'#} other {les #}} -> an error
SEEN

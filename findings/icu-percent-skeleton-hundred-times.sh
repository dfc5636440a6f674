#!/usr/bin/env bash
# Packages: com.ibm.icu:icu4j 77.1 (Maven), intl-messageformat 12.1.5 and @messageformat/core 3.4.1 (npm).
# Behaviour: a message may hold a number skeleton, and ICU's documentation says that `percent` multiplies nothing; `%x100`, the
#   short form of `percent scale/100`, does. FormatJS multiplies by a hundred for `percent`, and then by the scale, if there is one.
# Seen: 0.25 with {n, number, ::percent} is "0.25%" in ICU4J and messageformat, "25%" in FormatJS; with ::%x100 it is "25%" in the
#   first two and "2,500%" in FormatJS.
# Why it matters: translators copy the skeleton as it is, and a message shared by a server in Java and a page in JavaScript shows
#   a discount a hundred times as large on one of them; no check of the message can see it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'intl-messageformat@12.1.5' '@messageformat/core@3.4.1' >/dev/null
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Show.java <<'JAVA'
import com.ibm.icu.text.MessageFormat;
import java.util.*;

/** Formats a quarter with each message of the command line. */
public class Show {
    public static void main(String[] messages) {
        for (var message : messages) System.out.println("ICU4J " + new MessageFormat(message, Locale.US).format(Map.of("n", 0.25)));
    }
}
JAVA
cat > a.mjs <<'JS'
import { createRequire } from 'node:module';
import { IntlMessageFormat } from 'intl-messageformat';
const MessageFormat = createRequire(import.meta.url)('@messageformat/core');
const messages = process.argv.slice(2);
for (const message of messages) console.log('FormatJS', new IntlMessageFormat(message, 'en-US').format({ n: 0.25 }));
for (const message of messages) console.log('messageformat', new MessageFormat('en-US').compile(message)({ n: 0.25 }));
JS
set -- '{n, number, ::percent}' '{n, number, ::%x100}'
{ java -cp 'lib/*' Show.java "$@"; node a.mjs "$@"; } > seen
echo "expected: 0.25% and 25% in each library"
cat seen
diff seen - <<'SEEN'
ICU4J 0.25%
ICU4J 25%
FormatJS 25%
FormatJS 2,500%
messageformat 0.25%
messageformat 25%
SEEN

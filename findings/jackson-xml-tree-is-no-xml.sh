#!/usr/bin/env bash
# Package: com.fasterxml.jackson.dataformat:jackson-dataformat-xml 2.20.0 (Maven), readTree and a writer with the root's
#   name, with JDK 17.
# Behaviour: the tree of an element with an attribute, or with text beside elements, has the text under a key without a
#   name, and the attributes among the elements. Written back, the text stands in an element whose name is empty: `<>`.
#   The order of text and elements is lost, and so is the order of elements of two names.
# Seen: `<t lang="fr">Le <b>vieux</b> moulin</t>` comes back with `<lang>fr</lang><>Le </><> moulin</><b>vieux</b>`,
#   which no reader of XML accepts; `<a>1</a><b>2</b><a>3</a>` comes back as 1, 3, 2.
# Why it matters: resource files of Android, TMX and XLIFF have both; neither reading nor writing is an error, and what
#   is handed on is a sentence in another order, in a file that cannot be opened.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-xml</artifactId><version>2.20.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Tree.java <<'JAVA'
import com.fasterxml.jackson.dataformat.xml.XmlMapper;

/** Reads XML as a tree and writes it back. */
public class Tree {
    public static void main(String[] none) throws Exception {
        var mapper = new XmlMapper();
        for (var xml : new String[] {"<r><t lang=\"fr\">Le <b>vieux</b> moulin</t></r>", "<r><a>1</a><b>2</b><a>3</a></r>"}) {
            System.out.println(mapper.writer().withRootName("r").writeValueAsString(mapper.readTree(xml)));
        }
    }
}
JAVA
java -cp 'lib/*' Tree.java > seen
echo 'expected: the text in its order, and XML'
cat seen
test "$(cat seen)" = '<r><t><lang>fr</lang><>Le </><> moulin</><b>vieux</b></t></r>
<r><a>1</a><a>3</a><b>2</b></r>'

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-yaml 1.48.0 (Maven), with its defaults; read with PyYAML 6.0.3.
# Behaviour: a translation is written in the style of its source. If that stood without quotation marks, so does the
#   translation, whatever is in it: a space and a colon or a hash, a brace at the start, or a word that YAML takes for a
#   value.
# Seen: for `title: Open`, "Ouvrir #5" is written as `title: Ouvrir #5` and read as "Ouvrir"; "No", in Spanish, is read
#   as false, "{nom}" as a table, and with "Ouvrir : le fichier", the colon as French has it, the file is no YAML.
# Why it matters: most texts of a YAML file stand without quotation marks, and translators see none: their hash cuts the
#   text, their "No" is a false, and one French colon takes down the file of the whole language.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-yaml</artifactId><version>1.48.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Translate.java <<'JAVA'
import java.io.*;
import java.util.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Reads in.yaml, puts the argument in as the translation, and writes out.yaml. */
public class Translate {
    public static void main(String[] args) throws Exception {
        var filter = new net.sf.okapi.filters.yaml.YamlFilter();
        filter.open(new RawDocument(new File("in.yaml").toURI(), "UTF-8", LocaleId.ENGLISH, LocaleId.FRENCH));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.FRENCH, "UTF-8");
        writer.setOutput("out.yaml");
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit()) {
                event.getTextUnit().createTarget(LocaleId.FRENCH, true, IResource.COPY_ALL).getFirstContent().setCodedText(args[0]);
            }
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
python3 -m venv venv && venv/bin/pip install --quiet pyyaml==6.0.3
echo 'title: Open' > in.yaml
for text in 'Ouvrir #5' 'No' '{nom}' 'Ouvrir : le fichier'; do
  java -cp 'lib/*' Translate.java "$text" 2> /dev/null
  venv/bin/python -c '
import yaml
try: print(repr(yaml.safe_load(open("out.yaml", encoding="utf-8"))["title"]))
except yaml.YAMLError as error: print(type(error).__name__)'
done > seen
echo "expected: 'Ouvrir #5' 'No' '{nom}' 'Ouvrir : le fichier'"
echo "seen:     $(tr '\n' ' ' < seen)"
test "$(tr '\n' ' ' < seen)" = "'Ouvrir' False {'nom': None} ScannerError "

#!/usr/bin/env bash
# Package: net.sf.okapi.filters:okapi-filter-tex 1.48.0 (Maven), with its defaults.
# Behaviour: commands that stand for letters become letters, and the space that ends a command in TeX, and is not set,
#   stays: `\oe uvre` becomes "œ uvre". The text of a verbatim block, with the end tag of the block, is offered for
#   translation.
# Seen: in an untranslated file, `\oe uvre` and `stra\ss e` come back as "œ uvre" and "straß e", which are two words
#   each in the printed page; of the verbatim block with "x = 5" the text is "x = 5 \end{verbatim}".
# Why it matters: words of French, German and Danish are cut in the printed book, in parts that nobody touched; and
#   program code is translated, with the command that ends it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>okapi-filter-tex</artifactId><version>1.48.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Through.java <<'JAVA'
import java.io.*;
import net.sf.okapi.common.*;
import net.sf.okapi.common.resource.*;

/** Reads in.tex, prints its texts, and writes out.tex. */
public class Through {
    public static void main(String[] args) throws Exception {
        var filter = new net.sf.okapi.filters.tex.TEXFilter();
        filter.open(new RawDocument(new File("in.tex").toURI(), "UTF-8", LocaleId.FRENCH, LocaleId.GERMAN));
        var writer = filter.createFilterWriter();
        writer.setOptions(LocaleId.GERMAN, "UTF-8");
        writer.setOutput("out.tex");
        while (filter.hasNext()) {
            var event = filter.next();
            if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
                System.out.println(event.getTextUnit().getSource().toString().strip().replace("\n", " "));
            }
            writer.handleEvent(event);
        }
        writer.close();
    }
}
JAVA
printf '%s\n' '\documentclass{article}' '\begin{document}' 'Une \oe uvre, eine stra\ss e.' '' '\begin{verbatim}' 'x = 5' '\end{verbatim}' '\end{document}' > in.tex
java -Dfile.encoding=UTF-8 -cp 'lib/*' Through.java > texts 2> /dev/null
echo 'expected: Une \oe uvre, eine stra\ss e. (or œuvre and straße), and no second text'
echo "seen:     $(grep Une out.tex)"; cat texts
test "$(grep Une out.tex)" = 'Une œ uvre, eine straß e.' && grep -qF 'x = 5 \end{verbatim}' texts

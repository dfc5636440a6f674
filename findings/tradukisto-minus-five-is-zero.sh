#!/usr/bin/env bash
# Package: pl.allegro.finance:tradukisto 4.3.3 (Maven), with JDK 17.
# Behaviour: a negative number is an error in English, French and Polish; in nine languages, German, Italian and Spanish among them, it is
#   zero. The one at the end of a German or Italian number has its form before a noun, and an Italian million no space.
# Seen: -5 is "null", "zero", "cero", "nul", "nulla" and "Sıfır"; German 101 is "einhundertein" and 1001 "eintausendein", Italian 101 "centoun",
#   1,000,000 "unmilione"; Brazilian 1001 is "mil um", Bulgarian 21,000 "двадесет една хиляди".
# Why it matters: invoices are written in words by it. A credit note of 5 is one of nothing, in languages of which the
#   English that was tested is none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>pl.allegro.finance</groupId><artifactId>tradukisto</artifactId><version>4.3.3</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Text.java <<'JAVA'
import pl.allegro.finance.tradukisto.ValueConverters;

/** Prints numbers in words. */
public class Text {
    static String words(ValueConverters language, int number) {
        try {
            return language.asWords(number);
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    public static void main(String[] none) {
        for (var language : new String[] {"ENGLISH", "GERMAN", "ITALIAN", "SPANISH", "DUTCH", "HUNGARIAN", "TURKISH", "BRAZILIAN_PORTUGUESE", "BULGARIAN"}) {
            var line = new StringBuilder(language);
            for (int number : new int[] {-5, 101, 1001, 21000, 1000000}) {
                line.append("; ").append(words(ValueConverters.valueOf(language + "_INTEGER"), number));
            }
            System.out.println(line);
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Text.java > seen 2> /dev/null
cat <<'EXPECTED'
expected: minus five or an error; einhunderteins, eintausendeins; centouno, un milione; mil e um; двадесет и една хиляди
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
ENGLISH; refused; one hundred one; one thousand one; twenty-one thousand; one million
GERMAN; null; einhundertein; eintausendein; einundzwanzigtausend; eine Million
ITALIAN; zero; centoun; milleun; ventunomila; unmilione
SPANISH; cero; ciento uno; mil uno; veintiún mil; un millón
DUTCH; nul; honderdéén; duizendéén; éénentwintigduizend; één miljoen
HUNGARIAN; nulla; százegy; ezeregy; huszonegyezer; egy millió
TURKISH; Sıfır; Yüz Bir; Bin Bir; Yirmi Bir Bin; Bir Milyon
BRAZILIAN_PORTUGUESE; zero; cento e um; mil um; vinte e um mil; um milhão
BULGARIAN; refused; сто един; хиляда един; двадесет една хиляди; един милион
SEEN

#!/usr/bin/env bash
# Package: the JDK 17, java.text.BreakIterator for characters, next to the expression \b{g} of the same JDK.
# Behaviour: BreakIterator gives what a reader takes for one letter, by its documentation; signs of vowels that stand beside their letter are
#   cut from it in Khmer, Burmese, Tamil, Bengali, Gujarati and others. \b{g} keeps them, and cuts the Hindi न्दी, which BreakIterator keeps.
# Seen: ភាសា has the letters ភ, ា, ស, ា to the one and ភា, សា to the other; বাংলা five or two, தமிழ் four or three, हिन्दी two or three.
# Why it matters: texts are shortened and labels checked for their length so. A title that is cut after four letters ends in a
#   consonant without its vowel, another word, and lengths from two places of one program differ.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > Text.java <<'JAVA'
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Locale;

/** Prints the letters of words, by two ways. */
public class Text {
    public static void main(String[] none) {
        for (var text : new String[] {"ភាសា", "বাংলা", "தமிழ்", "हिन्दी"}) {
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            var parts = new ArrayList<String>();
            for (int start = letters.first(), end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
                parts.add(text.substring(start, end));
            }
            System.out.println(String.join(" ", parts) + " or " + String.join(" ", text.split("\\b{g}")));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 Text.java > seen
cat <<'EXPECTED'
expected: ភា សា, বাং লা, த மி ழ் and हि न्दी, both times
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
ភ ា ស ា or ភា សា
ব া ং ল া or বাং লা
த ம ி ழ் or த மி ழ்
हि न्दी or हि न् दी
SEEN

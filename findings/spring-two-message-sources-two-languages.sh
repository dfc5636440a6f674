#!/usr/bin/env bash
# Package: org.springframework:spring-context 6.2.11 (Maven), ResourceBundleMessageSource and
#   ReloadableResourceBundleMessageSource, with JDK 17.
# Behaviour: both find the file of messages for a locale. The first asks Java, which knows that zh-HK is written in
#   Traditional characters and that nn may read no; the second puts file names together from language, country and
#   variant, and knows no scripts.
# Seen: with messages_zh_Hant, messages_no and messages_sr_Latn there, readers of zh-HK, zh-TW, nn and sr-Latn-RS get
#   Chinese, Norwegian and Serbian from the first and English, the default, from the second.
# Why it matters: the second is taken instead of the first to have texts change without a restart: with the same files,
#   readers in Hong Kong and Taiwan, of Nynorsk and of Serbian in Latin letters get English, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>6.2.11</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Sources.java <<'JAVA'
import java.net.*;
import java.nio.file.*;
import java.util.*;
import org.springframework.context.MessageSource;
import org.springframework.context.support.*;

/** Prints which file's text a locale gets, from each of Spring's two sources of messages. */
public class Sources {
    static void show(MessageSource source) {
        for (var tag : new String[] {"zh-HK", "zh-TW", "nn", "sr-Latn-RS", "fr-CA"}) {
            System.out.print(source.getMessage("text", null, Locale.forLanguageTag(tag)) + " ");
        }
        System.out.println();
    }

    public static void main(String[] none) throws Exception {
        var folder = Files.createDirectory(Path.of("texts"));
        for (var name : new String[] {"", "_zh_Hant", "_no", "_sr_Latn", "_fr"}) {
            Files.writeString(folder.resolve("messages" + name + ".properties"), "text=" + (name.isEmpty() ? "en" : name.substring(1)) + "\n");
        }
        var bundles = new ResourceBundleMessageSource();
        bundles.setBundleClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}));
        bundles.setBasename("messages");
        bundles.setFallbackToSystemLocale(false);
        show(bundles);
        var reloadable = new ReloadableResourceBundleMessageSource();
        reloadable.setBasename(folder.toUri() + "messages");
        reloadable.setFallbackToSystemLocale(false);
        show(reloadable);
    }
}
JAVA
java -cp 'lib/*' Sources.java > seen 2>/dev/null
echo "expected: two equal lines"
cat seen
test "$(tr '\n' '/' < seen)" = "zh_Hant zh_Hant no sr_Latn fr /en en en en fr /"

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.IResource;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.filterwriter.TMXFilterWriter;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;
import net.sf.okapi.filters.po.POWriter;

/**
 * Lists the text units that Okapi's filters see in files.
 *
 * <p>Standard input has a line for each file: configuration, source language, target language, path,
 * and if wanted a file to write the units to, with the sources as targets, by Okapi's own writers (.xlf,
 * .tmx, .po); divided by tabs. Standard output has, for each, a line of JSON: {"units": [...]} or
 * {"error": "..."}.
 * A unit is [id, name, type, translatable, pieces of the source, pieces of the target or null]; a piece
 * is a text, or [kind, id, data] for a code, or ["part", id] where a segment or a text between two begins.
 */
public final class Units {
    private static final String FILTERS = "net.sf.okapi.filters.";
    private static final List<String> CLASSES = List.of(
        "xliff.XLIFFFilter", "xliff2.XLIFF2Filter", "po.POFilter", "tmx.TmxFilter",
        "properties.PropertiesFilter", "json.JSONFilter", "yaml.YamlFilter", "html.HtmlFilter",
        "its.html5.HTML5Filter", "openxml.OpenXMLFilter", "openoffice.ODFFilter",
        "openoffice.OpenOfficeFilter", "ts.TsFilter", "ttml.TTMLFilter", "vtt.VTTFilter",
        "regex.RegexFilter", "xml.XMLFilter", "xmlstream.XmlStreamFilter",
        "markdown.MarkdownFilter", "table.TableFilter");

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // some filters print
        FilterConfigurationMapper known = new FilterConfigurationMapper();
        for (String each : CLASSES) {
            known.addConfigurations(FILTERS + each);
        }
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] told = line.split("\t");
            StringBuilder made = new StringBuilder();
            try {
                made.append("{\"units\": [");
                read(known, told, made);
                made.append("]}");
            } catch (Exception | StackOverflowError error) {
                made.setLength(0);
                made.append("{\"error\": ");
                string(error.toString(), made);
                made.append("}");
            }
            out.println(made);
        }
    }

    private static void read(
            FilterConfigurationMapper known, String[] told, StringBuilder made) {
        LocaleId from = LocaleId.fromString(told[1]);
        LocaleId to = LocaleId.fromString(told[2]);
        boolean first = true;
        try (IFilter filter = known.createFilter(told[0]);
                IFilterWriter writer = told.length > 4 ? writer(told[4], to) : null;
                RawDocument document =
                    new RawDocument(new File(told[3]).toURI(), "UTF-8", from, to)) {
            filter.setFilterConfigurationMapper(known);
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    made.append(first ? "" : ", ");
                    unit(event.getTextUnit(), to, made);
                    first = false;
                }
                if (writer != null) {
                    if (event.isTextUnit()) {
                        event.getTextUnit().createTarget(to, true, IResource.COPY_ALL);
                    }
                    writer.handleEvent(event);
                }
            }
        }
    }

    private static IFilterWriter writer(String path, LocaleId to) {
        IFilterWriter writer = path.endsWith(".tmx") ? new TMXFilterWriter()
            : path.endsWith(".po") ? new POWriter() : new XLIFFWriter();
        writer.setOptions(to, "UTF-8");
        writer.setOutput(path);
        return writer;
    }

    private static void unit(ITextUnit unit, LocaleId target, StringBuilder made) {
        made.append("[");
        string(unit.getId(), made);
        made.append(", ");
        string(unit.getName(), made);
        made.append(", ");
        string(unit.getType(), made);
        made.append(", ").append(unit.isTranslatable()).append(", ");
        pieces(unit.getSource(), made);
        made.append(", ");
        pieces(unit.hasTarget(target) ? unit.getTarget(target) : null, made);
        made.append("]");
    }

    private static void pieces(TextContainer said, StringBuilder made) {
        if (said == null) {
            made.append("null");
            return;
        }
        made.append("[");
        boolean first = true;
        for (TextPart part : said) {
            made.append(first ? "[\"part\", " : ", [\"part\", ");
            string(part.isSegment() ? ((Segment) part).getId() : "", made);
            made.append("]");
            first = false;
            fragment(part.getContent(), made);
        }
        made.append("]");
    }

    private static void fragment(TextFragment said, StringBuilder made) {
        String coded = said.getCodedText();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < coded.length(); at++) {
            if (!TextFragment.isMarker(coded.charAt(at))) {
                text.append(coded.charAt(at));
                continue;
            }
            Code code = said.getCode(coded.charAt(at + 1));
            at++; // a marker is two characters
            made.append(", ");
            string(text.toString(), made);
            text.setLength(0);
            made.append(", [");
            string(code.getTagType().toString(), made);
            made.append(", ").append(code.getId()).append(", ");
            string(code.getData(), made);
            made.append("]");
        }
        made.append(", ");
        string(text.toString(), made);
    }

    private static void string(String said, StringBuilder made) {
        if (said == null) {
            made.append("null");
            return;
        }
        made.append('"');
        for (int at = 0; at < said.length(); at++) {
            char one = said.charAt(at);
            if (one == '"' || one == '\\') {
                made.append('\\').append(one);
            } else if (one < ' ' || one > '~') {
                made.append(String.format("\\u%04x", (int) one));
            } else {
                made.append(one);
            }
        }
        made.append('"');
    }
}

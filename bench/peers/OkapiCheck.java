import java.io.File;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.lib.verification.QualityCheckSession;

/** Okapi's quality check with its defaults over one file; prints an issue a line: unit, type. */
public class OkapiCheck {
    public static void main(String[] args) throws Exception {
        var mapper = new FilterConfigurationMapper();
        mapper.addConfigurations("net.sf.okapi.filters.xliff.XLIFFFilter");
        mapper.addConfigurations("net.sf.okapi.filters.po.POFilter");
        var session = new QualityCheckSession();
        session.setFilterConfigurationMapper(mapper);
        session.setSourceLocale(LocaleId.ENGLISH);
        session.setTargetLocale(LocaleId.fromString(args[2]));
        var raw = new RawDocument(new File(args[0]).toURI(), "UTF-8", LocaleId.ENGLISH,
            LocaleId.fromString(args[2]));
        raw.setFilterConfigId(args[1]);
        session.addRawDocument(raw);
        long began = System.nanoTime();
        session.recheckAll(List.of());
        double seconds = (System.nanoTime() - began) / 1e9;
        for (var issue : session.getIssues()) {
            System.out.println(issue.getTuId() + "\t" + issue.getTuName() + "\t" + issue.getIssueType());
        }
        System.out.println("seconds\t" + seconds);
    }
}

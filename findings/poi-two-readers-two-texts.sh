#!/usr/bin/env bash
# Package: org.apache.poi:poi-ooxml 5.5.1 (Maven), with JDK 17.
# Behaviour: Excel keeps the reading of Japanese words beside them (furigana). The streaming reader of POI puts it into
#   the text unless told otherwise, the other one leaves it out. Of a Word file with tracked changes, getText() leaves out
#   what was deleted; getParagraphText() and the extractor give it, and all three give moved text twice.
# Seen: the cell 水車 is "水車" and "水車 スイシャ"; "A new mill.", where "old " was deleted, is "A old new mill." to the extractor.
# Why it matters: the streaming reader is taken when files get large, so the texts of one sheet change with its size; and words
#   that an author deleted are indexed, counted and translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version>
</dependency></dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Read.java <<'JAVA'
import java.io.*;
import org.apache.poi.openxml4j.opc.*;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.*;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.*;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.*;

/** Writes a sheet with a reading and a document with a deletion and a move, and reads each in two ways. */
public class Read {
    public static void main(String[] args) throws Exception {
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream("a.xlsx")) {
            var text = new XSSFRichTextString("水車");
            var reading = text.getCTRst().addNewRPh();
            reading.setT("スイシャ");
            reading.setSb(0);
            reading.setEb(2);
            book.createSheet().createRow(0).createCell(0).setCellValue(text);
            book.write(out);
        }
        try (var book = new XSSFWorkbook(new FileInputStream("a.xlsx"))) {
            System.out.println("usermodel: " + book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
        try (var file = OPCPackage.open(new File("a.xlsx"), PackageAccess.READ)) {
            System.out.println("streaming: " + new ReadOnlySharedStringsTable(file).getItemAt(0).getString());
        }
        try (var document = new XWPFDocument(); var out = new FileOutputStream("a.docx")) {
            CTP p = document.createParagraph().getCTP();
            p.addNewR().addNewT().setStringValue("A");
            p.addNewDel().addNewR().addNewDelText().setStringValue(" old");
            p.addNewIns().addNewR().addNewT().setStringValue(" new");
            p.addNewMoveFrom().addNewR().addNewT().setStringValue(" here");
            p.addNewR().addNewT().setStringValue(" mill.");
            p.addNewMoveTo().addNewR().addNewT().setStringValue(" here");
            document.write(out);
        }
        try (var document = new XWPFDocument(new FileInputStream("a.docx"))) {
            var paragraph = document.getParagraphs().get(0);
            System.out.println("getText: " + paragraph.getText());
            System.out.println("getParagraphText: " + paragraph.getParagraphText());
            System.out.println("extractor: " + new XWPFWordExtractor(document).getText().strip());
        }
    }
}
JAVA
java -cp 'lib/*' Read.java 2>/dev/null | grep -v "Log4j API" > seen
echo 'expected: 水車 by both, and "A new mill. here" by all three'
cat seen
diff seen - <<'SEEN'
usermodel: 水車
streaming: 水車 スイシャ
getText: A new here mill. here
getParagraphText: A old new here mill. here
extractor: A old new here mill. here
SEEN

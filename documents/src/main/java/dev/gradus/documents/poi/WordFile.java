package dev.gradus.documents.poi;

import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes passages as a Word document on sheets that lie across, with tables whose headings come again on each page. Texts are texts; there is no link. */
public final class WordFile {
    /** A sheet of A4 that lies across, and what is left of it between the margins, in twentieths of a point. */
    private static final int LONG = 16_838;

    private static final int SHORT = 11_906;
    private static final int MARGIN = 1_134;
    private static final int INSIDE = LONG - 2 * MARGIN;

    private static final String FONT = "Arial";
    private static final int TEXT = 10;
    private static final int IN_TABLE = 9;
    private static final int TITLE = 16;
    private static final int LEVELS = 3;
    private static final String SHADE = "D9D9D9";

    /** A short column has this many letters; a long one gets no more room than for so many. */
    private static final int FEW = 8;

    private static final int MANY = 42;

    private final XWPFDocument document;

    private WordFile(XWPFDocument document) {
        this.document = document;
    }

    /**
     * @param day on which it counts as made
     * @param mark see {@link Stamped}
     */
    public static byte[] write(WordPage page, LocalDate day, String mark) {
        OfficeFile.quiet();
        try (XWPFDocument document = new XWPFDocument()) {
            WordFile file = new WordFile(document);
            file.styles();
            file.sheet(page.marking());
            file.paragraph(page.title(), TITLE, true);
            file.paragraph(page.subtitle(), TEXT + 2, false);
            page.passages().forEach(passage -> file.add(passage, 1));
            return Stamped.bytes(document, page.title(), day, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(String marking) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG));
        size.setH(BigInteger.valueOf(SHORT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        if (!marking.isEmpty()) {
            XWPFParagraph paragraph =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            run(paragraph, marking, TEXT, true);
        }
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /** Headings that Word knows as such, for its outline and for those who listen to a document. */
    private void styles() {
        for (int level = 1; level <= LEVELS; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            document.createStyles().addStyle(new XWPFStyle(style));
        }
    }

    private void add(Passage passage, int level) {
        if (!passage.title().isEmpty()) {
            XWPFParagraph heading = paragraph(passage.title(), TEXT + 4 - level, true);
            heading.setStyle("Heading" + Math.min(level, LEVELS));
            heading.setSpacingBefore(200);
            heading.setKeepNext(true);
        }
        for (Passage.Block block : passage.blocks()) {
            switch (block) {
                case Passage.Paragraph said -> paragraph(said.whole().text(), TEXT, false);
                case Passage.Points(List<Sentence> entries) ->
                    entries.forEach(entry ->
                            paragraph("•\u00A0" + entry.text(), TEXT, false).setIndentationLeft(200));
                case Passage.Table(ResultTable table) -> table(table);
            }
        }
        int below = passage.title().isEmpty() ? level : level + 1;
        passage.parts().forEach(part -> add(part, below));
    }

    private XWPFParagraph paragraph(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(80);
        run(paragraph, text, size, bold);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private void table(ResultTable content) {
        int columns = content.head().size();
        if (!content.lead().isEmpty()) {
            paragraph(content.lead(), TEXT, false);
        }
        XWPFTable table = document.createTable(content.rows().size() + 1, columns);
        table.setWidth(INSIDE);
        table.setCellMargins(40, 80, 40, 80);
        int[] widths = widths(content);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        IntStream.of(widths).forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        row(table.getRow(0), content.head(), widths, true);
        table.getRow(0).setRepeatHeader(true);
        for (int k = 0; k < content.rows().size(); k++) {
            row(table.getRow(k + 1), content.rows().get(k), widths, false);
        }
        document.createParagraph().setSpacingAfter(80);
    }

    private static void row(XWPFTableRow row, List<String> texts, int[] widths, boolean isHead) {
        row.setCantSplitRow(true);
        for (int k = 0; k < texts.size(); k++) {
            XWPFTableCell cell = row.getCell(k);
            cell.setWidth("" + widths[k]);
            if (isHead) {
                cell.setColor(SHADE);
            }
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            run(paragraph, texts.get(k), IN_TABLE, isHead);
            // an empty cell is as high as its mark of a paragraph
            paragraph.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * IN_TABLE));
        }
    }

    /** Room by the longest text of a column, within bounds: no word is broken for want of room that a text has to spare. */
    private static int[] widths(ResultTable content) {
        int[] letters = IntStream.range(0, content.head().size())
                .map(k -> {
                    List<String> texts = Stream.concat(
                                    Stream.of(content.head().get(k)),
                                    content.rows().stream().map(row -> row.get(k)))
                            .toList();
                    int word = longest(texts.stream().flatMap(text -> Arrays.stream(text.split("\\s+"))));
                    return Math.max(word + 3, Math.clamp(longest(texts.stream()), FEW, MANY));
                })
                .toArray();
        int all = IntStream.of(letters).sum();
        return IntStream.of(letters).map(one -> one * INSIDE / all).toArray();
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }
}

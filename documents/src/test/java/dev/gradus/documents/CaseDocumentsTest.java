package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Row;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a case as an annex, as the analyst’s copy and as comma-separated text. */
class CaseDocumentsTest {
    static Case read(String path) throws IOException {
        return CaseFiles.read(Files.readAllBytes(Path.of("../cases", path, "case.yaml")));
    }

    static List<Passage> steps(WholeCase whole, String language) {
        TextWords texts = TextWords.bare(Words.of(language, whole, ""));
        return whole.written().proposals().stream()
                .map(text -> texts.steps(whole, text))
                .toList();
    }

    static List<List<String>> rows(Passage steps) {
        return steps.blocks().stream()
                .filter(Passage.Table.class::isInstance)
                .flatMap(block -> ((Passage.Table) block).table().rows().stream())
                .toList();
    }

    private static Account imported(String file, byte[] bytes) {
        Result result = TableImport.read(new Request(file, bytes, "my-case", Optional.empty(), Tables.TODAY));
        assertThat(result).as("" + result).isInstanceOf(Result.Read.class);
        Tables.written((Result.Read) result);
        return ((Result.Read) result).account();
    }

    /** What the annex and the text hold can be imported: every heading is known, and every row is a step with its number. */
    @ParameterizedTest
    @CsvSource({"agreements/pretoria-2022, en", "agreements/gaza-2025, vi", "treaties/hanoi-2019, vi"})
    void whatIsWrittenCanBeImported(String path, String language) throws IOException {
        WholeCase whole = WholeCase.of(read(path));
        List<Passage> steps = steps(whole, language);
        long rows = steps.stream().mapToLong(text -> rows(text).size()).sum();
        CaseExport export = new CaseExport(whole, language);

        for (Account account : List.of(
                imported("a.docx", export.annex(steps)),
                imported("a.csv", export.csv(steps).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(account.rows())
                    .filteredOn(row -> row.row().kind() == Row.Kind.STEP)
                    .hasSize((int) rows);
            assertThat(account.all().map(Told::key))
                    .doesNotContain("heading.other", "heading.near", "heading.again", "number.none", "who.missing")
                    .contains("heading.number", "heading.due", "heading.waits", "heading.checker", "heading.undo");
        }
    }

    /** A row of the table for each step and performer, in the order of the text; its headings come again on each page. */
    @Test
    void theAnnexHoldsTheTable() throws IOException {
        WholeCase whole = WholeCase.of(read("agreements/pretoria-2022"));
        List<Passage> steps = steps(whole, "en");
        byte[] annex = new CaseExport(whole, "en").annex(steps);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(annex))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(texts(table.getRow(0)))
                    .containsExactly("Step no.", "Who", "What", "By when", "Condition", "Who checks", "Can be undone");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows().stream().skip(1).map(CaseDocumentsTest::texts))
                    .isEqualTo(rows(steps.getFirst()));
            assertThat(document.getHeaderList()).isEmpty();
            assertThat(document.getHyperlinks()).isEmpty();
        }
        Packed.requireStamped(annex, whole.written().asOf());
        assertThat(new CaseExport(whole, "en").annex(steps)).isEqualTo(annex);
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    /** Notes and rival claims are one side’s own, and stand in the analyst’s copy alone. */
    @Test
    void theAnnexHasNoNotes() throws IOException {
        WholeCase whole = WholeCase.of(CaseFiles.read(CaseFiles.SMALL.replace("name: Stop firing,", """
                        name: Stop firing, note: they bluff, amount: 5 posts,
                        also claimed: {amount: [{value: 7 posts, claimed by: belmar}]},""") + """
                proposals:
                  draft: {name: Draft, note: our own guess, stages: [{do: [cease-fire, pull-back], note: a trap}]}
                """));
        Words words = Words.of("en", whole, "");
        CaseExport export = new CaseExport(whole, "en");
        String annex = text(export.annex(steps(whole, "en")));
        Passage own =
                new TextWords(words).steps(whole, whole.written().proposals().getFirst());
        Passage doubt = Passage.of("doubt", "Doubts")
                .list(Sentence.all(List.of("Belmar may stop.")))
                .done();
        byte[] analyst = export.analyst(List.of(own), List.of(doubt));

        assertThat(annex).contains("5 posts").doesNotContain("bluff", "guess", "trap", "7 posts", "own side");
        assertThat(text(analyst))
                .contains("they bluff", "our own guess", "a trap", "7 posts", "•\u00A0Belmar may stop.");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(analyst))) {
            assertThat(document.getHeaderList().getFirst().getText().strip()).isEqualTo("For your own side only");
        }
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            return document.getBodyElements().stream()
                    .map(element -> element instanceof XWPFTable table
                            ? table.getText()
                            : ((org.apache.poi.xwpf.usermodel.XWPFParagraph) element).getText())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** No field begins as a formula does, and the import takes the guard away again. */
    @Test
    void textsAreNoFormulas() {
        List<String> hostile = List.of("=1+1", "+x", "-x", "@x", "\tx", "'=y", "''+z", "'tis", "a, \"b\"\nc");
        List<List<String>> rows = hostile.stream()
                .map(text -> List.of("1", "Arden", text, "", "", "", ""))
                .toList();
        List<String> head = List.of("number", "who", "what", "by when", "waits for", "who checks", "can be undone");
        Passage steps = Passage.of("steps:x", "X")
                .table(new ResultTable("x", "X", "", head, rows, 7))
                .done();
        String csv = new CaseExport(WholeCase.of(CaseFiles.read(CaseFiles.SMALL)), "en").csv(List.of(steps));

        assertThat(csv).startsWith("\uFEFFStep no.,Who,What,By when,Waits for,Who checks,Can be undone\r\n");
        assertThat(Arrays.stream(csv.split("[,\r\n]+")).map(field -> field.replace("\"", "")))
                .noneMatch(field -> field.matches("(?s)[=+@\\-\t].*"));
        List<String> read = imported("a.csv", csv.getBytes(StandardCharsets.UTF_8)).rows().stream()
                .filter(row -> row.row().kind() == Row.Kind.STEP)
                .map(row -> row.cells().get(2).entry().cell().text())
                .toList();
        assertThat(read).containsExactly("=1+1", "+x", "-x", "@x", "x", "'=y", "''+z", "'tis", "a, \"b\" c");
    }
}

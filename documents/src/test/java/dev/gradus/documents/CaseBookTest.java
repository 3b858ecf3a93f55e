package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Parts;
import dev.gradus.agreement.WholeCase;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.documents.draft.DraftText;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.RandomWritten;
import dev.gradus.formats.casefile.writing.Scalars;
import dev.gradus.formats.casefile.writing.WriteResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The workbook of a case reads back to the same case, and an edited cell is an edit of the case. */
class CaseBookTest {
    private static final int RANDOM = Integer.getInteger("gradus.exported", 10);

    static String yaml(Case one) {
        WriteResult result = CaseWriter.write("case.yaml", one);
        assertThat(result).as("" + result).isInstanceOf(WriteResult.Written.class);
        return ((WriteResult.Written) result).text();
    }

    static byte[] book(Case one, String language) {
        return new CaseExport(WholeCase.of(one), language).workbook(yaml(one));
    }

    static Result read(byte[] bytes, String id) {
        return TableImport.read(new Request("case.xlsx", bytes, id, Optional.empty(), Tables.TODAY));
    }

    private static void comesBack(Case one) {
        Result result = read(book(one, one.language().equals("vi") ? "vi" : "en"), one.id());
        assertThat(result).as("" + result).isInstanceOf(Result.Whole.class);
        Result.Whole read = (Result.Whole) result;
        assertThat(read.yaml()).isEqualTo(DraftText.HEAD + yaml(one));
        assertThat(CaseFiles.read(read.yaml())).isEqualTo(one);
        assertThat(read.account().general()).allMatch(told -> told.status() == Status.UNDERSTOOD);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheLibraryComesBack() throws IOException {
        Map<String, byte[]> files = CaseFiles.all();
        Path everything = Path.of("../formats/src/test/resources/everything/case.yaml");
        files.put("everything", Files.readAllBytes(everything));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> comesBack(CaseFiles.read(file.getValue()))));
    }

    @Test
    void randomCasesComeBack() {
        for (int seed = 0; seed < RANDOM; seed++) {
            try {
                comesBack(Parts.divide(RandomWritten.of(seed)));
            } catch (AssertionError | RuntimeException error) {
                throw new AssertionError("seed " + seed, error);
            }
        }
    }

    /** Changes a cell as a person does who opened the workbook: the row of a path, the column of a key. */
    private static byte[] edited(byte[] book, String sheet, String path, String key, Consumer<Cell> edit)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet found = workbook.getSheet(sheet);
            int column = IntStream.range(0, found.getRow(1).getLastCellNum())
                    .filter(k -> found.getRow(1).getCell(k).getStringCellValue().equals(key))
                    .findFirst()
                    .orElseThrow();
            Row row = StreamSupport.stream(found.spliterator(), false)
                    .filter(one -> one.getCell(0).getStringCellValue().equals(path))
                    .findFirst()
                    .orElseGet(() -> {
                        Row added = found.createRow(found.getLastRowNum() + 1);
                        added.createCell(0).setCellValue(path);
                        return added;
                    });
            edit.accept(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
            return Tables.bytes(workbook);
        }
    }

    private static Result.Whole made(byte[] bytes) {
        Result result = read(bytes, "my-case");
        assertThat(result).as("" + result).isInstanceOf(Result.Whole.class);
        return (Result.Whole) result;
    }

    private static String small(String from, String to) {
        assertThat(CaseFiles.SMALL).contains(from);
        return yaml(CaseFiles.read(CaseFiles.SMALL.replace(from, to)));
    }

    @Test
    void anEditedCellIsAnEditOfTheCase() throws IOException {
        byte[] book = book(CaseFiles.read(CaseFiles.SMALL), "en");

        byte[] trust =
                edited(book, "Trust", "trust today.arden in belmar", "most likely", cell -> cell.setCellValue(0.25));
        assertThat(made(trust).yaml()).endsWith(small("value: 0.3", "value: 0.25"));
        byte[] name = edited(book, "Measures", "measures.pull-back", "name", cell -> cell.setCellValue("Leave"));
        assertThat(made(name).yaml()).endsWith(small("Pull back", "Leave"));
        byte[] reason =
                edited(book, "Numbers", "measures.pull-back.takes", "judged", cell -> cell.setCellValue("a long road"));
        assertThat(made(reason).yaml()).endsWith(small("takes: P2M", "takes: {value: P2M, judged: a long road}"));
        byte[] day = edited(book, "Everything else", "as of", ".", cell -> {
            cell.setCellValue(LocalDate.of(2026, 4, 2));
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        });
        assertThat(made(day).yaml()).endsWith(small("2026-03-01", "2026-04-02"));
        byte[] source = edited(book, "Sources", "sources.notes", "title", cell -> cell.setCellValue("Notes"));
        assertThat(made(source).yaml()).endsWith(small("of the envoy}}", "of the envoy}, notes: {title: Notes}}"));
    }

    @Test
    void aRangeNeedsAllOfIt() throws IOException {
        String path = "measures.pull-back.seen if not done";
        byte[] low = edited(
                book(CaseFiles.read(CaseFiles.SMALL), "en"), "Numbers", path, "lowest", cell -> cell.setCellValue(0.5));
        assertThat(keys(made(low))).containsExactly("sheet.range");
        byte[] range = edited(low, "Numbers", path, "highest", cell -> cell.setCellValue(0.9));
        assertThat(keys(made(range))).isEmpty();
        assertThat(made(range).yaml()).endsWith(small("done: 0.8", "done: [0.5, 0.8, 0.9]"));
    }

    private static List<String> keys(Result.Whole read) {
        return read.account().general().stream()
                .filter(told -> told.status() != Status.UNDERSTOOD)
                .map(Told::key)
                .toList();
    }

    /** Of cells that disagree one counts by rule, and both are named. */
    @Test
    void whatTwoCellsSayDifferentlyIsTold() throws IOException {
        byte[] book = book(CaseFiles.read(CaseFiles.SMALL), "en");

        byte[] formula = edited(book, "Measures", "measures.pull-back", "→ takes", cell -> cell.setCellValue("P3M"));
        assertThat(keys(made(formula))).isEmpty();
        byte[] constant = edited(book, "Measures", "measures.pull-back", "→ takes", cell -> {
            cell.removeFormula();
            cell.setCellValue("P3M");
        });
        assertThat(keys(made(constant))).containsExactly("sheet.differs");
        assertThat(made(constant).yaml()).endsWith(small("takes: P2M", "takes: P3M"));
        byte[] rest =
                edited(book, "Everything else", "measures.pull-back.name", ".", cell -> cell.setCellValue("Another"));
        assertThat(keys(made(rest))).containsExactly("sheet.differs");
        assertThat(made(rest).yaml()).endsWith(small("Pull back", "Pull back"));
        byte[] beside = edited(book, "Trust", "", "most likely", cell -> cell.setCellValue(0.5));
        assertThat(keys(made(beside))).containsExactly("sheet.pathless");
        assertThat(keys((Result.Whole) read(book, "another"))).containsExactly("sheet.id");
    }

    @Test
    void aProblemNamesItsCell() throws IOException {
        byte[] book = edited(
                book(CaseFiles.read(CaseFiles.SMALL), "vi"),
                "Số liệu",
                "measures.pull-back.seen if not done",
                "most likely",
                cell -> cell.setCellValue(80));
        Result result = read(book, "my-case");

        assertThat(result).isInstanceOf(Result.Unsound.class);
        assertThat(((Result.Unsound) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("case.xlsx, Số liệu!D8");
            assertThat(problem.line()).isZero();
        });
    }

    /** Texts that a spreadsheet, the import or YAML would take for something else stay texts. */
    @Test
    void textsStayTexts() throws IOException {
        List<String> texts = List.of(
                "=HYPERLINK(\"http://x.example\")",
                "+1",
                "-2 days",
                "@SUM(A1)",
                "_x0041_ and _x005F_x0041_",
                "[a, b]",
                "[sic] it says",
                "{a: b}",
                "\"quoted\" and not",
                "'tis",
                "2019",
                "2019-02-28",
                "yes",
                "null",
                "a: b # c",
                "1e5",
                "two\nlines",
                "https://x.example/a?b=c");
        String sources = IntStream.range(0, texts.size())
                .mapToObj(k -> "s" + k + ": {title: " + Scalars.doubleQuoted(texts.get(k)) + "}")
                .collect(Collectors.joining(", ", "sources: {", ", envoy: {title: "));
        Case one = CaseFiles.read(CaseFiles.SMALL.replace("sources: {envoy: {title: ", sources));
        comesBack(one);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(one, "en")))) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHyperlinkList()).isEmpty();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).matches("'Numbers'!D[0-9]+");
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        Case one = CaseFiles.read(CaseFiles.SMALL);
        byte[] first = book(one, "en");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(book(one, "en")).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        Packed.requireStamped(first, one.asOf());
    }
}

package dev.gradus.documents.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.forecast.reference.Commitment;
import dev.gradus.forecast.reference.PeaceAgreement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Data sets as they are published, and what is wrong with them. */
class DataFilesTest {
    private static final String HEAD =
            "\"area\",\"id\",\"year\",\"country\",\"score\",\"binding.level\",\"summit.ref\","
                    + "\"org.ref\",\"mentions.date\",\"mentions.multi.year\",\"mentions.money\"\n";
    private static final String GOOD = "\"Trade, services\",\"2010-1 \",2010,\"france\",\"-1\",1,0,0,1,0,0\n";
    private static final List<String> PEACE = List.of(
            ("gwno conflict_id pa_date ended duration cease intarmy ddr pp intgov intciv elections interim shagov regdev cul"
                            + " locgov amn pris recon return_ reaffirm outlin pko gender co_impl")
                    .split(" "));

    private static FileResult<Commitment> summit(String text) {
        return SummitFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(FileResult<?> result) {
        assertThat(result).isInstanceOf(FileResult.Faulty.class);
        return ((FileResult.Faulty<?>) result)
                .problems().stream()
                        .map(p -> p.line() + ":" + p.column() + " "
                                + p.problem().code() + " " + p.problem().args())
                        .toList();
    }

    @Test
    void aCommitmentIsReadByTheNamesOfItsColumns() {
        FileResult<Commitment> result = summit(HEAD + GOOD + GOOD.replace("\"-1\"", "NA"));

        assertThat(result).isInstanceOf(FileResult.Read.class);
        assertThat(((FileResult.Read<Commitment>) result).rows())
                .containsExactly(
                        new Commitment(
                                2010,
                                "2010-1",
                                "france",
                                "Trade, services",
                                OptionalInt.of(-1),
                                List.of(1, 0, 0, 1, 0, 0)),
                        new Commitment(
                                2010,
                                "2010-1",
                                "france",
                                "Trade, services",
                                OptionalInt.empty(),
                                List.of(1, 0, 0, 1, 0, 0)));
    }

    @Test
    void eachBadRowIsNamedByItsLine() {
        String bad = GOOD.replace("2010,", "two,");
        String score = GOOD.replace("\"-1\"", "7");
        String feature = GOOD.replace(",0,0\n", ",0,\n");

        assertThat(problems(summit(HEAD + GOOD + bad + "1,2,3\n" + score + feature)))
                .containsExactly(
                        "3:3 data.cell [two, 1900–2100, year]",
                        "4:1 data.width [3, 11]",
                        "5:5 data.cell [7, -1–1, score]",
                        "6:11 data.cell [, 0–1, mentions.money]");
        assertThat(problems(summit(HEAD + bad.repeat(50)))).hasSize(12);
        assertThat(problems(summit(HEAD))).containsExactly("1:1 data.rows []");
        assertThat(problems(summit(""))).singleElement().asString().startsWith("1:1 data.column [year, ");
        assertThat(problems(summit(HEAD.replace("org.ref", "orgref") + GOOD)))
                .singleElement()
                .asString()
                .startsWith("1:1 data.column [org.ref, ");
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (text.matches("\\d+")) {
                        sheet.getRow(r).createCell(c).setCellValue(Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                                .createCell(c)
                                .setCellValue(text);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> row(String gwno, String signed, String ended, String day) {
        List<String> cells = new java.util.ArrayList<>(List.of(gwno, "309", signed, ended, day));
        for (int i = 5; i < PEACE.size(); i++) {
            cells.add("" + i % 2);
        }
        return cells;
    }

    /** Long notes, empty cells and the blank behind a heading are as in the published file. */
    @Test
    void anAgreementIsReadFromAWorkbook() throws IOException {
        List<String> head = new java.util.ArrayList<>(PEACE);
        head.replaceAll(name -> name.replace("return_", "return "));
        head.add("pa_comment");
        List<String> noted = row("a 625", "1994-08-04", "True", "1996-01-02");
        noted.add("x".repeat(6000));
        FileResult<PeaceAgreement> result =
                PeaceFile.read(workbook(List.of(head, noted, row("a 630, 645", "1975-12-26", "", ""))));

        assertThat(result).isInstanceOf(FileResult.Read.class);
        List<PeaceAgreement> rows = ((FileResult.Read<PeaceAgreement>) result).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().ended()).contains(LocalDate.of(1996, 1, 2));
        assertThat(rows.getFirst().over()).isTrue();
        assertThat(rows.getFirst().betweenStates()).isFalse();
        assertThat(rows.getFirst().provisions()).hasSize(21).startsWith(1, 0, 1);
        assertThat(rows.getLast().betweenStates()).isTrue();
        assertThat(rows.getLast().ended()).isEqualTo(Optional.empty());
        assertThat(problems(PeaceFile.read(workbook(List.of(head, row("a 1", "Easter", "", ""))))))
                .containsExactly("2:3 data.cell [Easter, YYYY-MM-DD, pa_date]");
    }

    @Test
    void nothingIsThrownWhateverTheBytes() throws IOException {
        byte[] book = workbook(List.of(PEACE, row("a 625", "1994-08-04", "True", "1996-01-02")));
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 60; k++) {
            byte[] text = (HEAD + GOOD.repeat(3)).getBytes(StandardCharsets.UTF_8);
            byte[] bytes = k % 2 == 0 ? text : book.clone();
            for (int i = 0; i < 1 + k % 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, k % 3 == 0 ? random.nextInt(bytes.length) : bytes.length);
            assertThat(SummitFile.read(cut)).isNotNull();
            assertThat(PeaceFile.read(cut)).isNotNull();
        }
        assertThat(PeaceFile.read(Arrays.copyOf(book, book.length / 2))).isInstanceOf(FileResult.Refused.class);
    }
}

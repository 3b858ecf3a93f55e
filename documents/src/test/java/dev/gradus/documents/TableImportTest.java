package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.table.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people write them, read into cases. */
class TableImportTest {
    @Test
    void headingsStandInAnyOrderAndUnderManyNames() {
        Result.Read read = Tables.csv("""
                Deadline,Responsible party,Trigger,Verification,Activity,Colour,Reversibility
                within 10 days of signature,Arden,,Observers,Open the bridge,green,80% within 6 months
                """);
        assertThat(read.yaml())
                .contains("name: Open the bridge", "by: arden", "verified by: Observers", "note: \"Colour: green\"")
                .contains("can be undone: {share: 80%, within: P6M}", "due: {within: P10D, of: signature}");
        Tables.written(read);
        assertThat(Tables.keys(read.account(), Status.NOTE)).containsExactly("heading.other", "note");
    }

    @Test
    void vietnameseHeadingsAndWords() {
        Result.Read read = Tables.csv("""
                STT;Nội dung;Bên thực hiện;Thời hạn;Điều kiện;Kiểm chứng;Khả năng đảo ngược
                1;Mở cầu;Bên A và Bên B;trong vòng 6 tháng kể từ khi ký;;quan sát viên;không
                2;Rút trạm gác;Bên B;2/7/2022;song song với 1;?;khó
                3;Họp;Hai bên;hằng tháng;sau bước 2;;
                """);
        assertThat(read.yaml())
                .contains("language: vi", "by: [ben-a, ben-b]", "due: {within: P6M, of: signature}")
                .contains("due: 2022-07-02", "every: P1M", "step-3: {after: [step-2]}")
                .contains("step-2: {in parallel with: [step-1]}")
                .contains("Kiểm chứng: ?", "can be undone: {share: hardly}");
        assertThat(Tables.keys(read.account(), Status.ASSUMED)).contains("who.both");
        assertThat(Tables.keys(read.account(), Status.QUESTION)).containsExactly("checker.unknown");
        Tables.written(read);
    }

    /** Who checks: apart by semicolons, and by “and” where all are parties of the table. */
    @Test
    void severalCheck() {
        String table = """
                No.,Who,What,How much,Who checks
                1,Arden,Free hostages,33 hostages,Red Cross; forensic institute
                2,Belmar,Free prisoners,30 prisoners,Arden and Belmar
                3,Arden,Open the road,,"Observers, police and the bank"
                4,Belmar,Pull back,,"Red Cross; "
                """;
        Result.Read read = Tables.csv(table);

        assertThat(read.yaml())
                .contains("verified by: [Red Cross, forensic institute]")
                .contains("verified by: [arden, belmar]")
                .contains("verified by: Observers, police and the bank")
                .contains("verified by: Red Cross\n");
        Tables.written(read);
        assertThat(AccountWords.in("en")
                        .told(read.account().rows().get(1).cells().get(4).told().getFirst()))
                .isEqualTo("Red Cross · forensic institute");
    }

    @Test
    void severalTablesSubStepsAndHeadingRows() {
        Result.Read read = Tables.csv("""
                Steps of the Arden accord,,,
                ,,,
                No.,Who,What,Waits for
                First phase,,,
                1,Arden,Open the bridge,
                1a,,Sweep the road,
                1.2,Belmar,Move the posts,1a
                ,,,
                Who,What,By when,No.
                Belmar,Pay the toll,D+30,1
                """);
        assertThat(read.yaml())
                .contains("summary: Steps of the Arden accord")
                .contains("step-1a:\n    name: Sweep the road\n    by: arden")
                .contains("note: First phase", "step-1-sub-2: {after: [step-1a]}")
                .contains("t2-step-1:\n    name: Pay the toll", "{do: [t2-step-1], name: 2/1, due: D+30}");
        assertThat(read.account().rows())
                .extracting(row -> row.row().kind())
                .containsExactly(
                        Row.Kind.LOOSE,
                        Row.Kind.HEADINGS,
                        Row.Kind.PHASE,
                        Row.Kind.STEP,
                        Row.Kind.STEP,
                        Row.Kind.STEP,
                        Row.Kind.HEADINGS,
                        Row.Kind.STEP);
        assertThat(Tables.keys(read.account(), Status.ASSUMED)).contains("who.parent");
        Tables.written(read);
    }

    @Test
    void partsAndWhatTheyAddUpTo() {
        Result.Read read = Tables.csv("""
                No.,Who,What,How much,By when
                1,Arden,Free prisoners,"18: 3, 4, 3, 8",D+40
                2,Arden,Free others,"3, 4, 3 …",
                3,Belmar,Pay,"20: 3, 4",
                4,Belmar,Give trucks,"60,000 trucks",
                """);
        assertThat(read.yaml())
                .contains(
                        "in parts: [3, 4, 3, 8]",
                        "{do: [step-1-4], name: \"1\", due: D+40}",
                        "step-1-3: {after: [step-1-2]}")
                .contains("amount: 60,000 trucks");
        assertThat(Tables.keys(read.account(), Status.QUESTION)).contains("amount.open-list", "amount.sum");
        Tables.written(read);
    }

    @Test
    void stepsThatDoNotExistOrWaitForThemselvesAreAsked() {
        Result.Read read = Tables.csv("""
                No.,Who,What,Waits for
                1,Arden,Open,9
                2,Belmar,Pay,3
                3,Arden,Leave,2
                4,Arden,Come,4
                """);
        assertThat(Tables.keys(read.account(), Status.QUESTION))
                .contains("waits.missing", "waits.itself", "waits.cycle");
        Tables.written(read);
    }

    /** The words that the file takes are said, each once, and a case with them is sound. */
    @Test
    void whatIsSaidOfRolesAreTheWordsOfTheFile() {
        Result.Read read = Tables.csv("Who,What\nArden,Open the bridge\nBoard,Count the posts\n");
        for (String language : new String[] {"en", "vi"}) {
            String told = read.account().general().stream()
                    .map(AccountWords.in(language)::told)
                    .reduce("", String::concat);
            for (String role : new String[] {"role: body", "role: helper", "role: outside"}) {
                assertThat(told).containsOnlyOnce(role);
                String yaml = read.yaml().replace("name: Board", "name: Board\n    " + role);
                Tables.written(new Result.Read(yaml, read.account()));
            }
        }
    }

    /** Nobody knows on the day of the import what is known on a day to come. */
    @Test
    void knowledgeDoesNotEndInTheFuture() {
        for (String[] known : new String[][] {
            {"31 December 2027", "" + Tables.TODAY, "day.future"},
            {"3 January 2026", "" + Tables.TODAY, "day.future"},
            {"2 January 2026", "2026-01-02", "day.earliest"},
            {"5 May 2025", "2025-05-05", "day.earliest"}
        }) {
            byte[] table = ("Who,What,By when\nArden,Open the bridge,31 December 2028\nBelmar,Pay," + known[0] + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            Result result = TableImport.read(
                    new TableImport.Request("t.csv", table, "my-case", Optional.empty(), Tables.TODAY));
            assertThat(result).isInstanceOfSatisfying(Result.Read.class, read -> {
                assertThat(read.yaml()).contains("as of: " + known[1] + "\n");
                assertThat(Tables.keys(read.account(), Status.ASSUMED)).contains(known[2]);
                Tables.written(read);
            });
        }
    }

    /** “Step” heads numbers as well as what is done: what stands below tells which. */
    @Test
    void aColumnOfNumbersHeadedStepIsTheNumber() {
        Result.Read english = Tables.csv("""
                Step,Responsible,Activity,Trigger
                1,Arden,Open the bridge,
                2,Belmar,Move the posts,after 1
                4a,Belmar,Pay the toll,after 2
                """);
        assertThat(english.yaml())
                .contains(
                        "step-1:\n    name: Open the bridge", "step-2: {after: [step-1]}", "step-4a: {after: [step-2]}")
                .doesNotContain("note:");
        Tables.written(english);
        Result.Read vietnamese = Tables.csv("""
                Bước,Bên thực hiện,Nội dung,Điều kiện
                Bước 1,Bên A,Mở cầu,
                Bước 2,Bên B,Trả phí,sau bước 1
                """);
        assertThat(vietnamese.yaml()).contains("name: Mở cầu", "step-2: {after: [step-1]}");
        Tables.written(vietnamese);
        Result.Read words = Tables.csv("Who,Step\nArden,Open the bridge\nBelmar,7\n");
        assertThat(words.yaml()).contains("name: Open the bridge", "name: \"7\"");
    }

    /** What is understood of a cell goes into the case, the rest is asked and kept. */
    @Test
    void howOftenIsKeptWhereUntilWhenIsNotUnderstood() {
        Result.Read read = Tables.csv("""
                Who,What,By when
                Arden,Report,monthly until 31 December 2027
                Belmar,Report too,every two weeks unless both agree otherwise
                Belmar,Answer,everyone in time
                """);
        assertThat(read.yaml())
                .contains("every: P1M\n    note: \"By when: monthly until 31 December 2027\"")
                .contains("every: P14D")
                .containsOnlyOnce("every: P1M")
                .doesNotContain("due:");
        assertThat(Tables.keys(read.account(), Status.QUESTION))
                .containsOnlyOnce("time.unclear")
                .contains("time.rest");
        Tables.written(read);
    }

    @Test
    void alongsideIsNoOrder() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,Waits for
                1,Arden,Leave,60 days of signature,2
                2,Belmar,Take over,"in parallel, 60 days",1
                3,Belmar,Watch,concurrently with 1,1
                """);
        assertThat(read.yaml()).contains("step-2: {in parallel with: [step-1]", "step-3: {in parallel with: [step-1]");
        Tables.written(read);
    }

    @Test
    void theDayBesideCountsWhereTheDeadlineIsNotUnderstood() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,Date
                1,Arden,Open,as the council decides,2022-08-01
                2,Arden,Close,from signing,2022-07-22
                3,Belmar,Pay,within ten days of signing,2022-08-02
                4,Belmar,Leave,1 August 2022,2022-08-02
                """);
        assertThat(read.yaml())
                .contains("{do: [step-1], due: 2022-08-01}", "By when: as the council decides")
                .contains("{do: [step-2], not before: 2022-07-22}")
                .contains("{do: [step-3], due: \"P10D after signature, 2022-08-02 at the latest\"}")
                .contains("{do: [step-4], due: 2022-08-01}");
        assertThat(Tables.keys(read.account(), Status.QUESTION)).containsExactly("date.differs");
        Tables.written(read);
    }

    /** What Excel writes: with and without mark, as Unicode text, in Windows’ western and Vietnamese alphabets. */
    @Test
    void theAlphabetsThatExcelWrites() {
        String vietnamese = "TT;Bên thực hiện;Nội dung;Thời hạn\n1;Mỹ;Dỡ bỏ tổ hợp;6 tháng\n";
        String marked = "\uFEFF" + vietnamese;
        String tabbed = "\uFEFF" + vietnamese.replace(';', '\t');
        for (byte[] bytes : new byte[][] {
            vietnamese.getBytes(StandardCharsets.UTF_8),
            marked.getBytes(StandardCharsets.UTF_8),
            tabbed.getBytes(StandardCharsets.UTF_16LE),
            tabbed.getBytes(StandardCharsets.UTF_16BE),
            windows(vietnamese)
        }) {
            assertThat(Tables.read(bytes).yaml()).contains("name: Dỡ bỏ tổ hợp", "name: Mỹ");
        }
        byte[] western = "Who;What\nTürkiye;Öffnen\n".getBytes(Charset.forName("windows-1252"));
        assertThat(Tables.read(western).yaml()).contains("name: Türkiye", "name: Öffnen");
        assertThat(Tables.keys(Tables.read(western).account(), Status.QUESTION)).contains("table.encoding");
    }

    /** Windows’ Vietnamese alphabet has the tone marks apart. */
    private static byte[] windows(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder apart = new StringBuilder();
        text.codePoints().forEach(c -> {
            String whole = Character.toString(c);
            String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
            if (charset.newEncoder().canEncode(whole)) {
                apart.append(whole);
            } else {
                int tone = parts.length() - 1;
                for (int k = 1; k < parts.length(); k++) {
                    tone = "\u0300\u0301\u0303\u0309\u0323".indexOf(parts.charAt(k)) >= 0 ? k : tone;
                }
                String rest = parts.substring(0, tone) + parts.substring(tone + 1);
                apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(parts.charAt(tone));
            }
        });
        return apart.toString().getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "one text", "a,b,c\n1,2,3\n", "Who,What\n"})
    void whatIsNoTableIsRefusedWithAReason(String text) {
        Result result = Tables.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(AccountWords.in("en").refusal(refused.why())).contains("Maybe");
            assertThat(AccountWords.in("vi").refusal(refused.why())).isNotEmpty();
        });
    }

    @Test
    void tooMuchIsRefusedWithItsPlace() {
        String longest = "Who,What\nArden," + "x".repeat(Cell.LONGEST + 1) + "\n";
        assertThat(((Result.Refused) Tables.read("x.csv", longest.getBytes(StandardCharsets.UTF_8))).why())
                .satisfies(why -> assertThat(why.code()).isEqualTo("table.cell.long"))
                .satisfies(why -> assertThat(why.args()).contains("B2"));
        String rows = "Who,What\n" + "Arden,Open\n".repeat(10_001);
        assertThat(((Result.Refused) Tables.read("x.csv", rows.getBytes(StandardCharsets.UTF_8)))
                        .why()
                        .code())
                .isEqualTo("table.rows");
    }

    @Test
    void everyCellHasItsWordsInBothLanguages() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,Waits for,Who checks,Can it be undone?,Status,Hue
                1,Arden (asked),Open,2/7/2022,x,nobody,easily,done,red
                2,?,,daily by 12:00,1,?,?,,
                """);
        for (String language : new String[] {"en", "vi"}) {
            AccountWords words = AccountWords.in(language);
            read.account()
                    .rows()
                    .forEach(row -> row.cells().forEach(cell -> {
                        assertThat(cell.told()).as(cell.entry().cell().text()).isNotEmpty();
                        assertThat(words.cell(cell))
                                .contains(cell.entry().cell().text());
                    }));
        }
    }

    /** The longest cells there can be, made so that patterns have much to try: an answer in moderate time, and no fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1, ", "a or b ", "((", "12 and ", "1 day of ", "from 1 to ", "3 + ", "; ", "every 2 ", "x"})
    void hostileCells(String repeated) {
        String cell = repeated.repeat(Cell.LONGEST / repeated.length());
        String text = "No.,Who,What,How much,By when,Waits for,Can it be undone?\n"
                + ("\"" + cell + "\",").repeat(7).concat("\n").repeat(20);
        long from = System.nanoTime();
        Result result = Tables.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isNotNull();
        assertThat(System.nanoTime() - from).isLessThan(20_000_000_000L);
    }
}

package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus import} makes of a table, and of the same table again. */
class ImportCommandTest {
    private static final String TABLE = """
            No.,Responsible,Activity,Timeline,Trigger,Verification,Reversibility,Colour
            1,"Arden, Belmar",Open the bridge,within 10 days of signature,,Observers,easily,green
            2,Belmar,Move the posts,2/7/2022,after 1,?,no,
            3,Arden,Pay the toll,D+30,parallel with 2,,,
            """;

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(here.resolve("steps.csv"), TABLE);
    }

    private Run imports(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "import";
        args[1] = "steps.csv";
        args[2] = "--out";
        args[3] = "accord";
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.in(here, args);
    }

    private String made() throws IOException {
        return Files.readString(here.resolve("accord/case.yaml"));
    }

    @Test
    void whatWasUnderstoodIsToldAndTheCaseCanBeReviewed() throws IOException {
        Run run = imports("--signed", "2022-06-01");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out())
                .contains("Timeline “within 10 days of signature”: within 10 days of signature")
                .contains("asked: 7 February 2022 or 2 July 2022?")
                .contains("no known heading");
        assertThat(made()).contains("on: 2022-06-01", "signed: yes", "Timeline: 2/7/2022", "Colour: green");
        assertThat(Run.in(here, "check", "accord").status()).isEqualTo(ExitStatus.FINE);
        Run assessed = Run.in(here, "assess", "accord");
        assertThat(assessed.status()).as(assessed.err()).isEqualTo(ExitStatus.FINE);
        assertThat(assessed.out()).contains("Move the posts", "4 acts");
    }

    @Test
    void theSameTableAgainShowsWhatChangedAndKeepsWhatWasAdded() throws IOException {
        imports("--signed", "2022-06-01");
        Path file = here.resolve("accord/case.yaml");
        String edited = made().replace("source: [table no. 1]", "source: [table no. 1]\n    takes: P5D")
                .replace("    name: Pay the toll", "    name: Pay the toll in full");
        Files.writeString(file, edited);
        Files.writeString(
                here.resolve("steps.csv"),
                TABLE.replace("within 10 days", "within 20 days").replace("Pay the toll", "Pay the tolls")
                        + "4,Belmar,Count the posts,at once,3,Observers,,\n");
        Run again = imports("--signed", "2022-06-01");
        assertThat(again.status()).as(again.err()).isEqualTo(ExitStatus.FINE);
        assertThat(made())
                .contains("takes: P5D", "within: P20D", "name: Pay the toll in full", "name: Count the posts");
        assertThat(again.out())
                .contains("- - {do: [step-1], due: {within: P10D, of: signature}}")
                .contains("+ - {do: [step-1], due: {within: P20D, of: signature}}")
                .contains("what was edited stays", "+ name: Pay the tolls");
        assertThat(Run.in(here, "check", "accord").status()).isEqualTo(ExitStatus.FINE);
        Run third = imports("--signed", "2022-06-01");
        assertThat(third.out())
                .contains("what was edited stays", "+ name: Pay the tolls")
                .doesNotContain("Nothing changed");
        assertThat(made()).contains("name: Pay the toll in full");
    }

    /** What `ask` or a hand adds to a step stands beside what the table changes of it: both go in, and each once. */
    @Test
    void whatWasAddedToAStepAndWhatTheTableChangesOfItGoTogether() throws IOException {
        imports("--signed", "2022-06-01");
        String added = made().replace(
                        "note: \"Colour: green\"\n    source: [table no. 1]",
                        "note: \"Colour: green\"\n    takes: P5D\n    worth: {arden: 4, belmar: 2}\n    source: [table no. 1]")
                .replace("do: [step-1], due", "do: [step-1], not before: D+1, due");
        Files.writeString(here.resolve("accord/case.yaml"), added);
        Files.writeString(
                here.resolve("steps.csv"),
                TABLE.replace("within 10 days", "within 20 days").replace("Observers,easily,green", "Monitors,,red"));
        Run again = imports("--signed", "2022-06-01");
        assertThat(again.status()).as(again.said()).isEqualTo(ExitStatus.FINE);
        assertThat(again.out()).doesNotContain("what was edited stays");
        assertThat(made())
                .contains("takes: P5D", "worth: {arden: 4, belmar: 2}", "verified by: Monitors", "Colour: red")
                .contains("{do: [step-1], not before: D+1, due: {within: P20D, of: signature}}")
                .doesNotContain("can be undone: {share: easily}");
        assertThat(imports("--signed", "2022-06-01").out()).contains("Nothing changed in the table");
    }

    /** A step that the table no longer has, and that the case needs: nothing is written, and it is said what needs it. */
    /** A party that the table no longer names is told of, whether the case keeps it or not. */
    @Test
    void whomTheTableNoLongerNamesIsSaid() throws IOException {
        Files.writeString(
                here.resolve("steps.csv"), TABLE + "4,Observer group,Watch the road,,,,,\n5,Corin,Lend boats,,,,,\n");
        imports("--signed", "2022-06-01");
        Path file = here.resolve("accord/case.yaml");
        Files.writeString(
                file, made().replace("    name: Observer group\n", "    name: Observer group\n    role: helper\n"));
        Files.writeString(here.resolve("steps.csv"), TABLE);

        Run run = imports("--signed", "2022-06-01");
        String told = run.out().replaceAll("\\s+", " ");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(told).contains("The table no longer names “Observer group”; the case keeps");
        assertThat(told).contains("The table no longer names “Corin”; taken out of the case");
        assertThat(made()).contains("name: Observer group", "role: helper").doesNotContain("Corin");
        assertThat(imports("--signed", "2022-06-01", "--lang", "vi").out().replaceAll("\\s+", " "))
                .contains("Bảng không còn nhắc đến “Observer group”")
                .doesNotContain("Corin");
    }

    /** Steps are asked about by the numbers of the table. */
    @Test
    void questionsNameStepsAsTheTableDoes() throws IOException {
        Files.writeString(
                here.resolve("steps.csv"),
                "No.,Who,What,By when,Waits for\n1,Arden,Go,2022-07-01,\n2,Belmar,Come,within 10 days,1\n");

        assertThat(imports().out().replaceAll("\\s+", " "))
                .contains("counted from signature or from step 1?")
                .doesNotContain("from step-1");
    }

    @Test
    void whereTheCaseWouldNotBeSoundNothingIsWritten() throws IOException {
        imports("--signed", "2022-06-01");
        Path file = here.resolve("accord/case.yaml");
        Files.writeString(
                file, made() + "red lines:\n  no-toll: {by: arden, says: No toll, never: [step-3], hard: true}\n");
        String before = made();
        Files.writeString(
                here.resolve("steps.csv"), TABLE.lines().limit(3).reduce("", (one, other) -> one + other + "\n"));
        Run again = imports("--signed", "2022-06-01");
        assertThat(again.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(again.err()).contains("step-3");
        assertThat(made()).isEqualTo(before);
    }

    private Run reads(String book, String folder) {
        return Run.in(here, "import", book, "--out", folder);
    }

    private void exports(String book) {
        Run run = Run.in(here, "export", "accord", "--as", "xlsx", "--out", book);
        assertThat(run.status()).as(run.said()).isEqualTo(ExitStatus.FINE);
    }

    /** A workbook is a whole case: what was added to the case since the table is in it, and nothing is merged line by line. */
    @Test
    void theWorkbookOfACaseGoesBackIntoItsFolder() throws IOException {
        imports("--signed", "2022-06-01");
        Path file = here.resolve("accord/case.yaml");
        String added = made().replace("source: [table no. 3]", "source: [table no. 3]\n    takes: P5D # by our count");
        Files.writeString(file, added);
        exports("same.xlsx");
        Run same = reads("same.xlsx", "accord");
        assertThat(same.status()).as(same.said()).isEqualTo(ExitStatus.FINE);
        assertThat(same.out()).contains("nothing was written");
        assertThat(made()).isEqualTo(added);
        Files.writeString(file, added.replace("P5D", "P9D").replace("Pay the toll", "Pay the dues"));
        exports("other.xlsx");
        Files.writeString(file, added);

        Run other = reads("other.xlsx", "accord");
        assertThat(other.status()).as(other.said()).isEqualTo(ExitStatus.FINE);
        assertThat(other.out())
                .contains(
                        "2 values of the workbook differ", "measures.step-3.name:", "- Pay the toll", "+ Pay the dues")
                .contains("accord/case.yaml.before-1");
        assertThat(made()).contains("takes: P9D", "name: Pay the dues").doesNotContain("P5D");
        assertThat(here.resolve("accord/case.yaml.before-1")).hasContent(added);
        assertThat(Run.in(here, "check", "accord").status()).isEqualTo(ExitStatus.FINE);
        reads("same.xlsx", "accord");
        assertThat(here.resolve("accord/case.yaml.before-1")).hasContent(added);
        assertThat(here.resolve("accord/case.yaml.before-2")).content().contains("Pay the dues");
    }

    /** A case that nobody imported is kept all the same; a table does not go into the case of a workbook. */
    @Test
    void theCaseOfAWorkbookIsNoTable() throws IOException {
        imports("--signed", "2022-06-01");
        exports("book.xlsx");
        reads("book.xlsx", "whole/accord");
        assertThat(here.resolve("whole/accord/imported.yaml")).doesNotExist();
        Path file = here.resolve("whole/accord/case.yaml");
        String own =
                Files.readString(file).replaceAll("(?m)^#.*\n", "# by hand\n").replace("steps", "The accord");
        Files.writeString(file, own);
        Run table = Run.in(here, "import", "steps.csv", "--out", "whole/accord");
        assertThat(table.status()).isEqualTo(ExitStatus.FILE);
        assertThat(file).hasContent(own);
        assertThat(reads("book.xlsx", "whole/accord").out()).contains("+ steps", "before-1");
        assertThat(here.resolve("whole/accord/case.yaml.before-1")).hasContent(own);
    }

    @Test
    void whatIsNotOursIsNotTouched() throws IOException {
        Path folder = Files.createDirectories(here.resolve("accord"));
        Files.writeString(folder.resolve("case.yaml"), "case: accord\n");
        Run run = imports();
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(made()).isEqualTo("case: accord\n");
    }

    @Test
    void errorsSayWhatWasFoundAndWhatToDo() throws IOException {
        assertThat(imports("--signed", "yesterday").err()).contains("yesterday", "Maybe");
        assertThat(Run.in(here, "import", "none.csv", "--out", "accord").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(Run.in(here, "import", "steps.csv", "--out", "Accord 1").status())
                .isEqualTo(ExitStatus.USAGE);
        Files.writeString(here.resolve("steps.csv"), "colour,hue\nred,blue\n");
        Run none = imports();
        assertThat(none.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(none.err()).contains("colour | hue", "Maybe", "So nothing was made");
        assertThat(here.resolve("accord")).doesNotExist();
    }

    @Test
    void inVietnamese() throws IOException {
        Files.write(
                here.resolve("steps.csv"),
                "TT;Bên thực hiện;Nội dung;Thời hạn;Điều kiện\n1;Bên A;Mở cầu;trong vòng 6 tháng;\n2;Bên B;Trả phí;sau bước 1;?\n"
                        .getBytes(StandardCharsets.UTF_8));
        Run run = imports("--lang", "vi");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("tạm hiểu: trong vòng 6 tháng", "cần hỏi: Khi nào?");
        assertThat(made()).contains("language: vi", "step-2: {after: [step-1]}");
    }
}

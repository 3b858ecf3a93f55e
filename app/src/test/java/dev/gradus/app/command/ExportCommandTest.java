package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus export} writes, that {@code gradus import} reads it back, and what is left alone. */
class ExportCommandTest {
    @TempDir
    Path here;

    private Run exports(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "export";
        System.arraycopy(args, 0, all, 1, args.length);
        return Run.in(here, all);
    }

    private String text(String file) throws IOException {
        return Files.readString(here.resolve(file));
    }

    @Test
    void theWorkbookIsReadBackToTheSameCase() throws IOException {
        Run run = exports("two-by-two", "--as", "xlsx");
        assertThat(run.status()).as(run.said()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("two-by-two.xlsx", "for your own side only");
        Run read = Run.in(here, "import", "two-by-two.xlsx", "--out", "new/two-by-two");
        assertThat(read.status()).as(read.said()).isEqualTo(ExitStatus.FINE);
        assertThat(read.out()).contains("Read as the workbook of a case").contains("Asked: 0.");
        exports("two-by-two", "--as", "yaml");

        assertThat(text("new/two-by-two/case.yaml")).endsWith(text("two-by-two.yaml"));
        Run again = Run.in(here, "export", "new/two-by-two", "--as", "xlsx", "--out", "again.xlsx");
        assertThat(again.status()).as(again.said()).isEqualTo(ExitStatus.FINE);
        assertThat(Files.readAllBytes(here.resolve("again.xlsx")))
                .isEqualTo(Files.readAllBytes(here.resolve("two-by-two.xlsx")));
    }

    /** A table of the best roadmap: a step waits for the one before, and has its day. */
    @Test
    void theBestRoadmapIsATable() throws IOException {
        Run run = exports("gradualism", "--as", "csv", "--plan", "--out", "plan.csv");
        assertThat(run.status()).as(run.said()).isEqualTo(ExitStatus.FINE);
        String[] lines = text("plan.csv").split("\r\n", -1);

        assertThat(lines[0]).isEqualTo("\uFEFFStep no.,Who,What,By when,Condition,Who checks,Can be undone");
        assertThat(lines[1]).startsWith("1,").contains(",–,");
        assertThat(Arrays.stream(lines).filter(line -> line.startsWith("2,")))
                .isNotEmpty()
                .allMatch(line -> line.contains("after “"));
        Run read = Run.in(here, "import", "plan.csv", "--out", "plan");
        assertThat(read.status()).as(read.said()).isEqualTo(ExitStatus.FINE);
    }

    @Test
    void theAnalystsCopyIsAFileOfItsOwn() throws IOException {
        assertThat(exports("two-by-two", "--as", "docx").out()).contains("two-by-two-annex.docx");
        Run run = exports("two-by-two", "--as", "docx", "--analyst");
        assertThat(run.status()).as(run.said()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("two-by-two-analyst.docx", "for your own side only");
        assertThat(exports("two-by-two", "--as", "docx", "--analyst", "--plan", "--lang", "vi")
                        .status())
                .isEqualTo(ExitStatus.FINE);
    }

    /** What Gradus wrote is replaced; what somebody saved since, or edits as text, is not. */
    @Test
    void whatIsNotOursStays() throws IOException {
        Path book = here.resolve("two-by-two.xlsx");
        exports("two-by-two", "--as", "xlsx");
        assertThat(exports("two-by-two", "--as", "xlsx").status()).isEqualTo(ExitStatus.FINE);
        byte[] bytes = Files.readAllBytes(book);
        Files.write(book, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(exports("two-by-two", "--as", "xlsx").status()).isEqualTo(ExitStatus.FILE);
        for (String as : new String[] {"yaml", "csv"}) {
            assertThat(exports("two-by-two", "--as", as).status()).isEqualTo(ExitStatus.FINE);
            assertThat(exports("two-by-two", "--as", as).status()).isEqualTo(ExitStatus.FILE);
        }
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThat(exports("two-by-two", "--as", "docx", "--plan", "--proposal", "x")
                        .said())
                .contains("two different tables");
        assertThat(exports("two-by-two", "--as", "xlsx", "--plan").said()).contains("hold the whole case");
        assertThat(exports("two-by-two", "--as", "csv", "--analyst").said()).contains("--as docx --analyst");
        assertThat(exports("hanoi-2019", "--as", "csv", "--proposal", "yongbyon")
                        .said())
                .contains("no proposal “yongbyon”. Maybe ");
        assertThat(exports("two-by-two", "--as", "pdf").said()).contains("docx, xlsx, yaml, csv");
        assertThat(exports("pretoria-2022", "--as", "docx", "--plan").status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    /** A cell that makes the case unsound is named; nothing is written. */
    @Test
    void anUnsoundWorkbookIsRefusedByItsCell() throws IOException {
        exports("two-by-two", "--as", "xlsx");
        Path file = here.resolve("two-by-two.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getSheet("Trust").getRow(2).getCell(3).setCellValue(7);
            workbook.write(out);
        }
        Run run = Run.in(here, "import", "two-by-two.xlsx", "--out", "new/two-by-two");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said()).contains("two-by-two.xlsx, Trust!D3: ");
        assertThat(Files.exists(here.resolve("new"))).isFalse();
    }
}

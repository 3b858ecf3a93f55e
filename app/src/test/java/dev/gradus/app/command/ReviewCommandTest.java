package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus review} says of a case or of a table, without worths and without trust. */
class ReviewCommandTest {
    private static final String TABLE = """
            No.,Responsible,Activity,Timeline,Trigger,Verification,Reversibility
            1,Arden,Hand over <b>guns</b>,2022-07-01,,Observers,hardly
            2,Belmar,Open the road,,after 1,,easily
            3,Belmar,Free prisoners,,after 2,,no
            """;

    @TempDir
    Path here;

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void itFitsAScreenForEveryAgreement(String language) throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("..", "cases", "agreements"))) {
            for (String id : cases.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()) {
                Run run = Run.in(here, "review", id, "--lang", language);
                List<String> lines = run.out().lines().toList();

                assertThat(run.status()).as(id).isZero();
                assertThat(lines).as(id).hasSizeLessThanOrEqualTo(40);
                assertThat(lines).as(id).allMatch(line -> line.length() <= 80);
                assertThat(lines)
                        .as(id)
                        .anyMatch(line -> line.startsWith("1. "))
                        .noneMatch(line -> line.contains("{0}"));
            }
        }
        assertThat(here).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Arden has given what it can hardly take back, nothing at all has come from Belmar",
        "vi, Arden đã trao đi thứ hầu như không rút lại được, Belmar chưa làm gì"
    })
    void aTableIsReviewedAndNoFileIsLeft(String language, String gave, String nothing) throws IOException {
        Files.writeString(here.resolve("steps.csv"), TABLE);

        Run run = Run.in(here, "review", "steps.csv", "--lang", language, "--full");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains(gave, nothing);
        assertThat(here).isDirectoryNotContaining("glob:**.yaml");
    }

    @Test
    void thePageOpensWithTheFindingsAndEscapesWhatTheTableSays() throws IOException {
        Files.writeString(here.resolve("steps.csv"), TABLE);

        Run run = Run.in(here, "review", "steps.csv", "--out", "page.html");
        String page = Files.readString(here.resolve("page.html"));

        assertThat(run.status()).isZero();
        assertThat(page).contains("Hand over &lt;b&gt;guns&lt;/b&gt;").doesNotContain("<b>guns");
        assertThat(page.indexOf("id=\"weaknesses\"")).isPositive().isLessThan(page.indexOf("id=\"order\""));
        assertThat(page.indexOf("id=\"order\"")).isLessThan(page.indexOf("id=\"exposure\""));
        assertThat(page.indexOf("id=\"exposure\"")).isLessThan(page.indexOf("id=\"steps\""));
    }

    /** Each number behind a fact leads to a source at the end of the page, in either language. */
    @Test
    void theSourcesOfThePageAreAtItsEnd() throws IOException {
        Run run = Run.in(here, "review", "gaza-2025", "--out", "page.html");
        String page = Files.readString(here.resolve("page.html"));
        List<String> linked = Pattern.compile("href=\"#((?:vi-)?sources-[a-z]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(run.status()).isZero();
        assertThat(linked)
                .contains("sources-nat", "vi-sources-nat", "sources-memory")
                .hasSize(20);
        assertThat(linked).allMatch(id -> page.contains("<li id=\"" + id + "\""));
        assertThat(page.indexOf("id=\"sources\"")).isGreaterThan(page.indexOf("id=\"steps\""));
        assertThat(page)
                .contains("href=\"https://en.irna.ir/news/85721078/Mediators-release-terms-of-Gaza-ceasefire-deal\"");
        assertThat(Run.in(here, "review", "gaza-2025", "--full").out())
                .contains("Source: 1, 2.", "1. Text of the agreement");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        Files.writeString(here.resolve("notes.csv"), "nothing here\n");

        Run run = Run.in(here, "review", "notes.csv");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).contains("notes.csv");
        assertThat(Run.in(here, "review", "missing.csv").status()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"en, pretoria-2022-brief.html, 8 things to mend", "vi, pretoria-2022-brief.vi.html, 8 điều cần sửa"})
    void theBriefOfACaseWithoutPointsIsTheReviewOnASheet(String language, String file, String first)
            throws IOException {
        Run run = Run.in(here, "brief", "pretoria-2022", "--lang", language);
        String page = Files.readString(here.resolve(file));

        assertThat(run.status()).isZero();
        assertThat(page).contains("<html lang=\"" + language + "\"", first).doesNotContain("<script", "{0}");
    }

    @Test
    void aCaseWithPointsIsReviewedByItsTextsAlone() {
        Run run = Run.in(here, "review", "sinai-1975");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1. No date.").doesNotContain("points");
    }
}

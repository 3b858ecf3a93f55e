package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.terminal.Console;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Interruption;
import dev.gradus.app.terminal.Output;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common: version, help, languages, exit statuses, sentences instead of traces. */
class GradusTest {

    @TempDir
    Path here;

    @Test
    void versionIsTheOneThatTheBuildWrote() {
        Run run = Run.in(here, "--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("gradus \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assess", "check", "roadmap evaluate", "roadmap plan", "cases", "new", "schema", "completion"})
    void everyCommandTeachesByExampleInBothLanguages(String command) {
        for (String lang : new String[] {"en", "vi"}) {
            Run run = Run.in(here, (command + " --help --lang " + lang).split(" "));

            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("gradus " + command).contains(lang.equals("vi") ? "Ví dụ:" : "Examples:");
            assertThat(run.out()).doesNotContain("%", "null", "option.", "parameter.", "gradus.");
            assertThat(run.tooWide()).isEmpty();
            assertThat(run.out().lines().filter(line -> line.startsWith("  ") && line.contains("gradus " + command)))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void helpListsEveryExitStatus() {
        Run run = Run.in(here, "--help");

        assertThat(run.out()).contains("Exit status:", "130", "interrupted", "78");
        assertThat(run.tooWide()).isEmpty();
        assertThat(Run.in(here).out()).isEqualTo(run.out());
        assertThat(Run.in(here, "help").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @CsvSource({"vi_VN.UTF-8, , vi", "C.UTF-8, vi_VN.UTF-8, en", "'', vi_VN, vi", "'', , en", "fr_FR.UTF-8, , en"})
    void theLocaleChoosesTheLanguage(String all, String lang, String language) {
        Map<String, String> environment = lang == null ? Map.of("LC_ALL", all) : Map.of("LC_ALL", all, "LANG", lang);

        assertThat(Gradus.language(new String[] {"cases"}, environment)).isEqualTo(language);
        assertThat(Gradus.language(new String[] {"cases", "--lang", "en"}, environment))
                .isEqualTo("en");
        assertThat(Gradus.language(new String[] {"--lang=vi", "cases"}, environment))
                .isEqualTo("vi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense | There is no option --nonsense. Maybe --",
                "chek | There is no command chek. Maybe check.",
                "check | There is no case.yaml and no conflict.yaml in this folder.",
                "check a b | One word too many: b.",
                "check a --lang fr | “fr” will not do for --lang. Maybe one of: en, vi.",
                "schema other | “other” will not do for case|results",
                "check hanoi-2018 | There is no case “hanoi-2018”. Maybe hanoi-2019",
            })
    void wrongUsageIsOneSentenceOnStandardErrorAndStatusTwo(String args, String sentence) {
        Run run = Run.in(here, args.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.said()).contains(sentence.strip()).doesNotContain("Exception", "\tat ");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void aReaderWhoGoesAwayIsNoFault() {
        assertThat(statusWhenWritingFails("Broken pipe")).isEqualTo(ExitStatus.BROKEN_PIPE);
        assertThat(statusWhenWritingFails("No space left on device")).isEqualTo(ExitStatus.FILE);
    }

    private int statusWhenWritingFails(String reason) {
        Console console = new Console(
                new Output(new Broken(reason)),
                new Output(new java.io.StringWriter()),
                here,
                Map.of(),
                new Interruption(),
                () -> false,
                file -> false);
        return Gradus.run(console, "cases");
    }

    private static final class Broken extends Writer {
        private final String reason;

        private Broken(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus check} answers. */
class CheckCommandTest {

    @TempDir
    Path here;

    @Test
    void aSoundCaseHasWeaknessesAtTheirPlaceAndStatusNought() {
        Run run = Run.in(here, "check", "hanoi-2019");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("(?m)^treaties/hanoi-2019/case\\.yaml:\\d+:3: .+ Maybe .+$")
                .contains("The case hanoi-2019 can be computed: 7 parties, 18 measures, 6 proposals.");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("14 things to mend, in 49 lines above,", "“gradus assess” finds the rest")
                .containsPattern("The DPRK offered “Yongbyon for the five resolutions”: by the likely values this was "
                        + "(not )?worth it to the DPRK");
    }

    /** Two measures that a reader of one language cannot tell apart are named, beside the second. */
    @Test
    void twoMeasuresOfOneName() throws IOException {
        String sound = Files.readString(Path.of("..", "cases", "textbooks", "two-by-two", "case.yaml"));
        String name = "Biện pháp thứ nhất của A";
        Files.createDirectories(here.resolve("two-by-two"));
        Path file = here.resolve("two-by-two/case.yaml");
        Files.writeString(file, sound.replace("Biện pháp thứ hai của A", name));

        assertThat(Run.in(here, "check", "two-by-two", "--lang", "vi").out())
                .contains("“" + name + "” là tên của hai biện pháp của cùng một bên, a1 và a2");
        Files.writeString(file, sound);
        assertThat(Run.in(here, "check", "two-by-two", "--lang", "vi").out())
                .doesNotContain("là tên của hai biện pháp");
    }

    @Test
    void strictCountsWeaknesses() {
        assertThat(Run.in(here, "check", "hanoi-2019", "--strict").status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void allProblemsOfAFileAreSaidAtOnceWithTheirPlace() throws IOException {
        Files.writeString(here.resolve("broken.yaml"), """
                case: broken
                title: Broken
                as of: 2026-02-30
                parties:
                  a: {name: A, breakdown: {x: {name: X, value: 5}}}
                  b: {name: B, colour: red, breakdown: {x: {name: X, value: -5}}}
                trust today: {a in b: {value: 0.5}, b in a: {value: 1.5}}
                measures:
                  m: {name: M, by: c, takes: P3X, seen if not done: 0.9}
                """);

        Run run = Run.in(here, "check", "broken.yaml");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out().lines().filter(line -> line.matches(".*broken\\.yaml:\\d+:\\d+: .+")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(run.out()).contains(":3:8: ").contains("problems.");
        assertThat(Run.in(here, "check", "broken.yaml", "--lang", "vi").out()).contains(" lỗi.");
    }

    @Test
    void aFileThatIsNoCaseIsAnsweredNotThrown() throws IOException {
        Files.write(here.resolve("noise.yaml"), new byte[] {(byte) 0xFF, 0, 1, 2, (byte) 0xFE});
        Files.write(here.resolve("large.yaml"), new byte[3 << 20]);
        Files.writeString(here.resolve("empty.yaml"), "");

        for (String file : new String[] {"noise.yaml", "large.yaml", "empty.yaml"}) {
            Run run = Run.in(here, "check", file);
            assertThat(run.status()).as(file).isEqualTo(ExitStatus.PROBLEMS);
            assertThat(run.out()).contains(file + ":1:").doesNotContain("Exception");
            assertThat(run.out().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNoCaseAndAMissingFileAreSaid() throws IOException {
        Files.createDirectory(here.resolve("nothing"));

        Run folder = Run.in(here, "check", "nothing");
        Run missing = Run.in(here, "check", "nothing/here.yaml");

        assertThat(folder.status()).isEqualTo(ExitStatus.FILE);
        assertThat(folder.said())
                .contains("The folder “nothing” has no case.yaml. Maybe begin one: gradus new nothing");
        assertThat(missing.status()).isEqualTo(ExitStatus.FILE);
        assertThat(missing.said()).contains("There is no file “nothing/here.yaml”.");
    }

    @Test
    void nothingIsNoCase() {
        for (String name : new String[] {"", "  "}) {
            Run run = Run.in(here, "check", name);

            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.said()).startsWith("A case is named by its id, a folder or a file, not by nothing. Maybe");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void aPipeIsNotWaitedFor() throws Exception {
        Files.createDirectory(here.resolve("pipe"));
        for (String name : new String[] {"pipe.yaml", "pipe/case.yaml"}) {
            assertThat(new ProcessBuilder("mkfifo", here.resolve(name).toString())
                            .start()
                            .waitFor())
                    .isZero();
        }

        for (String name : new String[] {"pipe.yaml", "pipe", "/dev/null"}) {
            Run run = Run.in(here, "check", name);
            assertThat(run.status()).as(name).isEqualTo(ExitStatus.FILE);
            assertThat(run.said()).contains("is not a file of the usual kind").contains("Maybe");
        }
    }

    @Test
    void aCaseOfTheLibraryMayBeNamedAsItIsFiled() {
        for (String name : new String[] {"textbooks/two-by-two", "two-by-two/", "textbooks/two-by-two/"}) {
            assertThat(Run.in(here, "check", name).status()).as(name).isZero();
        }
        assertThat(Run.in(here, "check", "treaties/two-by-two").status()).isEqualTo(ExitStatus.FILE);
    }

    @Test
    void aDateFarAheadIsAProblemWithItsPlace() throws IOException {
        Run.in(here, "new", "talks");
        Path file = here.resolve("talks/case.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("starts: \\S+", "starts: 9999-12-31"));

        Run run = Run.in(here, "check", "talks");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out())
                .contains("talks/case.yaml:12:9: \"9999-12-31\" is too far ahead")
                .contains("Maybe");
    }

    @Test
    void aFolderOfOnesOwnComesBeforeTheLibrary() throws IOException {
        Files.createDirectories(here.resolve("two-by-two"));
        Files.writeString(here.resolve("two-by-two/case.yaml"), "case: two-by-two");

        Run own = Run.in(here, "check", "two-by-two");

        assertThat(own.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(own.err())
                .isEqualTo("Read here: your folder two-by-two, not the case of that name in the library.\n");
        assertThat(Run.in(here.resolve("elsewhere"), "check", "two-by-two").status())
                .isZero();
    }

    @Test
    void theCaseMustBearTheNameOfItsFolder() throws IOException {
        Files.createDirectories(here.resolve("one"));
        Files.writeString(here.resolve("one/case.yaml"), "case: other");

        assertThat(Run.in(here.resolve("one"), "check", ".").out()).contains("one/case.yaml:1:1: The case is called");
    }
}

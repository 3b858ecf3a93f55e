package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are not known, and files that are something else. */
class UsageWordsTest {
    @TempDir
    Path here;

    @Test
    void helpOfACommandThatIsMisspeltNamesTheRightOne() {
        Run run = Run.in(here, "help", "asses");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains("There is no command asses. Maybe assess.");
        assertThat(Run.in(here, "help", "asses", "--lang", "vi").said()).contains("Không có lệnh asses");
    }

    @Test
    void whatOtherProgramsCallOtherwiseIsUnderstood() {
        Map.of(
                        "word", "gradus export, gradus import",
                        "validate", "gradus check",
                        "plan", "gradus roadmap plan",
                        "asess", "assess",
                        "setle", "settle")
                .forEach((word, meant) -> assertThat(Run.in(here, word).said())
                        .contains("There is no command " + word + ". Maybe " + meant + "."));
        assertThat(Run.in(here, "roadmap", "plam").said()).contains("Maybe plan.");
    }

    @Test
    void checkWithoutANameChecksTheCaseOfThisFolder() throws IOException {
        assertThat(Run.in(here, "check").said()).contains("no case.yaml and no conflict.yaml in this folder");
        Run.in(here, "new", "my-talks");
        Path inside = here.resolve("my-talks");
        Run run = Run.in(inside, "check");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("The case my-talks can be computed");
        assertThat(Run.in(inside, "check").out())
                .isEqualTo(Run.in(inside, "check", "case.yaml").out());
    }

    /** A file that is something else, such as one with secrets, is not repeated; nor is anything in it that steers a terminal. */
    @Test
    void aFileThatIsSomethingElseIsNotRepeated() throws IOException {
        String users = "root:x:0:0:root:/root:/bin/bash\ndaemon:secret:1:1::/:/bin/sh\n";
        String keys = "user: name\npassword: hunter2\nnested: {secret: 1}\n";
        String shell = "#!/bin/sh\nexport TOKEN=\"secret\" && {\n  run --with secret; }\n";
        for (String text : new String[] {users, keys, shell, "- secret\n- secret\n", "secret"}) {
            Files.writeString(here.resolve("any"), text);
            Run run = Run.in(here, "check", "any");

            assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
            assertThat(run.out() + run.err()).doesNotContain("secret", "hunter2", "daemon");
            assertThat(run.out()).contains("One problem");
        }
    }

    @Test
    void whatIsRepeatedIsShortAndSteersNothing() throws IOException {
        byte[] sound = Run.in(here, "schema", "case").out().substring(0, 2000).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = ("case: x\n" + "parties: " + "word ".repeat(seed) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] file = seed % 2 == 0 ? bytes : sound.clone();
            for (int k = 0; k < 20; k++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(seed % 3 == 0 ? 128 : 32);
            }
            Files.write(here.resolve("any"), file);
            Run run = Run.in(here, "check", "any");

            assertThat((run.out() + run.err()).chars().filter(c -> c < 32 && c != '\n' || c >= 0x7F && c < 0xA0))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(run.out().lines()).as("seed " + seed).allMatch(line -> line.length() < 800);
        }
    }
}

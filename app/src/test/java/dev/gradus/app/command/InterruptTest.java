package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.app.Gradus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a process of its own. */
class InterruptTest {

    @TempDir
    Path here;

    @Test
    @Timeout(60)
    void anInterruptedProcessSaysSoAndLeavesNothing() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
        Files.createDirectories(here.resolve("long"));
        Files.writeString(here.resolve("long/case.yaml"), longCase());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gradus.class.getName(),
                        "assess",
                        "long",
                        "--lang",
                        "en")
                .directory(here.toFile())
                .redirectError(here.resolve("err").toFile())
                .redirectOutput(here.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(4, TimeUnit.SECONDS)).as("ended by itself").isFalse();
        // TERM does what INT does, and unlike INT it is never ignored because a parent ran in the background.
        new ProcessBuilder("/bin/kill", "-TERM", "" + process.pid()).start().waitFor();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(here.resolve("err"), StandardCharsets.UTF_8))
                .contains("Interrupted.");
        assertThat(here.resolve("out")).isEmptyFile();
        try (var files = Files.list(here)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("long", "err", "out");
        }
    }

    /** Twenty-six measures without prerequisites, enough to plan for minutes. */
    private static String longCase() {
        StringBuilder yaml = new StringBuilder("""
                case: long
                title: Long
                as of: 2026-01-01
                parties:
                  a: {name: A, breakdown: {x: {name: X, value: -9}}}
                  b: {name: B, breakdown: {x: {name: X, value: -9}}}
                trust today: {a in b: {value: 0.6}, b in a: {value: 0.6}}
                measures:
                """);
        for (int k = 1; k <= 13; k++) {
            for (String by : new String[] {"a", "b"}) {
                yaml.append(
                        "  %s%d: {name: M, by: %s, worth: {%s: -%d.%d, %s: %d.%d}, takes: P1M, seen if not done: 0.9}\n"
                                .formatted(by, k, by, by, k % 4 + 1, k, by.equals("a") ? "b" : "a", k % 3 + 3, k));
            }
        }
        return yaml.toString();
    }
}

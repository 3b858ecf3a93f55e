package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code gradus} in a checkout of its own, with a small jar, a Java that writes down how it was called, and a quick build. */
@Timeout(60)
class LauncherTest {
    /** Writes down its arguments and locale; makes the cache it is asked for; falls over a cache that is not whole, as the real one does. */
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "run $*" "letters ${LC_ALL:-} language ${GRADUS_LOCALE:-}" >> "$TRACE"
            for word; do
              case $word in
                -XX:AOTCacheOutput=*) echo whole > "${word#*=}" ;;
                -XX:AOTCache=*) [ "$(cat "${word#*=}")" = whole ] || kill -ABRT $$ ;;
              esac
            done
            """;

    private static final String JAR = """
            #!/bin/sh
            exec '%s' "$@"
            """;

    /** Begins afresh where a part of an earlier build is gone. */
    private static final String BUILD = """
            #!/bin/sh
            echo build >> "$TRACE"
            mkdir -p app/target
            cp whole.jar app/target/gradus.jar
            """;

    @TempDir
    Path folder;

    private Path root;
    private Path trace;

    @BeforeEach
    void aCheckout() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path realJar = Path.of(System.getProperty("java.home"), "bin", "jar");
        assumeTrue(Files.isExecutable(realJar));
        root = folder.resolve("Bản thử của tôi");
        trace = folder.resolve("trace");
        for (String module : List.of("core", "formats", "documents", "service", "report", "app")) {
            Files.createDirectories(root.resolve(module + "/src/main"));
            Files.writeString(root.resolve(module + "/pom.xml"), "");
        }
        Files.createDirectories(root.resolve("cases"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.copy(Path.of("../gradus"), root.resolve("gradus"), StandardCopyOption.COPY_ATTRIBUTES);
        executable(root.resolve("mvnw"), BUILD);
        executable(folder.resolve("jdk/bin/java"), JAVA);
        executable(folder.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        executable(folder.resolve("jdk/bin/jar"), JAR.formatted(realJar));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        Files.writeString(folder.resolve("content"), "x".repeat(3000));
        new ProcessBuilder(
                        realJar.toString(),
                        "-c",
                        "-f",
                        root.resolve("whole.jar").toString(),
                        "-C",
                        folder.toString(),
                        "content")
                .inheritIO()
                .start()
                .waitFor();
        Files.writeString(trace, "");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** @return what the stand-ins wrote down of this run */
    private List<String> gradus(Map<String, String> environment, String... args) {
        try {
            Files.writeString(trace, "");
            ProcessBuilder builder = new ProcessBuilder(root.resolve("gradus").toString());
            builder.command().addAll(List.of(args));
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
            builder.environment().put("TRACE", trace.toString());
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("said")))
                    .isZero();
            return Files.readAllLines(trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> gradus(String... args) {
        return gradus(Map.of(), args);
    }

    private static long count(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    private Path jar() {
        return root.resolve("app/target/gradus.jar");
    }

    private Path cache(String kind) {
        return root.resolve(".gradus/" + kind + ".aot");
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void itBuildsOnceTrainsOnceAndThenStarts() {
        List<String> first = gradus("check", "x");
        List<String> second = gradus("check", "x");

        assertThat(count(first, "build")).isOne();
        assertThat(count(first, "AOTCacheOutput")).isEqualTo(2);
        assertThat(count(second, "run ")).isOne();
        assertThat(second.getFirst()).contains("light.aot", "-jar", "check x");
        assertThat(gradus("assess", "x").getFirst()).contains("heavy.aot", "assess x");
    }

    @Test
    void aDamagedCacheIsMadeAgain() throws IOException {
        gradus("check", "x");
        Files.writeString(cache("heavy"), "whxle\n");
        List<String> run = gradus("assess", "x");

        assertThat(count(run, "AOTCacheOutput")).isEqualTo(2);
        assertThat(count(run, "build")).isZero();
        assertThat(run.get(run.size() - 2)).contains("heavy.aot", "assess x");
        assertThat(cache("heavy")).hasContent("whole");

        Files.writeString(cache("light"), "");
        assertThat(count(gradus("check", "x"), "AOTCacheOutput")).isEqualTo(2);
        assertThat(count(gradus("check", "x"), "run ")).isOne();
    }

    @Test
    void aDamagedJarIsBuiltAgain() throws IOException {
        gradus("check", "x");
        cut(jar());
        assertThat(count(gradus("check", "x"), "build")).isOne();
        assertThat(jar()).hasSameBinaryContentAs(root.resolve("whole.jar"));
        assertThat(count(gradus("check", "x"), "build")).isZero();

        byte[] bytes = Files.readAllBytes(jar());
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(jar(), bytes);
        assertThat(count(gradus("check", "x"), "build")).isOne();
        assertThat(jar()).hasSameBinaryContentAs(root.resolve("whole.jar"));
    }

    @Test
    void aJarThatAnotherBuildMadeIsTakenOver() throws IOException, InterruptedException {
        gradus("check", "x");
        Thread.sleep(1100); // some file systems count seconds
        Path realJar = Path.of(System.getProperty("java.home"), "bin", "jar");
        Files.writeString(folder.resolve("more"), "more");
        new ProcessBuilder(realJar.toString(), "-u", "-f", jar().toString(), "-C", folder.toString(), "more")
                .inheritIO()
                .start()
                .waitFor();
        List<String> run = gradus("check", "x");

        assertThat(count(run, "build")).isZero();
        assertThat(count(run, "AOTCacheOutput")).isEqualTo(2);
        assertThat(count(gradus("check", "x"), "run ")).isOne();
    }

    @Test
    void aBuildThatWasBrokenOffBeginsAgainAndTrustsNothingThatItLeft() throws IOException {
        gradus("check", "x");
        Path half = root.resolve("core/target/classes/Half.class");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "half");
        Files.writeString(root.resolve(".gradus/started"), "");

        assertThat(count(gradus("check", "x"), "build")).isOne();
        assertThat(half).doesNotExist();
        assertThat(root.resolve(".gradus/started")).doesNotExist();
    }

    @Test
    void namesOfFilesAreUtf8WhateverTheLocale() {
        gradus("check", "x");
        assertThat(gradus(Map.of("LC_ALL", "C"), "check", "Hồ sơ/case.yaml"))
                .contains("letters C.UTF-8 language C")
                .anyMatch(line -> line.contains("Bản thử của tôi") && line.endsWith("check Hồ sơ/case.yaml"));
        assertThat(gradus(Map.of("LANG", "vi_VN.nowhere"), "check", "x"))
                .contains("letters C.UTF-8 language vi_VN.nowhere");
        assertThat(gradus(Map.of("LC_ALL", "C.UTF-8"), "check", "x")).contains("letters C.UTF-8 language ");
    }
}

package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The LibreOffice that this machine has, run without a window.
 *
 * <p>Where there is none, the test that asked for it is skipped; with {@code GRADUS_REQUIRE_OFFICE=true}, as in CI, it fails.
 */
final class LibreOffice {
    private static final String NONE = "Skipped: there is no LibreOffice on this machine."
            + " Maybe install one (Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui),"
            + " or name it in GRADUS_OFFICE.";
    private static final long MOST_SECONDS = 120;

    private final Path executable;
    private final Path folder;

    private LibreOffice(Path executable, Path folder) {
        this.executable = executable;
        this.folder = folder;
    }

    /** @param folder for its settings and what it writes */
    static LibreOffice start(Path folder) {
        Optional<Path> executable = findExecutable();
        if (Boolean.parseBoolean(System.getenv("GRADUS_REQUIRE_OFFICE"))) {
            assertThat(executable).as("a LibreOffice on this machine").isPresent();
        }
        if (executable.isEmpty()) {
            System.err.println(NONE); // Surefire counts what was skipped, and does not say why
        }
        assumeTrue(executable.isPresent(), NONE);
        return new LibreOffice(executable.get(), folder);
    }

    private static Optional<Path> findExecutable() {
        String named = System.getenv("GRADUS_OFFICE");
        Stream<Path> usual = Stream.of("/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
                .map(Path::of);
        return Stream.concat(Stream.ofNullable(named).map(Path::of), usual)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a document and saves it as another kind. */
    byte[] convert(String file, byte[] document, String to) throws IOException, InterruptedException {
        Path given =
                Files.write(Files.createDirectories(folder.resolve("given")).resolve(file), document);
        Path out = folder.resolve("made");
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        to,
                        "--outdir",
                        out.toString(),
                        given.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String kind = to.replaceFirst(":.*", "");
        Path made = out.resolve(file.replaceFirst("[^.]+$", kind));
        assertThat(made).as(Files.readString(folder.resolve("log"))).exists();
        return Files.readAllBytes(made);
    }
}

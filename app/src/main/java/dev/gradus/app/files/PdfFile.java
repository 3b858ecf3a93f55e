package dev.gradus.app.files;

import dev.gradus.app.terminal.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page as a PDF, printed by a browser of the Chromium family where the machine has one. */
public final class PdfFile {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "msedge",
            "microsoft-edge");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    private static final List<String> WINDOWS =
            List.of("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe");
    private static final long MOST_SECONDS = 60;

    private PdfFile() {}

    /** The browser that would print; on the path, or where it is usually put. */
    static Optional<Path> browser(Map<String, String> environment) {
        Stream<Path> onPath = Stream.of(
                        environment.getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream()
                        .flatMap(name -> Stream.of(name, name + ".exe"))
                        .map(name -> Path.of(folder, name)));
        Stream<Path> onWindows = Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .filter(environment::containsKey)
                .flatMap(root -> WINDOWS.stream().map(place -> Path.of(environment.get(root), place)));
        return Stream.of(onPath, PLACES.stream().map(Path::of), onWindows)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Prints a page that was written beside it.
     *
     * @param page a file of ours, without scripts
     * @return whether a browser was found and printed it
     */
    public static boolean print(Context context, Path page, Path target) {
        Optional<Path> browser = browser(context.console().environment());
        if (browser.isEmpty()) {
            return false;
        }
        try {
            Path folder = Files.createTempDirectory("gradus-pdf");
            try {
                return print(context, command(browser.get(), folder, page), folder, target);
            } finally {
                remove(folder);
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static List<String> command(Path browser, Path folder, Path page) {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"),
                "--print-to-pdf=" + folder.resolve("page.pdf")));
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--no-sandbox"); // Chromium does not start for root otherwise
        }
        command.add(page.toAbsolutePath().toUri().toString());
        return command;
    }

    private static boolean print(Context context, List<String> command, Path folder, Path target) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Path made = folder.resolve("page.pdf");
        if (!Files.isRegularFile(made) || Files.size(made) == 0) {
            return false;
        }
        GeneratedFile.write(
                target,
                GeneratedFile.markedPdf(Files.readAllBytes(made)),
                context.console().interruption());
        return true;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException _) {
            folder.toFile().deleteOnExit();
        }
    }
}

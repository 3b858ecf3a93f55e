package dev.gradus.app.files;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every command that writes a page does: where it goes, the mark by which Gradus knows it again, which languages it is in. */
public final class PageFile {
    private static final List<String> LANGUAGES = List.of("en", "vi");

    private PageFile() {}

    /**
     * A name that ends in .html is the file; any other is a folder.
     *
     * @param out what the user asked; "" = the current folder
     * @param file its name where the user gave none
     */
    public static Path target(Context context, String out, String file) {
        if (out.isEmpty()) {
            return Paths.of(context, file);
        }
        Path path = Paths.of(context, out);
        boolean isFile = out.toLowerCase(Locale.ROOT).endsWith(".html") && !Files.isDirectory(path);
        return isFile ? path : path.resolve(file);
    }

    /** The page with the mark, and the program that wrote it. */
    static String signed(String page) {
        String generator = "<head>\n<meta name=\"generator\" content=\"Gradus " + Version.number() + "\">";
        return GeneratedFile.marked(page.replaceFirst("<head>", generator));
    }

    public static void write(Context context, Path target, String page) {
        GeneratedFile.write(target, signed(page), context.console().interruption());
    }

    /** That of the run first. */
    public static List<String> languages(Context context) {
        return Stream.concat(Stream.of(context.language()), LANGUAGES.stream())
                .distinct()
                .toList();
    }
}

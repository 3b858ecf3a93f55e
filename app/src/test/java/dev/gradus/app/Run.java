package dev.gradus.app;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Console;
import dev.gradus.app.terminal.Interruption;
import dev.gradus.app.terminal.Output;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of the command inside the test.
 *
 * @param opened the files that it wanted shown
 */
public record Run(int status, String out, String err, List<Path> opened) {

    public static Run in(Path directory, String... args) {
        return with(directory, Map.of(), new Interruption(), args);
    }

    public static Run with(Path directory, Map<String, String> environment, Interruption interruption, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Path> opened = new ArrayList<>();
        Console console = new Console(
                new Output(out), new Output(err), directory, environment, interruption, () -> false, opened::add);
        int status = Gradus.run(console, args);
        return new Run(status, out.toString(), err.toString(), List.copyOf(opened));
    }

    /** Standard error as one line. */
    public String said() {
        return err.replaceAll("\\s+", " ");
    }

    /** Lines of both outputs that are wider than a terminal. */
    public List<String> tooWide() {
        return (out + err)
                .lines()
                .filter(line -> Columns.width(line) > Columns.WIDTH)
                .toList();
    }
}

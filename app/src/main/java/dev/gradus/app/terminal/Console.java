package dev.gradus.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a command: where it prints, the folder it runs in, its environment. Always UTF-8, whatever the locale says.
 *
 * @param terminal somebody watches standard error
 * @param browser shows a file to the reader
 */
public record Console(
        Output out,
        Output err,
        Path directory,
        Map<String, String> environment,
        Interruption interruption,
        Terminal terminal,
        Browser browser) {

    public static Console ofProcess() {
        return new Console(
                new Output(utf8(FileDescriptor.out)),
                new Output(utf8(FileDescriptor.err)),
                Path.of(""),
                System.getenv(),
                new Interruption(),
                new Terminal.OfProcess(),
                new Browser.OfDesktop());
    }

    private static Writer utf8(FileDescriptor descriptor) {
        return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}

package dev.gradus.app.command;

import dev.gradus.agreement.Case;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.service.library.Library;
import dev.gradus.service.library.LoadedConflict;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the library. */
@Command(name = "cases")
public final class CasesCommand implements Callable<Integer> {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Context context;

    public CasesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Library.Entry> entries = context.finder().library().all();
        int ids = entries.stream().mapToInt(e -> e.id().length()).max().orElse(0);
        int kinds = entries.stream().mapToInt(e -> Columns.width(kind(e))).max().orElse(0);
        int dates = 10;
        int titles = Math.max(10, Columns.WIDTH - ids - kinds - dates - 6);
        for (Library.Entry entry : entries) {
            Listed listed = listed(entry);
            List<String> title = Columns.wrap(listed.title(), titles);
            for (int k = 0; k < title.size(); k++) {
                context.console()
                        .out()
                        .line(row(k == 0 ? entry.id() : "", ids)
                                + row(k == 0 ? kind(entry) : "", kinds)
                                + row(k == 0 ? listed.date() : "", dates)
                                + title.get(k));
            }
        }
        return ExitStatus.FINE;
    }

    private record Listed(String date, String title) {}

    private Listed listed(Library.Entry entry) {
        if (entry.isConflict()) {
            LoadedConflict loaded = context.loadConflict(entry.shelf() + "/" + entry.id(), Map.of());
            return new Listed("", loaded.heading().apply(context.language()).title());
        }
        return context.finder().readCase(entry) instanceof ReadResult.Read read
                ? new Listed(date(read.written()), read.written().title().in(context.language()))
                : new Listed("", entry.fileName());
    }

    private String date(Case written) {
        return context.language().equals("vi")
                ? VIETNAMESE.format(written.asOf())
                : written.asOf().toString();
    }

    private String kind(Library.Entry entry) {
        return context.say("shelf." + entry.shelf());
    }

    private static String row(String text, int width) {
        return Columns.left(text, width) + "  ";
    }
}

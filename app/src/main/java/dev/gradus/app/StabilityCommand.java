package dev.gradus.app;

import dev.gradus.report.StabilityReport;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.ConflictReview;
import dev.gradus.stability.ConflictReviewer;
import dev.gradus.words.ResultTable;
import dev.gradus.words.StabilityWords;
import dev.gradus.words.StabilityWords.Passage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a conflict can rest, from who can do what and what each side prefers. */
@Command(name = "stability")
final class StabilityCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("en", "vi");

    private final Context context;

    @Parameters(
            paramLabel = "CONFLICT|CASE",
            descriptionKey = "parameter.conflict",
            completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--wish", paramLabel = "STATE", descriptionKey = "option.stability.wish")
    String wish = "";

    @Option(names = "--states", paramLabel = "N", descriptionKey = "option.stability.states")
    int states = 12;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    StabilityCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (states < 1) {
            throw Failure.usage("stability.states", states);
        }
        LoadedConflict loaded = LoadedConflict.of(context, name, Settings.of(set));
        Path target = target(loaded.conflict());
        OwnFile.require(target);
        OptionalInt wished = wish.isEmpty() ? OptionalInt.empty() : OptionalInt.of(new StateNames(loaded).find(wish));
        ConflictReview review;
        try (Progress _ = Progress.of(context)) {
            review = ConflictReviewer.review(
                    loaded.conflict(),
                    new ConflictReviewer.Request(
                            states, wished, Runtime.getRuntime().availableProcessors()),
                    context.console().interruption());
        }
        context.console().interruption().check();
        print(words(loaded, review, context.language()));
        write(loaded, review, target);
        context.console().out().line("");
        context.print("report.written", Plain.text(target.toString()));
        if (open && !context.console().browser().open(target)) {
            context.warn("report.unopened", Plain.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private static StabilityWords words(LoadedConflict loaded, ConflictReview review, String language) {
        return new StabilityWords(loaded.words().apply(language), review, loaded.states());
    }

    private void print(StabilityWords words) {
        context.lines(Columns.wrap(words.headline()));
        words.now().forEach(said -> context.lines(Columns.wrap(said)));
        section(words.say("rests.title"), words.rests());
        words.wish().ifPresent(passage -> section(words.say("wish.title"), List.of(passage)));
        section(words.say("departures.title"), words.departures());
        ResultTable table = words.table();
        context.console().out().line("");
        context.lines(List.of(table.title()));
        context.lines(Columns.wrap(table.lead()));
        context.lines(TableLines.of(table));
        context.console().out().line("");
        words.notes().forEach(note -> context.lines(Columns.wrap(note)));
    }

    private void section(String title, List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        context.console().out().line("");
        context.lines(List.of(title));
        for (Passage passage : passages) {
            context.lines(Columns.wrap(passage.state() + 1 + ". ", "   ", passage.title() + ". " + passage.lead()));
            Stream.concat(passage.sentences().stream(), passage.after().stream())
                    .forEach(said -> context.lines(Columns.wrap("    ", "    ", said)));
        }
    }

    private void write(LoadedConflict loaded, ConflictReview review, Path target) {
        List<String> languages = new ArrayList<>(List.of(context.language()));
        LANGUAGES.stream().filter(each -> !languages.contains(each)).forEach(languages::add);
        String mark = "<head>\n<meta name=\"generator\" content=\"Gradus " + Version.number() + "\">";
        String page = StabilityReport.html(
                        review,
                        languages.stream()
                                .map(each -> words(loaded, review, each))
                                .toList(),
                        languages.stream().map(loaded.heading()).toList())
                .replaceFirst("<head>", mark);
        OwnFile.write(target, OwnFile.marked(page), context.console().interruption());
    }

    /** A name that ends in .html is the file; any other is a folder. */
    private Path target(Conflict conflict) {
        String file = conflict.id() + "-stability.html";
        if (out.isEmpty()) {
            return Paths.of(context, file);
        }
        Path path = Paths.of(context, out);
        boolean isFile = out.toLowerCase(Locale.ROOT).endsWith(".html") && !Files.isDirectory(path);
        return isFile ? path : path.resolve(file);
    }
}

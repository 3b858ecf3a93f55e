package dev.gradus.app;

import dev.gradus.formats.results.StabilityJson;
import dev.gradus.report.StabilityReport;
import dev.gradus.report.view.ConflictView.Told;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.stability.review.FurtherReview;
import dev.gradus.words.ResultTable;
import dev.gradus.words.StabilityWords;
import dev.gradus.words.StabilityWords.Passage;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a conflict can rest, from who can do what and what each side prefers. */
@Command(name = "stability")
final class StabilityCommand implements Callable<Integer> {
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

    @Option(names = "--write", paramLabel = "FILE", descriptionKey = "option.stability.write")
    String converted = "";

    @Mixin
    JsonOption json = new JsonOption();

    StabilityCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (states < 1) {
            throw Failure.usage("stability.states", states);
        }
        LoadedConflict loaded = LoadedConflict.of(context, name, Settings.of(set));
        if (!converted.isEmpty()) {
            return new ConflictConversion(context, loaded).write(converted);
        }
        json.require(context);
        boolean wantsPage = !json.isAsked() || !out.isEmpty();
        Path target = PageFile.target(context, out, loaded.conflict().id() + "-stability.html");
        if (wantsPage) {
            GeneratedFile.require(target);
        }
        OptionalInt wished = wish.isEmpty() ? OptionalInt.empty() : OptionalInt.of(new StateNames(loaded).find(wish));
        Told told;
        try (Progress _ = Progress.of(context)) {
            told = review(loaded, wished);
        }
        context.console().interruption().check();
        if (wantsPage) {
            write(loaded, told, target);
        }
        if (json.isAsked()) {
            json.write(context, StabilityJson.json(told.review(), told.further(), Version.number()));
        } else {
            print(loaded, told);
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(target.toString()));
        }
        if (open && !context.console().browser().open(target)) {
            context.warn("report.unopened", SanitizedText.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private Told review(LoadedConflict loaded, OptionalInt wished) {
        int threads = Runtime.getRuntime().availableProcessors();
        Watch watch = context.console().interruption();
        Conflict conflict = loaded.asRanked();
        ConflictReview review =
                ConflictReviewer.review(conflict, new ConflictReviewer.Request(states, wished, threads), watch);
        Optional<Hypergame> hypergame = loaded.hypergame().filter(_ -> !loaded.hasUnknown());
        FurtherReview further = FurtherReview.of(loaded.conflict(), loaded.coalitions(), hypergame, threads, watch);
        Optional<HypergameCourse> course = hypergame
                .filter(_ -> conflict.statusQuo().isPresent())
                .map(seen -> HypergameCourse.of(
                        seen, Concept.NASH, conflict.statusQuo().getAsInt()));
        return new Told(review, further, course);
    }

    private static StabilityWords words(LoadedConflict loaded, Told told, String language) {
        return new StabilityWords(loaded.words().apply(language), told.review(), loaded.states());
    }

    private void print(LoadedConflict loaded, Told told) {
        StabilityWords words = words(loaded, told, context.language());
        context.lines(Columns.wrap(words.headline()));
        words.now().forEach(said -> context.lines(Columns.wrap(said)));
        section(words.say("rests.title"), words.rests());
        words.wish().ifPresent(passage -> section(words.say("wish.title"), List.of(passage)));
        section(words.say("departures.title"), words.departures());
        told.course().ifPresent(course -> {
            context.console().out().line("");
            context.lines(List.of(words.say("eyes.title")));
            words.course(course).forEach(said -> context.lines(Columns.wrap("- ", "  ", said)));
        });
        table(words.table());
        table(words.further(told.further()));
        context.console().out().line("");
        if (loaded.hasUnknown()) {
            context.lines(Columns.wrap(words.say("notKnown")));
        }
        words.notes().forEach(note -> context.lines(Columns.wrap(note)));
    }

    private void table(ResultTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        context.console().out().line("");
        context.lines(List.of(table.title()));
        context.lines(Columns.wrap(table.lead()));
        context.lines(TableLines.of(table));
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

    private void write(LoadedConflict loaded, Told told, Path target) {
        List<String> languages = PageFile.languages(context);
        String page = StabilityReport.html(
                told,
                languages.stream().map(each -> words(loaded, told, each)).toList(),
                languages.stream().map(loaded.heading()).toList());
        PageFile.write(context, target, page);
    }
}

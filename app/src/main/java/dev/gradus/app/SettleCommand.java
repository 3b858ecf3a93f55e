package dev.gradus.app;

import dev.gradus.formats.results.SettlementJson;
import dev.gradus.report.SettlementReport;
import dev.gradus.report.view.Heading;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.OrderWords;
import dev.gradus.words.ResultTable;
import dev.gradus.words.SettlementWords;
import dev.gradus.words.SettlementWords.Passage;
import dev.gradus.words.WeightWords;
import dev.gradus.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which deals there are, which the known rules choose, what is left on the table and what to trade for what. */
@Command(name = "settle")
final class SettleCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FOLDER|CASE", descriptionKey = "parameter.scenario", completionCandidates = CaseIds.class)
    String name = "";

    @Mixin
    SettleOptions asked = new SettleOptions();

    @Option(names = "--frontier", paramLabel = "FILE", descriptionKey = "option.settle.frontier")
    String frontier = "";

    @Mixin
    JsonOption json = new JsonOption();

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    SettleCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        asked.check();
        json.require(context);
        if (asked.withoutFrontier && !frontier.isEmpty()) {
            throw Failure.usage("settle.frontier.both");
        }
        return switch (LoadedScenario.of(context, name, Settings.of(set))) {
            case LoadedScenario loaded -> settle(loaded);
            case LoadedOrders orders -> compare(orders);
        };
    }

    private int settle(LoadedScenario loaded) {
        SettlementReview.Request request = asked.request(loaded);
        Optional<Path> target = target(loaded.scenario().id());
        Optional<Path> csv = frontier.isEmpty() ? Optional.empty() : Optional.of(Paths.of(context, frontier));
        csv.ifPresent(GeneratedFile::require);
        SettlementReview review;
        try (Progress _ = Progress.of(context)) {
            review = SettlementReview.of(
                    loaded.scenario(), request, context.console().interruption());
        } catch (NoRoom _) {
            throw new Failure(ExitStatus.PROBLEMS, "settle.room");
        }
        context.console().interruption().check();
        target.ifPresent(file -> write(loaded, review, file));
        csv.ifPresent(file -> GeneratedFile.write(
                file,
                FrontierCsv.text(review.scenario(), review.frontier().orElseThrow()),
                context.console().interruption()));
        if (json.isAsked()) {
            json.write(context, SettlementJson.json(review, Version.number()));
        } else {
            print(words(loaded, review, context.language()));
            context.console().out().line("");
            csv.ifPresent(file -> context.print("settle.frontier.written", SanitizedText.text(file.toString())));
        }
        return written(target);
    }

    private int compare(LoadedOrders orders) {
        List<String> useless = new ArrayList<>(asked.given());
        if (!frontier.isEmpty()) {
            useless.add("--frontier");
        }
        if (!useless.isEmpty()) {
            throw Failure.usage("settle.ordered", String.join(", ", orders.ids()), String.join(", ", useless));
        }
        Path folder = Paths.of(context, name).toAbsolutePath().normalize().getFileName();
        String title = folder == null ? "orders" : folder.toString();
        Optional<Path> target = target(title);
        OrderReview review = OrderReview.of(
                orders.space(),
                orders.profiles(),
                orders.orders(),
                context.console().interruption());
        List<OrderWords> words = PageFile.languages(context).stream()
                .map(language -> new OrderWords(Words.of(language), review))
                .toList();
        Heading heading = new Heading(title, "", List.of());
        target.ifPresent(file -> PageFile.write(
                context, file, SettlementReport.html(words, Collections.nCopies(words.size(), heading))));
        if (json.isAsked()) {
            json.write(context, SettlementJson.json(review, Version.number()));
        } else {
            print(words.getFirst());
            context.console().out().line("");
        }
        return written(target);
    }

    /** Where the page goes; nowhere where only JSON is asked for. */
    private Optional<Path> target(String id) {
        if (json.isAsked() && out.isEmpty()) {
            return Optional.empty();
        }
        Path target = PageFile.target(context, out, id + "-settlement.html");
        GeneratedFile.require(target);
        return Optional.of(target);
    }

    private int written(Optional<Path> target) {
        target.filter(_ -> !json.isAsked())
                .ifPresent(file -> context.print("report.written", SanitizedText.text(file.toString())));
        target.filter(file -> open && !context.console().browser().open(file))
                .ifPresent(file -> context.warn("report.unopened", SanitizedText.text(file.toString())));
        return ExitStatus.FINE;
    }

    private void print(OrderWords words) {
        context.lines(Columns.wrap(words.headline()));
        words.now().forEach(said -> context.lines(Columns.wrap(said)));
        if (!words.table().rows().isEmpty()) {
            table(words.table());
        }
        context.console().out().line("");
        words.notes().forEach(note -> context.lines(Columns.wrap(note)));
    }

    private static SettlementWords words(LoadedScenario loaded, SettlementReview review, String language) {
        return new SettlementWords(loaded.words().apply(language), review, loaded.packages());
    }

    private void print(SettlementWords words) {
        context.lines(Columns.wrap(words.headline()));
        words.now().forEach(said -> context.lines(Columns.wrap(said)));
        words.asked().ifPresent(passage -> section(passage, true));
        table(words.table());
        words.without().forEach(said -> context.lines(Columns.wrap(said)));
        boolean terms = !asked.solutions.isEmpty();
        words.solutions().forEach(passage -> section(passage, terms));
        list(words.say("trades.title"), List.of(words.trades().lead()), "");
        if (!words.trades().open().isEmpty()) {
            list(words.say("trades.open.title"), words.trades().open(), "- ");
            list(words.say("trades.made.title"), words.trades().made(), "- ");
        }
        weights(words.weights());
        context.console().out().line("");
        words.notes().forEach(note -> context.lines(Columns.wrap(note)));
    }

    private void weights(WeightWords weights) {
        list(weights.title(), List.of(weights.lead()), "");
        weights.held().forEach(said -> context.lines(Columns.wrap("- ", "  ", said)));
        weights.standings().forEach(said -> context.lines(Columns.wrap(said)));
        weights.joining().forEach(said -> context.lines(Columns.wrap("- ", "  ", said)));
        if (!weights.standings().isEmpty()) {
            weights.tables().forEach(table -> context.lines(TableLines.of(table)));
        }
    }

    private void list(String title, List<String> said, String mark) {
        context.console().out().line("");
        context.lines(List.of(title));
        said.forEach(each -> context.lines(Columns.wrap(mark, " ".repeat(mark.length()), each)));
    }

    private void section(Passage passage, boolean terms) {
        context.console().out().line("");
        context.lines(Columns.wrap(passage.title()));
        context.lines(Columns.wrap("  ", "  ", passage.deal()));
        passage.sentences().forEach(said -> context.lines(Columns.wrap(said)));
        if (terms) {
            table(passage.worth());
        }
    }

    private void table(ResultTable table) {
        context.console().out().line("");
        context.lines(List.of(table.title()));
        context.lines(Columns.wrap(table.lead()));
        context.lines(TableLines.of(table));
    }

    private void write(LoadedScenario loaded, SettlementReview review, Path target) {
        List<String> languages = PageFile.languages(context);
        String page = SettlementReport.html(
                review,
                languages.stream().map(each -> words(loaded, review, each)).toList(),
                languages.stream().map(loaded.heading()).toList());
        PageFile.write(context, target, page);
    }
}

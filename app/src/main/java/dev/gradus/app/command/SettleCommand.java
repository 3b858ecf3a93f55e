package dev.gradus.app.command;

import dev.gradus.app.files.FrontierCsv;
import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.PageFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.SettlementLines;
import dev.gradus.formats.results.SettlementJson;
import dev.gradus.report.SettlementReport;
import dev.gradus.service.OrderQuestion;
import dev.gradus.service.SettleQuestion;
import dev.gradus.service.library.LoadedOrders;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Heading;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.settlement.OrderWords;
import dev.gradus.words.settlement.SettlementWords;
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
public final class SettleCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FOLDER|CASE", descriptionKey = "parameter.scenario", completionCandidates = CaseIds.class)
    String name = "";

    @Mixin
    FilesOption files = new FilesOption();

    @Mixin
    SettleOptions asked = new SettleOptions();

    @Option(names = "--frontier", paramLabel = "FILE", descriptionKey = "option.settle.frontier")
    String frontier = "";

    @Mixin
    JsonOption json = new JsonOption();

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Mixin
    PageOption page = new PageOption();

    public SettleCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        asked.check();
        json.require(context);
        if (asked.withoutFrontier && !frontier.isEmpty()) {
            throw Refusal.question("settle.frontier.both");
        }
        return switch (context.loadScenario(name, SetOption.of(set), files.choice())) {
            case LoadedScenario loaded -> settle(loaded);
            case LoadedOrders orders -> compare(orders);
        };
    }

    private int settle(LoadedScenario loaded) {
        SettleQuestion question = asked.question(loaded);
        Optional<Path> target = target(loaded.scenario().id());
        Optional<Path> csv = frontier.isEmpty() ? Optional.empty() : Optional.of(Paths.of(context, frontier));
        csv.ifPresent(GeneratedFile::require);
        SettlementReview review;
        try (Progress _ = Progress.of(context)) {
            review = context.answer(question);
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
            List<Passage> told = words(loaded, review, context.language()).passages();
            context.lines(SettlementLines.of(told, !asked.solutions.isEmpty()));
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
            throw Refusal.question("settle.ordered", String.join(", ", orders.ids()), String.join(", ", useless));
        }
        Optional<Path> target = target(orders.title());
        OrderReview review = context.answer(new OrderQuestion(orders));
        List<OrderWords> words = PageFile.languages(context).stream()
                .map(language -> new OrderWords(Words.of(language), review))
                .toList();
        Heading heading = new Heading(orders.title(), "", List.of());
        target.ifPresent(file -> PageFile.write(
                context, file, SettlementReport.html(words, Collections.nCopies(words.size(), heading))));
        if (json.isAsked()) {
            json.write(context, SettlementJson.json(review, Version.number()));
        } else {
            context.lines(SettlementLines.of(words.getFirst().passages(), false));
            context.console().out().line("");
        }
        return written(target);
    }

    /** Where the page goes; nowhere where only JSON is asked for. */
    private Optional<Path> target(String id) {
        if (json.isAsked() && page.out.isEmpty()) {
            return Optional.empty();
        }
        Path target = PageFile.target(context, page.out, id + "-settlement.html");
        GeneratedFile.require(target);
        return Optional.of(target);
    }

    private int written(Optional<Path> target) {
        target.filter(_ -> !json.isAsked())
                .ifPresent(file -> context.print("report.written", SanitizedText.text(file.toString())));
        target.ifPresent(file -> page.show(context, file));
        return ExitStatus.FINE;
    }

    private static SettlementWords words(LoadedScenario loaded, SettlementReview review, String language) {
        return new SettlementWords(loaded.words().apply(language), review, loaded.packages());
    }

    private void write(LoadedScenario loaded, SettlementReview review, Path target) {
        List<String> languages = PageFile.languages(context);
        String html = SettlementReport.html(
                review,
                languages.stream().map(each -> words(loaded, review, each)).toList(),
                languages.stream().map(loaded.heading()).toList());
        PageFile.write(context, target, html);
    }
}

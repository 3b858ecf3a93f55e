package dev.gradus.app;

import dev.gradus.report.SettlementReport;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.SettlementReview;
import dev.gradus.settlement.SettlementReview.Disagreement;
import dev.gradus.words.ResultTable;
import dev.gradus.words.SettlementWords;
import dev.gradus.words.SettlementWords.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which deals there are, which the known rules choose, what is left on the table and what to trade for what. */
@Command(name = "settle")
final class SettleCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FOLDER|CASE", descriptionKey = "parameter.scenario", completionCandidates = CaseIds.class)
    String name = "";

    @Option(
            names = "--solution",
            paramLabel = "RULE",
            descriptionKey = "option.settle.solution",
            converter = Choice.Bargaining.class)
    List<String> solutions = List.of();

    @Option(
            names = "--disagreement",
            paramLabel = "reservation|zero",
            descriptionKey = "option.settle.disagreement",
            converter = Choice.WithoutDeal.class)
    String disagreement = "reservation";

    @Option(names = "--deal", paramLabel = "DEAL", descriptionKey = "option.settle.deal")
    Optional<String> deal = Optional.empty();

    @Option(names = "--frontier", paramLabel = "FILE", descriptionKey = "option.settle.frontier")
    String frontier = "";

    @Option(names = "--epsilon", paramLabel = "DISTANCE", descriptionKey = "option.settle.epsilon")
    double epsilon;

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
        if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
            throw Failure.usage("settle.epsilon", epsilon);
        }
        LoadedScenario loaded = LoadedScenario.of(context, name, Settings.of(set));
        Optional<List<Integer>> asked = deal.map(new DealText(loaded)::outcome);
        Path target = PageFile.target(context, out, loaded.scenario().id() + "-settlement.html");
        OwnFile.require(target);
        Optional<Path> csv = frontier.isEmpty() ? Optional.empty() : Optional.of(Paths.of(context, frontier));
        csv.ifPresent(OwnFile::require);
        SettlementReview review;
        try (Progress _ = Progress.of(context)) {
            review = SettlementReview.of(
                    loaded.scenario(), request(asked), context.console().interruption());
        } catch (NoRoom _) {
            throw new Failure(ExitStatus.PROBLEMS, "settle.room");
        }
        context.console().interruption().check();
        write(loaded, review, target);
        csv.ifPresent(file -> OwnFile.write(
                file,
                FrontierCsv.text(review.scenario(), review.frontier()),
                context.console().interruption()));
        print(words(loaded, review, context.language()));
        context.console().out().line("");
        csv.ifPresent(file -> context.print("settle.frontier.written", Plain.text(file.toString())));
        context.print("report.written", Plain.text(target.toString()));
        if (open && !context.console().browser().open(target)) {
            context.warn("report.unopened", Plain.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private SettlementReview.Request request(Optional<List<Integer>> asked) {
        List<BargainingRule> rules = Stream.of(BargainingRule.values())
                .filter(rule -> solutions.isEmpty()
                        || solutions.contains(
                                rule.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        FrontierSettings exact = FrontierSettings.exact(Runtime.getRuntime().availableProcessors());
        return new SettlementReview.Request(
                epsilon > 0 ? exact.withEpsilon(epsilon) : exact,
                disagreement.equals("zero") ? Disagreement.ZERO : Disagreement.RESERVATION,
                rules,
                asked);
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
        boolean terms = !solutions.isEmpty();
        words.solutions().forEach(passage -> section(passage, terms));
        list(words.say("trades.title"), List.of(words.tradesLead()), "");
        if (!words.open().isEmpty()) {
            list(words.say("trades.open.title"), words.open(), "- ");
            list(words.say("trades.made.title"), words.made(), "- ");
        }
        context.console().out().line("");
        words.notes().forEach(note -> context.lines(Columns.wrap(note)));
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

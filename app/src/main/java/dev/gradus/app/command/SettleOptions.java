package dev.gradus.app.command;

import dev.gradus.service.SettleQuestion;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is asked about the deals of a scenario. */
final class SettleOptions {
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

    @Option(names = "--time", paramLabel = "SHARE", descriptionKey = "option.settle.time")
    String time = "0";

    @Option(names = "--weights-off", paramLabel = "SHARE", descriptionKey = "option.settle.weightsOff")
    Optional<String> off = Optional.empty();

    @Option(names = "--weight", paramLabel = "PARTY:ISSUE=LOW..HIGH", descriptionKey = "option.settle.weight")
    List<String> weights = List.of();

    @Option(names = "--epsilon", paramLabel = "DISTANCE", descriptionKey = "option.settle.epsilon")
    double epsilon;

    @Option(names = "--tolerance", paramLabel = "SHARE", descriptionKey = "option.settle.tolerance")
    double tolerance = FrontierSettings.TOLERANCE;

    @Option(names = "--no-frontier", descriptionKey = "option.settle.noFrontier")
    boolean withoutFrontier;

    /** What can be told to be wrong before anything is read. */
    void check() {
        SettleQuestion.requireDistance(epsilon);
        SettleQuestion.requireTolerance(tolerance);
        share("--time", time);
        off.ifPresent(text -> share("--weights-off", text));
    }

    /** Names of the options that ask for something that only numbers can answer. */
    List<String> given() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--solution", !solutions.isEmpty());
        given.put("--disagreement", !disagreement.equals("reservation"));
        given.put("--deal", deal.isPresent());
        given.put("--time", share("--time", time) > 0);
        given.put("--weights-off", off.isPresent());
        given.put("--weight", !weights.isEmpty());
        given.put("--epsilon", epsilon > 0);
        given.put("--tolerance", tolerance != FrontierSettings.TOLERANCE);
        given.put("--no-frontier", withoutFrontier);
        return given.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    SettleQuestion question(LoadedScenario loaded) {
        return new SettleQuestion(
                loaded,
                Stream.of(BargainingRule.values())
                        .filter(rule -> solutions.isEmpty()
                                || solutions.contains(
                                        rule.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList(),
                disagreement.equals("zero") ? Disagreement.ZERO : Disagreement.RESERVATION,
                share("--time", time),
                deal,
                !withoutFrontier,
                epsilon,
                tolerance,
                new SettleQuestion.Weights(off.map(text -> share("--weights-off", text)), weights));
    }

    /** "25%" or "0.25". */
    private static double share(String option, String text) {
        String number = text.strip().replaceFirst("\\s*%$", "");
        double share = number.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(number) : Double.NaN;
        double found = number.equals(text.strip()) ? share : share / 100;
        if (!(found <= 1)) {
            throw Refusal.question("settle.share", option, text);
        }
        return found;
    }
}

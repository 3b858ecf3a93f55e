package dev.gradus.app;

import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.settlement.weights.WeightSearch;
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

    @Option(names = "--no-frontier", descriptionKey = "option.settle.noFrontier")
    boolean withoutFrontier;

    /** What can be told to be wrong before anything is read. */
    void check() {
        if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
            throw Failure.usage("settle.epsilon", epsilon);
        }
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
        given.put("--no-frontier", withoutFrontier);
        return given.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    SettlementReview.Request request(LoadedScenario loaded) {
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
                share("--time", time),
                deal.map(new DealText(loaded)::outcome),
                !withoutFrontier,
                weights(loaded));
    }

    private Optional<List<IssueWeights>> weights(LoadedScenario loaded) {
        if (off.isEmpty() && weights.isEmpty()) {
            return Optional.empty();
        }
        if (!WeightSearch.isPossible(loaded.scenario())) {
            throw Failure.usage("settle.weights.joined");
        }
        double share = off.map(text -> share("--weights-off", text)).orElse(0.0);
        return Optional.of(new WeightText(loaded, share).weights(weights));
    }

    /** "25%" or "0.25". */
    private static double share(String option, String text) {
        String number = text.strip().replaceFirst("\\s*%$", "");
        double share = number.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(number) : Double.NaN;
        double found = number.equals(text.strip()) ? share : share / 100;
        if (!(found <= 1)) {
            throw Failure.usage("settle.share", option, text);
        }
        return found;
    }
}

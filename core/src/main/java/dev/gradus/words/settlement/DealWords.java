package dev.gradus.words.settlement;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What is told of one deal: spelled out, what it gives, why rules choose it or what it leaves on the table, its worth issue by issue. */
final class DealWords {
    private static final double ROUNDING = 1e-9;

    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;
    private final Function<BargainingRule, String> rule;

    DealWords(Words words, SettlementReview review, SettlementNames names, Function<BargainingRule, String> rule) {
        this.words = words;
        this.review = review;
        this.names = names;
        this.rule = rule;
    }

    private String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    private int parties() {
        return review.disagreement().size();
    }

    private Passage passage(
            String id, String title, List<Integer> outcome, List<Double> values, List<String> sentences) {
        Passage.Builder passage = Passage.of(id, title).say(Sentence.of(names.deal(outcome)));
        sentences.forEach(said -> passage.say(Sentence.of(said)));
        return passage.table(worth(outcome, values)).done();
    }

    /** @param same bargains that come to the same deal */
    Passage solution(List<Bargain> same) {
        Bargain first = same.getFirst();
        List<String> said = new ArrayList<>(List.of(say("deal.worth", names.worths(first.values()))));
        below(review.below(first.values())).ifPresent(said::add);
        prospect(first.outcome()).ifPresent(said::add);
        same.forEach(bargain -> said.add(reason(bargain)));
        String title = words.capital(
                words.list(same.stream().map(Bargain::rule).map(rule).toList()));
        return passage("solution:" + Words.key(first.rule()), title, first.outcome(), first.values(), said);
    }

    private String reason(Bargain bargain) {
        List<Integer> gainers = bargain.gainers();
        if (gainers.isEmpty() && isAboutGains(bargain)) {
            return words.capital(say("reason.nobody", rule.apply(bargain.rule())));
        }
        String reason = say("reason." + Words.key(bargain.rule()), score(bargain.rule(), bargain.score()));
        if (gainers.size() < parties() && isOfThoseWhoGain(bargain.rule())) {
            List<String> others = IntStream.range(0, parties())
                    .filter(i -> !gainers.contains(i))
                    .mapToObj(names::theParty)
                    .toList();
            reason += " " + say("reason.others", words.list(others));
        }
        if (bargain.isExact()) {
            return reason + " " + say("exact");
        }
        return reason + " "
                + (Double.isFinite(bargain.bound())
                        ? say("bound", score(bargain.rule(), bargain.bound()))
                        : say("bound.unknown"));
    }

    /** Whether the rule looks at gains and it is known for certain who can gain. */
    private boolean isAboutGains(Bargain bargain) {
        boolean exact =
                review.frontier().map(found -> found.quality().isExact()).orElse(false);
        return isOfThoseWhoGain(bargain.rule()) || (exact && bargain.rule() != BargainingRule.UTILITARIAN);
    }

    private static boolean isOfThoseWhoGain(BargainingRule rule) {
        return rule == BargainingRule.NASH || rule == BargainingRule.KALAI_SMORODINSKY;
    }

    private String score(BargainingRule rule, double score) {
        return switch (rule) {
            case KALAI_SMORODINSKY -> words.percent(score);
            case NASH -> names.product(score);
            default -> names.worth(score);
        };
    }

    /** What becomes of the deal that was asked about. */
    Passage asked(DealReview deal) {
        return passage("asked", say("deal.title"), deal.outcome(), deal.values(), left(deal));
    }

    private Optional<String> below(List<Integer> parties) {
        return parties.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "deal.below",
                        words.list(parties.stream().map(names::theParty).toList())));
    }

    /** What becomes of it step by step, where that is known. */
    private Optional<String> prospect(List<Integer> outcome) {
        return Optional.ofNullable(review.prospects().get(outcome)).map(found -> say("prospect." + Words.key(found)));
    }

    private List<String> left(DealReview deal) {
        List<String> said = new ArrayList<>();
        said.add(say("deal.worth", names.worths(deal.values())));
        if (!deal.allowed()) {
            said.add(say("deal.forbidden"));
        }
        below(deal.below()).ifPresent(said::add);
        prospect(deal.outcome()).ifPresent(said::add);
        deal.improvement()
                .ifPresentOrElse(
                        better -> {
                            said.add(say("deal.left", names.gains("deal.gain", better.gains())));
                            said.add(say("deal.better", names.deal(better.outcome())));
                        },
                        () -> said.add(
                                say(!deal.certain() ? "deal.near" : deal.allowed() ? "deal.best" : "deal.outside")));
        deal.toFrontier().ifPresent(distance -> said.add(say("deal.distance", names.worth(distance))));
        if (!deal.toSolutions().isEmpty()) {
            said.add(say(
                    "deal.distances",
                    words.list(IntStream.range(0, deal.toSolutions().size())
                            .mapToObj(k -> say(
                                    "deal.distance.of",
                                    names.worth(deal.toSolutions().get(k)),
                                    rule.apply(review.solutions().get(k).rule())))
                            .toList())));
        }
        return said;
    }

    /** The worth of a deal, issue by issue. */
    private ResultTable worth(List<Integer> outcome, List<Double> values) {
        List<String> head = new ArrayList<>(List.of(say("worth.issue"), say("worth.value")));
        IntStream.range(0, parties()).forEach(i -> head.add(parties() > 2 ? Integer.toString(i + 1) : names.party(i)));
        List<List<String>> rows = new ArrayList<>();
        names.shown(outcome).forEach(k -> rows.add(part(k, outcome.get(k))));
        rest(outcome, values).ifPresent(rows::add);
        List<String> total = new ArrayList<>(List.of(say("worth.total"), ""));
        values.forEach(value -> total.add(names.worth(value)));
        rows.add(total);
        String lead = parties() > 2 ? say("worth.lead") + " " + say("worth.numbers") : say("worth.lead");
        return new ResultTable("worth", say("worth.title"), lead, head, rows, 2);
    }

    private List<String> part(int issue, int value) {
        List<String> row = new ArrayList<>(List.of(names.issue(issue), names.value(issue, value)));
        review.scenario()
                .profiles()
                .forEach(profile -> row.add(names.worth(
                        profile.utility().part(issue, value) / profile.utility().divisor())));
        return row;
    }

    /** What does not belong to one issue alone: what depends on several together, and what a highest worth takes off. */
    private Optional<List<String>> rest(List<Integer> outcome, List<Double> values) {
        List<Double> rest = IntStream.range(0, values.size())
                .mapToObj(i -> {
                    Utility utility = review.scenario().profiles().get(i).utility();
                    double parts = IntStream.range(0, outcome.size())
                            .mapToDouble(k -> utility.part(k, outcome.get(k)))
                            .sum();
                    return values.get(i) - parts / utility.divisor();
                })
                .toList();
        if (rest.stream().allMatch(value -> Math.abs(value) < ROUNDING)) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>(List.of(say("worth.rest"), ""));
        rest.forEach(value -> row.add(names.worth(value)));
        return Optional.of(row);
    }
}

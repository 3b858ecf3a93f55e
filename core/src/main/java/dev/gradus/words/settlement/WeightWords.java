package dev.gradus.words.settlement;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.settlement.weights.WeightReview;
import dev.gradus.settlement.weights.WeightReview.Held;
import dev.gradus.settlement.weights.WeightReview.Standings;
import dev.gradus.settlement.weights.WeightSearch;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How much hangs on the weights of the issues, in words. */
final class WeightWords {
    /** Joining deals that are spelled out. */
    private static final int JOINING = 3;

    /** Weights that are named, at most. */
    private static final int MOVED = 6;

    private static final double WHATEVER = 1 - 1e-6;

    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;
    private final Function<BargainingRule, String> rule;

    WeightWords(Words words, SettlementReview review, SettlementNames names, Function<BargainingRule, String> rule) {
        this.words = words;
        this.review = review;
        this.names = names;
        this.rule = rule;
    }

    private String say(String key, Object... args) {
        return words.say("settlement.weights." + key, args);
    }

    Passage passage() {
        return Passage.of("weights", say("title"))
                .say(Sentence.of(lead()))
                .list(held())
                .part(tables())
                .done();
    }

    /** What a weight is; where there are none, why not. */
    private String lead() {
        return review.weights().isPresent() ? say("lead") : say("joined");
    }

    /** Of the deals that the rules choose, and of the one asked about, how far the weights may be off. */
    private List<Sentence> held() {
        return review.weights().stream()
                .flatMap(weights -> weights.held().stream())
                .map(this::held)
                .map(Sentence::of)
                .toList();
    }

    private String held(Held held) {
        String deal = words.capital(called(held.deal()));
        if (held.radius().isEmpty()) {
            return say("held.unknown", deal);
        }
        WeightSearch.Radius radius = held.radius().get();
        if (radius.share().isEmpty()) {
            return say("held.not", deal);
        }
        double share = radius.share().get();
        if (radius.rival().isEmpty() || share > WHATEVER) {
            return say("held.always", deal);
        }
        WeightSearch.Rival rival = radius.rival().get();
        // rounded down, so that the sentence is true
        double sure = Math.floor(share * 1000) / 10;
        String head = sure == 0
                ? say("held.never", deal)
                : say("held", deal, words.say("settlement.percent", words.fixed(sure, 1)));
        return head + " " + say("rival", names.swaps(held.deal(), rival.deal())) + " " + favours(rival);
    }

    /** The rules that choose a deal, or that it was asked about. */
    private String called(List<Integer> deal) {
        List<String> rules = new ArrayList<>(review.solutions().stream()
                .filter(bargain -> bargain.outcome().equals(deal))
                .map(Bargain::rule)
                .map(rule)
                .toList());
        boolean asked =
                review.deal().map(DealReview::outcome).filter(deal::equals).isPresent();
        if (asked) {
            rules.addFirst(say("asked"));
        }
        return words.list(rules);
    }

    /** Whose weights would have to be off which way, where that can be said in short. */
    private String favours(WeightSearch.Rival rival) {
        long moved = rival.weights().stream()
                .flatMap(List::stream)
                .filter(factor -> factor < WHATEVER || factor > 2 - WHATEVER)
                .count();
        if (moved > MOVED) {
            return "";
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < rival.weights().size(); i++) {
            List<Double> weights = rival.weights().get(i);
            String less = issues(weights, factor -> factor < WHATEVER);
            String more = issues(weights, factor -> factor > 2 - WHATEVER);
            if (!less.isEmpty() && !more.isEmpty()) {
                said.add(say("both", names.theParty(i), more, less));
            } else if (!more.isEmpty()) {
                said.add(say("more", names.theParty(i), more));
            } else if (!less.isEmpty()) {
                said.add(say("less", names.theParty(i), less));
            }
        }
        return said.isEmpty() ? "" : say("favours", String.join(words.say("list.semicolon"), said));
    }

    private String issues(List<Double> weights, Predicate<Double> moved) {
        return words.list(IntStream.range(0, weights.size())
                .filter(k -> moved.test(weights.get(k)))
                .mapToObj(k -> words.quoted(names.issue(k)))
                .toList());
    }

    /** What holds under the weights asked about; none where none were. */
    private List<String> standings() {
        return review.weights()
                .flatMap(WeightReview::standings)
                .map(this::standings)
                .orElse(List.of());
    }

    private List<String> standings(Standings standings) {
        List<String> said = new ArrayList<>();
        said.add(
                standings.whole()
                        ? say(
                                "standings",
                                count(standings.looked()),
                                count(standings.always()),
                                count(standings.sometimes()))
                        : say(
                                "points",
                                count(standings.looked()),
                                count(review.frontier()
                                        .map(ParetoFrontier::size)
                                        .orElse(0)),
                                count(standings.always()),
                                count(standings.sometimes())));
        if (standings.undecided() > 0) {
            said.add(say("undecided", count(standings.undecided())));
        }
        if (!standings.whole()) {
            said.add(say("outside"));
        }
        if (!standings.joining().isEmpty()) {
            said.add(say("joining", count(standings.joining().size())));
        }
        return said;
    }

    /** Some deals that could come to the frontier. */
    private List<Sentence> joining() {
        return review.weights().flatMap(WeightReview::standings).stream()
                .flatMap(standings -> standings.joining().stream())
                .limit(JOINING)
                .map(names::deal)
                .map(words::capital)
                .map(Sentence::of)
                .toList();
    }

    private String count(int count) {
        return names.count(BigInteger.valueOf(count));
    }

    /** What holds under the weights asked about, if any were, and the weights. */
    private Passage tables() {
        boolean asked = review.weights().flatMap(WeightReview::standings).isPresent();
        Passage.Builder passage = Passage.of(asked ? "weights:asked" : "weights:stated", "");
        standings().forEach(said -> passage.say(Sentence.of(said)));
        passage.list(joining());
        review.weights().ifPresent(weights -> passage.table(table(weights)));
        return passage.done();
    }

    /** The weights, as stated or as asked about. */
    private ResultTable table(WeightReview weights) {
        Scenario scenario = review.scenario();
        List<String> head = new ArrayList<>(List.of(words.say("settlement.worth.issue")));
        boolean wide = scenario.parties() > 2;
        IntStream.range(0, scenario.parties()).forEach(i -> head.add(wide ? Integer.toString(i + 1) : names.party(i)));
        List<List<String>> rows = IntStream.range(0, scenario.space().issues().size())
                .mapToObj(k -> row(weights, k))
                .toList();
        String lead = wide ? say("table") + " " + words.say("settlement.worth.numbers") : say("table");
        return new ResultTable("weights", say("title"), lead, head, rows, 1);
    }

    private List<String> row(WeightReview weights, int issue) {
        List<String> row = new ArrayList<>(List.of(names.issue(issue)));
        for (int i = 0; i < review.disagreement().size(); i++) {
            row.add(cell(weights, i, issue));
        }
        return row;
    }

    private String cell(WeightReview weights, int party, int issue) {
        Profile profile = review.scenario().profiles().get(party);
        double swing = IssueWeights.swing(review.scenario().space(), profile.utility(), issue);
        Optional<IssueWeights> asked =
                weights.standings().map(standings -> standings.weights().get(party));
        if (asked.isEmpty() || swing == 0) {
            return names.worth(swing);
        }
        double stated = asked.get().stated().get(issue);
        return say(
                "interval",
                names.worth(swing * asked.get().least().get(issue) / stated),
                names.worth(swing * asked.get().most().get(issue) / stated));
    }
}

package dev.gradus.words.settlement;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.ZoneOfAgreement;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which deals there are, in words: how many, which nobody can improve on, what each rule gives, what is left on the table. */
public final class SettlementWords {
    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;

    /** @param packages each issue is a measure of a case, done or left out */
    public SettlementWords(Words words, SettlementReview review, boolean packages) {
        this.words = words;
        this.review = review;
        this.names = new SettlementNames(words, review, packages);
    }

    public String language() {
        return words.language();
    }

    public String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    /** A party as for a heading. */
    public String party(int party) {
        return names.party(party);
    }

    /** A worth as it stands in a table. */
    public String worth(double value) {
        return names.worth(value);
    }

    public String rule(BargainingRule rule) {
        return say("rule." + Words.key(rule));
    }

    /** For which moment it is. */
    public String when() {
        return review.time() > 0 ? say("when.later", words.percent(review.time())) : say("when");
    }

    /**
     * All that is told, in order: "verdict"; "asked", the deal that was asked about; "rules", a table; "solutions" with a part
     * "solution:nash" for each deal that rules choose; "trades" with "trades:open" and "trades:made"; "weights" with "weights:asked" where
     * intervals were asked about and "weights:stated" where not; "limits". Of a deal the first paragraph spells it out and a table takes its
     * worth apart. What there is nothing to say of is left out.
     */
    public List<Passage> passages() {
        DealWords deals = new DealWords(words, review, names, this::rule);
        List<Passage> passages = new ArrayList<>(List.of(new SettlementHead(words, review, names).passage()));
        review.deal().map(deals::asked).ifPresent(passages::add);
        passages.add(rules());
        passages.add(solutions(deals));
        passages.add(new TradeWords(words, review, names, this::rule).passage());
        passages.add(new WeightWords(words, review, names, this::rule).passage());
        passages.add(limits());
        return passages.stream().filter(passage -> !passage.isEmpty()).toList();
    }

    private Passage rules() {
        ResultTable table = new RuleTable(words, review, names, this::rule).table();
        return Passage.of("rules", table.title())
                .table(table)
                .say(Sentence.of(without()))
                .done();
    }

    /** Asked rules that choose nothing, and why. */
    private String without() {
        if (review.without().isEmpty()) {
            return "";
        }
        String rules = words.list(review.without().stream().map(this::rule).toList());
        boolean outside = review.zone().map(ZoneOfAgreement::isEmpty).orElse(false);
        return words.capital(say(outside ? "without.zone" : "without.room", rules));
    }

    /** Rules that come to the same deal together. */
    private Passage solutions(DealWords deals) {
        Map<List<Integer>, List<Bargain>> byDeal = new LinkedHashMap<>();
        review.solutions()
                .forEach(bargain -> byDeal.computeIfAbsent(bargain.outcome(), _ -> new ArrayList<>())
                        .add(bargain));
        return Passage.of("solutions", say("solutions.title"))
                .parts(byDeal.values().stream().map(deals::solution).toList())
                .done();
    }

    /** What is exact, what counts as one point, what the numbers are not. */
    private Passage limits() {
        Passage.Builder passage = Passage.of("limits", say("limits.title"))
                .say(Sentence.of(review.frontier()
                        .map(ParetoFrontier::quality)
                        .map(quality -> quality.isExact()
                                ? say(names.isSampled() ? "exact.sampled" : "exact.frontier")
                                : say("bound.frontier", words.fixed(quality.epsilon(), 6)))
                        .orElseGet(() -> say("unasked.frontier"))));
        review.frontier()
                .map(found -> found.quality().tolerance())
                .ifPresent(share ->
                        passage.say(Sentence.of(share > 0 ? say("point.near", names.share(share)) : say("point"))));
        return passage.say(Sentence.of(say("scales")))
                .say(Sentence.of(say("not")))
                .done();
    }
}

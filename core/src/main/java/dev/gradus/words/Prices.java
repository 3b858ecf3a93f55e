package dev.gradus.words;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.PriceOfMistrust;
import dev.gradus.assessment.PriceOfMistrust.Side;
import dev.gradus.quantity.Explained;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What mistrust costs, and what full trust would not change. */
public final class Prices {
    private static final double NOTHING = 0.05;

    private final Words words;
    private final Steps steps;

    public Prices(Words words) {
        this.words = words;
        this.steps = new Steps(words);
    }

    /** Short sentences; none where full trust was not asked about. */
    public List<String> sentences(Assessment assessment) {
        PriceOfMistrust price = assessment.price();
        List<String> said = new ArrayList<>();
        if (price.sides().isEmpty() || !assessment.outcome().isExact()) {
            return said;
        }
        String all = steps.bothOrAll();
        if (!price.holdsAtFullTrust()) {
            boolean today = assessment.outcome() == Assessment.Outcome.ROADMAP_HOLDS;
            said.add(words.sentence((today ? "price.staying" : "price.never") + all));
            return said;
        }
        boolean holdsToday = assessment.outcome() == Assessment.Outcome.ROADMAP_HOLDS;
        if (isNothing(price)) {
            said.add(words.sentence("price.nothing" + all));
        } else {
            String what = list(price.sides(), Side::price, "price.more", "price.less");
            said.add(words.sentence((holdsToday ? "price.best" : "price.new") + all, what));
            said.add(words.sentence("price.name"));
            said.add(roadmap(assessment));
        }
        evenThen(assessment, price.withFullTrust(), said);
        delay(price, said);
        return said;
    }

    /** What trust changes where it does not decide whether a roadmap holds; "" where it changes nothing. */
    String whatTrustChanges(Assessment assessment) {
        PriceOfMistrust price = assessment.price();
        if (assessment.outcome() != Assessment.Outcome.ROADMAP_HOLDS || !price.holdsAtFullTrust() || isNothing(price)) {
            return "";
        }
        return " " + words.sentence(isSame(assessment) ? "trust.changes.gain" : "trust.changes.roadmap");
    }

    private static boolean isNothing(PriceOfMistrust price) {
        return price.sides().stream().allMatch(s -> Math.abs(s.price().value()) < NOTHING);
    }

    private static boolean isSame(Assessment assessment) {
        return assessment.price().withFullTrust().equals(assessment.best().roadmap());
    }

    /** Which roadmap would be chosen at full trust. */
    private String roadmap(Assessment assessment) {
        String stages = steps.all(assessment.price().withFullTrust());
        if (assessment.outcome() != Assessment.Outcome.ROADMAP_HOLDS) {
            return words.sentence("price.roadmap", stages);
        }
        return isSame(assessment)
                ? words.sentence("price.roadmap.same")
                : words.sentence("price.roadmap.other", stages);
    }

    /** Contested terms of which not even the agreed core would be done at full trust. */
    private void evenThen(Assessment assessment, Roadmap withFullTrust, List<String> said) {
        long done = words.structure().inForce() | withFullTrust.measures();
        List<String> incomplete = assessment.terms().stream()
                .filter(term -> (term.core() & ~done) != 0)
                .map(term -> words.term(term.term()))
                .toList();
        if (!incomplete.isEmpty()) {
            said.add(words.sentence("price.evenThen" + steps.bothOrAll(), words.list(incomplete)));
        }
    }

    private void delay(PriceOfMistrust price, List<String> said) {
        List<Side> lost = price.sides().stream()
                .filter(s -> s.delayAndSelfInterest().value() >= NOTHING)
                .toList();
        if (!lost.isEmpty()) {
            said.add(words.sentence("price.delay", list(lost, Side::delayAndSelfInterest, "price.of", "price.of")));
        }
    }

    private String list(List<Side> sides, Function<Side, Explained> number, String more, String less) {
        return words.list(sides.stream()
                .map(side -> {
                    double value = number.apply(side).value();
                    return words.say(
                            value < 0 ? less : more, words.points(Math.abs(value)), words.theParty(side.party()));
                })
                .toList());
    }
}

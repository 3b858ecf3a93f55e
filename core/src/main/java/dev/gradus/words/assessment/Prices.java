package dev.gradus.words.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.PriceOfMistrust;
import dev.gradus.assessment.PriceOfMistrust.Side;
import dev.gradus.quantity.Explained;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
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
    List<Sentence> sentences(Assessment assessment) {
        PriceOfMistrust price = assessment.price();
        List<Sentence> said = new ArrayList<>();
        if (price.sides().isEmpty() || !assessment.outcome().isExact()) {
            return said;
        }
        String all = steps.bothOrAll();
        if (!price.holdsAtFullTrust()) {
            boolean today = assessment.outcome() == Assessment.Outcome.ROADMAP_HOLDS;
            said.add(words.tell((today ? "price.staying" : "price.never") + all));
            return said;
        }
        boolean holdsToday = assessment.outcome() == Assessment.Outcome.ROADMAP_HOLDS;
        if (isNothing(price)) {
            said.add(words.tell("price.nothing" + all));
        } else {
            String what = list(price.sides(), Side::price, "price.more", "price.less");
            said.add(words.tell((holdsToday ? "price.best" : "price.new") + all, what));
            said.add(words.tell("price.name"));
            said.add(roadmap(assessment));
        }
        evenThen(assessment, price.withFullTrust(), said);
        delay(price, said);
        return said;
    }

    /** What trust changes where it does not decide whether a roadmap holds; empty where it changes nothing. */
    Sentence whatTrustChanges(Assessment assessment) {
        PriceOfMistrust price = assessment.price();
        if (assessment.outcome() != Assessment.Outcome.ROADMAP_HOLDS || !price.holdsAtFullTrust() || isNothing(price)) {
            return Sentence.NONE;
        }
        return words.tell(isSame(assessment) ? "trust.changes.gain" : "trust.changes.roadmap");
    }

    private static boolean isNothing(PriceOfMistrust price) {
        return price.sides().stream().allMatch(s -> Math.abs(s.price().value()) < NOTHING);
    }

    private static boolean isSame(Assessment assessment) {
        return assessment.price().withFullTrust().equals(assessment.best().roadmap());
    }

    /** Which roadmap would be chosen at full trust. */
    private Sentence roadmap(Assessment assessment) {
        String stages = steps.all(assessment.price().withFullTrust());
        if (assessment.outcome() != Assessment.Outcome.ROADMAP_HOLDS) {
            return words.tell("price.roadmap", stages);
        }
        return isSame(assessment) ? words.tell("price.roadmap.same") : words.tell("price.roadmap.other", stages);
    }

    /** Contested terms of which not even the agreed core would be done at full trust. */
    private void evenThen(Assessment assessment, Roadmap withFullTrust, List<Sentence> said) {
        long done = words.structure().inForce() | withFullTrust.measures();
        List<String> incomplete = assessment.terms().stream()
                .filter(term -> (term.core() & ~done) != 0)
                .map(term -> words.term(term.term()))
                .toList();
        if (!incomplete.isEmpty()) {
            said.add(words.tell("price.evenThen" + steps.bothOrAll(), words.list(incomplete)));
        }
    }

    private void delay(PriceOfMistrust price, List<Sentence> said) {
        List<Side> lost = price.sides().stream()
                .filter(s -> s.delayAndSelfInterest().value() >= NOTHING)
                .toList();
        if (!lost.isEmpty()) {
            said.add(words.tell("price.delay", list(lost, Side::delayAndSelfInterest, "price.of", "price.of")));
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

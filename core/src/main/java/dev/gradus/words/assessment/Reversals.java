package dev.gradus.words.assessment;

import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.Reversibility.Side;
import dev.gradus.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who could take back how much of what it gives. */
public final class Reversals {
    private static final double UNEVEN = 0.15;

    private final Words words;

    public Reversals(Words words) {
        this.words = words;
    }

    /** One sentence on the principals; empty where fewer than two of them give something up. */
    public Optional<String> findSentence(Reversibility reversibility) {
        List<Side> sides = reversibility.sides().stream()
                .filter(side -> words.structure().isPrincipal(side.party()))
                .sorted(Comparator.comparingDouble(side -> -side.share().value()))
                .toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        Side most = sides.getFirst();
        Side least = sides.getLast();
        boolean uneven = most.share().value() - least.share().value() >= UNEVEN;
        String speed = most.years().value() <= 0 ? ".atOnce" : "";
        return Optional.of(words.sentence(
                uneven ? "reversal.uneven" + speed : "reversal.even",
                words.theParty(most.party()),
                words.percent(most.share().value()),
                words.period(most.years().value()),
                words.theParty(least.party()),
                words.percent(least.share().value())));
    }
}

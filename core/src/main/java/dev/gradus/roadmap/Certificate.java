package dev.gradus.roadmap;

import dev.gradus.agreement.numbers.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the claim "this roadmap is self-enforcing" rests on: per stage and party the value, the probability, every alternative with
 * its value; and the conditions at the end. {@code check.CertificateChecker} re-derives it from the case.
 *
 * @param signed under a text that is signed, so that the process has begun before the first stage
 * @param cure chance that what is owed and seen not done is made good after all, and how long after
 * @param stages in time
 * @param end the state in which the roadmap rests
 */
public record Certificate(boolean signed, Cure cure, List<StageLine> stages, EndLine end) {
    public Certificate {
        stages = List.copyOf(stages);
    }

    /** Under a text that is not signed and knows no cure. */
    public Certificate(List<StageLine> stages, EndLine end) {
        this(false, Cure.NONE, stages, end);
    }

    /** The probability, as a party sees it, that nothing ends the roadmap before it is done: others are not seen to fail, or make it good. */
    public double completion(int party) {
        return stages.stream()
                .mapToDouble(stage -> cure.survival(stage.parties().get(party).probability()))
                .reduce(1, (a, b) -> a * b);
    }

    /** Least of all margins and of the end slack, points; for the empty roadmap the end slack. */
    public double weakestMargin() {
        double least = end.slack();
        for (StageLine stage : stages) {
            for (PartyLine party : stage.parties()) {
                least = Math.min(least, party.margin());
            }
        }
        return least;
    }

    /** Least margin of one party over all stages, points; infinite where nothing tempts it. The end is not among them: it knows no cure. */
    public double stageMargin(int party) {
        return stages.stream()
                .mapToDouble(stage -> stage.parties().get(party).margin())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Every condition holds, within {@link Tolerance#TIE}. */
    public boolean holds() {
        return weakestMargin() >= -Tolerance.TIE;
    }

    /**
     * The cure of a text.
     *
     * @param chance 0…1
     * @param years after the failure was seen
     */
    public record Cure(double chance, double years) {
        public static final Cure NONE = new Cure(0, 0);

        /** That of the numbers of a case; how long it takes means nothing where there is none. */
        public static Cure of(Numbers numbers) {
            return numbers.cure() == 0 ? NONE : new Cure(numbers.cure(), numbers.cureYears());
        }

        /** The chance to come through a stage in which nobody is seen to fail with this probability. */
        public double survival(double probability) {
            return probability + (1 - probability) * chance;
        }
    }

    /**
     * @param state mask of the measures in force before the stage
     * @param stage mask of the measures done in it
     * @param parties one line a party, in the order of the structure
     */
    public record StageLine(long state, long stage, List<PartyLine> parties) {
        public StageLine {
            parties = List.copyOf(parties);
        }
    }

    /**
     * @param value value of going ahead, points (V_i)
     * @param probability that no other party is seen to fail (p_i)
     * @param choices the alternatives that are tested for this party; may be empty for a stakeholder
     */
    public record PartyLine(double value, double probability, List<Choice> choices) {
        public PartyLine {
            choices = List.copyOf(choices);
        }

        /** The alternative that tempts the party most; empty where it has nothing to decide. */
        public Optional<Choice> best() {
            return choices.stream().max(Comparator.comparingDouble(Choice::value));
        }

        /** Value minus the best alternative, points; infinite where there is none. */
        public double margin() {
            return choices.stream().mapToDouble(c -> value - c.value()).min().orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param alternative what the party could do instead
     * @param value what it would be worth to it, points
     */
    public record Choice(Alternative alternative, double value) {}

    /**
     * @param state mask of all measures in force at the end
     * @param values T_i of the end for each party
     * @param conditions the terms of the end slack
     */
    public record EndLine(long state, List<Double> values, List<EndCondition> conditions) {
        public EndLine {
            values = List.copyOf(values);
            conditions = List.copyOf(conditions);
        }

        /** The condition with the least slack. */
        public Optional<EndCondition> least() {
            return conditions.stream().min(Comparator.comparingDouble(EndCondition::slack));
        }

        /** That of one party; empty where it has none. */
        public Optional<EndCondition> least(int party) {
            return conditions.stream()
                    .filter(condition -> condition.party() == party)
                    .min(Comparator.comparingDouble(EndCondition::slack));
        }

        /** Least slack, points. */
        public double slack() {
            return conditions.stream().mapToDouble(EndCondition::slack).min().orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param party position of the party
     * @param alternative {@link Alternative.WalkOut} or {@link Alternative.SecretlyUndo}
     * @param slack points by which resting is better; negative where it is not
     */
    public record EndCondition(int party, Alternative alternative, double slack) {}
}

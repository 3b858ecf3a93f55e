package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import java.util.List;

/** One thing that was said, as a chance: how likely a mind is to say it. Any may be a slip, with a small chance. */
sealed interface Term {
    /** Chance of a slip. */
    double SLIP = 0.02;

    /** Two amounts whose logarithms are nearer than this are called about the same. */
    double SAME = 0.05;

    /** Number of the answer that it comes from. */
    int answer();

    /** Chance that this mind says so, if it is no slip. */
    double meant(Mind mind);

    /** Chance of saying so by a slip. */
    double slipped();

    boolean isAbout(int thing);

    default double chance(Mind mind) {
        return (1 - SLIP) * meant(mind) + SLIP * slipped();
    }

    /** How likely it is that this mind said so by a slip. */
    default double slip(Mind mind) {
        return SLIP * slipped() / chance(mind);
    }

    /** Two things of an order, one after the other. */
    record Pair(int answer, int first, int second, boolean same) implements Term {
        @Override
        public double meant(Mind mind) {
            double deviation = Math.sqrt(mind.variance(mind.weight(first)) + mind.variance(mind.weight(second)));
            return Comparison.chance(
                    mind.log(first) - mind.log(second), deviation, same ? Verdict.SAME : Verdict.FIRST);
        }

        @Override
        public double slipped() {
            return same ? 0.1 : 0.45;
        }

        @Override
        public boolean isAbout(int thing) {
            return thing == first || thing == second;
        }
    }

    /** One lot against another. */
    record Lots(int answer, Choice choice) implements Term {
        @Override
        public double meant(Mind mind) {
            double first = Comparison.total(mind, choice.first());
            double second = Comparison.total(mind, choice.second());
            double deviation = Math.sqrt(mind.variance(first) + mind.variance(second));
            return Comparison.chance(Math.log(first / second), deviation, choice.verdict());
        }

        @Override
        public double slipped() {
            return choice.verdict() == Verdict.SAME ? 0.1 : 0.45;
        }

        @Override
        public boolean isAbout(int thing) {
            return choice.first().contains(thing) || choice.second().contains(thing);
        }
    }

    /** How two amounts are compared. */
    final class Comparison {
        private Comparison() {}

        private static double total(Mind mind, List<Integer> things) {
            double total = 0;
            for (int k = 0; k < things.size(); k++) { // asked for every candidate of every question: no stream
                total += mind.weight(things.get(k));
            }
            return total;
        }

        /** @param apart logarithm of how many times as much the first is */
        static double chance(double apart, double deviation, Verdict verdict) {
            return switch (verdict) {
                case FIRST -> Normal.below((apart - SAME) / deviation);
                case SECOND -> Normal.below((-apart - SAME) / deviation);
                case SAME -> Normal.below((apart + SAME) / deviation) - Normal.below((apart - SAME) / deviation);
            };
        }
    }
}

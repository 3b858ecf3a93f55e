package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Two answers that do not go together: by all answers taken together one is clearly the wrong way round, or more likely a slip than meant,
 * and of the others this one speaks most against it. Which of the two is right is not for us to say.
 *
 * @param one number of the answer that does not go with all the others
 * @param other number of the answer that speaks most against it
 * @param heavier what weighs more than {@code one} has it, by all answers; empty for a rating
 * @param lighter what it weighs more than
 * @param times how many times as much; 0 for a rating
 */
public record Clash(int one, int other, List<Integer> heavier, List<Integer> lighter, double times) {
    /** How many times as much the lighter one has to weigh so that noise does not explain it. */
    private static final double CLEAR = 1.35;

    private static final double DOUBT = 0.5;
    private static final int DRAWS = 100;

    public Clash {
        heavier = List.copyOf(heavier);
        lighter = List.copyOf(lighter);
    }

    /** All that are found. */
    public static List<Clash> find(Weights weights, List<Answer> answers, long seed) {
        List<Clash> found = new ArrayList<>();
        for (int k = 0; k < answers.size(); k++) {
            int one = k;
            doubt(weights, answers, k)
                    .flatMap(doubt -> against(one, doubt, weights.things(), answers, seed)
                            .map(other -> new Clash(one, other, doubt.heavier, doubt.lighter, doubt.times)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What an answer has the wrong way round. */
    private record Doubt(List<Integer> heavier, List<Integer> lighter, double times) {
        static Doubt worse(Doubt one, Doubt other) {
            return one.times >= other.times ? one : other;
        }
    }

    private static Optional<Doubt> doubt(Weights weights, List<Answer> answers, int number) {
        double slip = weights.slip(number);
        return switch (answers.get(number)) {
            case Order(var groups) ->
                order(weights, groups, others(answers, number)).filter(doubt -> doubt.times > CLEAR);
            case Choice choice -> {
                Doubt turned = turned(weights, choice);
                yield Optional.of(turned).filter(doubt -> doubt.times > CLEAR || slip > DOUBT && doubt.times > 1);
            }
            case Rating rating ->
                slip > DOUBT ? Optional.of(new Doubt(List.of(), List.of(rating.thing()), 0)) : Optional.empty();
        };
    }

    /** All things of which something was said besides this answer. */
    private static Set<Integer> others(List<Answer> answers, int number) {
        Set<Integer> about = new HashSet<>();
        for (int k = 0; k < answers.size(); k++) {
            if (k != number) {
                about.addAll(answers.get(k).about());
            }
        }
        return about;
    }

    /** Only of things of which something else was said can an order be wrong. */
    private static Optional<Doubt> order(Weights weights, List<List<Integer>> groups, Set<Integer> said) {
        Optional<Doubt> worst = Optional.empty();
        List<Integer> before = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<Integer> known = group.stream().filter(said::contains).toList();
            for (int first : before) {
                for (int second : known) {
                    Doubt doubt =
                            new Doubt(List.of(second), List.of(first), times(weights, List.of(second), List.of(first)));
                    worst = Optional.of(
                            worst.map(old -> Doubt.worse(old, doubt)).orElse(doubt));
                }
            }
            before.addAll(known);
        }
        return worst;
    }

    private static Doubt turned(Weights weights, Choice choice) {
        double second = times(weights, choice.second(), choice.first());
        Doubt wrong = new Doubt(choice.second(), choice.first(), second);
        return switch (choice.verdict()) {
            case FIRST -> wrong;
            case SECOND -> new Doubt(choice.first(), choice.second(), 1 / second);
            case SAME ->
                // who says “about the same” is off by less than who says the opposite
                second > 1
                        ? new Doubt(choice.second(), choice.first(), second / CLEAR)
                        : new Doubt(choice.first(), choice.second(), 1 / second / CLEAR);
        };
    }

    /** How many times as much one lot weighs as another: the middle of what is thought possible. */
    private static double times(Weights weights, List<Integer> one, List<Integer> other) {
        IntToDoubleFunction times = draw -> weights.total(draw, one) / weights.total(draw, other);
        List<Double> all = new ArrayList<>();
        for (int draw = 0; draw < weights.draws(); draw++) {
            all.add(times.applyAsDouble(draw));
        }
        Collections.sort(all);
        return all.get(all.size() / 2);
    }

    /** The answer about some of what is in doubt that is least likely where this one is taken as meant, against where it is not. */
    private static Optional<Integer> against(int one, Doubt doubt, int things, List<Answer> answers, long seed) {
        List<Answer> others = new ArrayList<>(answers);
        others.remove(one);
        double[] without = Weights.chances(things, others, answers, DRAWS, seed);
        double[] only = Weights.chances(things, List.of(answers.get(one)), answers, DRAWS, seed);
        double most = Double.NEGATIVE_INFINITY;
        Optional<Integer> found = Optional.empty();
        for (int k = 0; k < answers.size(); k++) {
            double against = Math.log(without[k] / only[k]);
            if (k != one && against > most && isAbout(answers.get(k), doubt)) {
                most = against;
                found = Optional.of(k);
            }
        }
        return found;
    }

    private static boolean isAbout(Answer answer, Doubt doubt) {
        Set<Integer> both = new HashSet<>(doubt.heavier);
        both.addAll(doubt.lighter);
        both.retainAll(answer.about());
        return !both.isEmpty();
    }
}

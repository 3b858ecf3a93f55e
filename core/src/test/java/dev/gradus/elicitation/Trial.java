package dev.gradus.elicitation;

import dev.gradus.elicitation.SimulatedRespondent.Noise;
import dev.gradus.elicitation.SimulatedRespondent.Plant;
import dev.gradus.elicitation.weighing.Answer;
import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import dev.gradus.elicitation.weighing.Chooser;
import dev.gradus.elicitation.weighing.Clash;
import dev.gradus.elicitation.weighing.Query;
import dev.gradus.elicitation.weighing.Stakes;
import dev.gradus.elicitation.weighing.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One simulated respondent is asked what matters; afterwards what was found is held against the truth. */
final class Trial {
    static final int MOST = 25;

    /** Answers that everybody gives: an order and three ratings. */
    static final int FIRST = 4;

    private static final int DRAWS = 120;

    final SimulatedRespondent asked;
    final List<Answer> answers = new ArrayList<>();
    final Weights weights;
    final List<Clash> clashes;
    private final double[] rated;

    /** Mean distance from the truth after each number of answers: the first four are the same for all. */
    private final double[] errors = new double[MOST + 1];

    private int turned = -1;

    Trial(long seed, Noise noise) {
        asked = new SimulatedRespondent(seed, noise);
        Order order = new Order(asked.rank());
        answers.add(order);
        order.groups().stream().flatMap(List::stream).limit(3).forEach(thing -> answers.add(rate(thing)));
        while (answers.size() < MOST) {
            Weights now = Weights.of(SimulatedRespondent.MEASURES, answers, DRAWS, answers.size());
            errors[answers.size()] = error(now);
            answers.add(answer(Chooser.next(now, Stakes.weights(now), answers, answers.size())
                    .orElseThrow()
                    .query()));
        }
        weights = Weights.of(SimulatedRespondent.MEASURES, answers, 5 * DRAWS, MOST);
        errors[MOST] = error(weights);
        clashes = Clash.find(weights, answers, MOST);
        SimulatedRespondent again = new SimulatedRespondent(seed, noise);
        rated = IntStream.range(0, SimulatedRespondent.MEASURES)
                .mapToDouble(again::rate)
                .toArray();
    }

    private Rating rate(int thing) {
        return Rating.of(thing, Math.clamp(asked.rate(thing) / 100, 0, 1));
    }

    private Answer answer(Query query) {
        return switch (query) {
            case Query.Order _ -> new Order(asked.rank());
            case Query.Rate(int thing) -> rate(thing);
            case Query.Compare(var first, var second) -> {
                Plant before = asked.planted();
                int heavier = asked.choose(first, second);
                turned = asked.planted() == before ? turned : answers.size();
                yield new Choice(
                        first, second, heavier > 0 ? Verdict.FIRST : heavier < 0 ? Verdict.SECOND : Verdict.SAME);
            }
        };
    }

    /** Mean distance from the truth, in points of 100. */
    double error() {
        return errors[MOST];
    }

    /** The same after so many answers, from {@link #FIRST} to {@link #MOST}. */
    double error(int count) {
        return errors[count];
    }

    private double error(Weights found) {
        return error(IntStream.range(0, SimulatedRespondent.MEASURES)
                .mapToDouble(found::mean)
                .toArray());
    }

    /** The same of ratings alone, each measure rated once, the largest taken as 100. */
    double ratedError() {
        return error(rated);
    }

    private double error(double[] found) {
        double most = Arrays.stream(found).max().orElseThrow();
        double[] truth = asked.truth();
        return IntStream.range(0, truth.length)
                .mapToDouble(k -> Math.abs(100 * found[k] / most - truth[k]))
                .average()
                .orElseThrow();
    }

    /** How many of the truths lie in what is said to hold four of five. */
    long covered() {
        double[] truth = asked.truth();
        return IntStream.range(0, truth.length)
                .filter(k -> truth[k] / 100 >= weights.quantile(k, 0.1) - 1e-9
                        && truth[k] / 100 <= weights.quantile(k, 0.9) + 1e-9)
                .count();
    }

    /** The contradiction that was put in is among the clashes: an order in which one of those that changed places stands wrong, or the answer that was turned. */
    boolean isFound() {
        return clashes.stream().anyMatch(clash -> switch (asked.planted()) {
            case ORDER -> clash.one() == 0 && isDisplaced(clash);
            case CHOICE -> clash.one() == turned || clash.other() == turned;
            case NONE -> false;
        });
    }

    private boolean isDisplaced(Clash clash) {
        return Stream.concat(clash.heavier().stream(), clash.lighter().stream()).anyMatch(asked.displaced()::contains);
    }
}

package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.elicitation.weighing.Query.Compare;
import dev.gradus.elicitation.weighing.Query.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chooses what to ask next: of many questions the one whose answer settles most of what is at stake. */
public final class Chooser {
    private static final int RATINGS = 12;
    private static final int LOTS = 120;

    private final Weights weights;
    private final Stakes stakes;
    private final List<Answer> answers;

    private Chooser(Weights weights, Stakes stakes, List<Answer> answers) {
        this.weights = weights;
        this.stakes = stakes;
        this.answers = List.copyOf(answers);
    }

    /** @param settles how much of each number at stake: {@link Stakes#each} */
    public record Best(Query query, List<Double> settles) {
        public Best {
            settles = List.copyOf(settles);
        }
    }

    /**
     * @param answers given until now
     * @param seed of which lots are looked at: all are too many
     */
    public static Optional<Best> next(Weights weights, Stakes stakes, List<Answer> answers, long seed) {
        Chooser chooser = new Chooser(weights, stakes, answers);
        Optional<Query> best = Optional.empty();
        double most = 0;
        for (Query query : chooser.candidates(new SplittableRandom(seed))) {
            double settles = stakes.settled(chooser.chances(query));
            if (settles > most) {
                most = settles;
                best = Optional.of(query);
            }
        }
        return best.map(query -> new Best(
                query,
                Arrays.stream(stakes.each(chooser.chances(query))).boxed().toList()));
    }

    private List<Query> candidates(RandomGenerator random) {
        List<Query> all = new ArrayList<>();
        int n = weights.things();
        for (int one = 0; one < n; one++) {
            all.add(new Rate(one));
            for (int other = one + 1; other < n; other++) {
                all.add(new Compare(List.of(one), List.of(other)));
            }
        }
        for (int k = 0; k < LOTS && n > 3; k++) {
            List<Integer> mixed = mixed(random, 4);
            all.add(new Compare(mixed.subList(0, 1), mixed.subList(1, k % 3 == 0 ? 4 : 3)));
            all.add(new Compare(mixed.subList(0, 2), mixed.subList(2, 4)));
        }
        all.removeIf(this::isAsked);
        return all;
    }

    private List<Integer> mixed(RandomGenerator random, int wanted) {
        List<Integer> things =
                new ArrayList<>(IntStream.range(0, weights.things()).boxed().toList());
        List<Integer> drawn = new ArrayList<>();
        while (drawn.size() < wanted) {
            drawn.add(things.remove(random.nextInt(things.size())));
        }
        return drawn;
    }

    /** The first of the order is what others are rated against: never against itself. */
    private boolean isAsked(Query query) {
        return answers.stream().anyMatch(answer -> switch (answer) {
            case Answer.Order(var groups) ->
                query instanceof Rate(int thing) && thing == groups.getFirst().getFirst();
            case Answer.Rating rating -> query instanceof Rate(int thing) && thing == rating.thing();
            case Answer.Choice choice ->
                query instanceof Compare(var first, var second)
                        && (choice.first().equals(first) && choice.second().equals(second)
                                || choice.first().equals(second)
                                        && choice.second().equals(first));
        });
    }

    /** How likely each answer is in each draw. */
    private double[][] chances(Query query) {
        return switch (query) {
            case Query.Order _ -> new double[0][];
            case Rate(int thing) -> rating(thing);
            case Compare(var first, var second) -> comparison(first, second);
        };
    }

    private double[][] comparison(List<Integer> first, List<Integer> second) {
        double[][] chances = new double[Verdict.values().length][weights.draws()];
        for (int draw = 0; draw < weights.draws(); draw++) {
            double one = weights.total(draw, first);
            double other = weights.total(draw, second);
            double deviation = Math.sqrt(weights.variance(draw, one) + weights.variance(draw, other));
            for (Verdict verdict : Verdict.values()) {
                chances[verdict.ordinal()][draw] =
                        Term.Comparison.chance(Math.log(one / other), deviation, verdict) * (1 - Term.SLIP)
                                + Term.SLIP / 3;
            }
        }
        return chances;
    }

    /** In steps of the scale, read as it is most likely read; who may misread it tells less. */
    private double[][] rating(int thing) {
        double[][] chances = new double[RATINGS][weights.draws()];
        for (int draw = 0; draw < weights.draws(); draw++) {
            double exponent = weights.exponent(draw);
            double rating = Math.pow(weights.share(draw, thing), exponent);
            double deviation = Scale.deviation(rating, exponent, weights.variance(draw, weights.share(draw, thing)));
            double before = 0;
            for (int step = 0; step < RATINGS; step++) {
                double end = step == RATINGS - 1 ? 1 : Normal.below(((step + 1.0) / RATINGS - rating) / deviation);
                chances[step][draw] = (end - before) * (1 - Term.SLIP) + Term.SLIP / RATINGS;
                before = end;
            }
        }
        return chances;
    }
}

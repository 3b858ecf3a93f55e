package dev.gradus.elicitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Somebody who knows what {@value #MEASURES} measures weigh for a side, and answers as people do: with noise, with ratings that are bunched
 * towards equal, in some cases by a scale that is read the wrong way, in some with an answer that contradicts another one.
 *
 * <p>Written before anything that estimates, and not changed for its sake.
 */
final class SimulatedRespondent {
    static final int MEASURES = 14;

    /** Of every amount that is thought of for an answer. */
    static final double NOISE = 0.15;

    /** From how many times as much on an answer the wrong way round is no noise. */
    private static final double CLEAR = 2;

    private static final double STEP = 5;
    private static final double TENTH = 1.2815515655446004;

    /** What 15% are of. */
    enum Noise {
        /** Of each amount. */
        AMOUNT,
        /** Of the whole scale: harder, the light ones disappear in it. */
        SCALE
    }

    /** How the scale from 0 (weighs nothing) to 100 (weighs as much as the heaviest) is read. */
    enum Reading {
        RIGHT,
        /** 0 is the heaviest. */
        REVERSED,
        /** Everything 20 too high. */
        SHIFTED,
        /** From 0 to 10. */
        OF_TEN
    }

    /** A contradiction that is put in. */
    enum Plant {
        NONE,
        /** Two measures have changed places in the order. */
        ORDER,
        /** Of two sides that differ clearly the lighter one is said to weigh more. */
        CHOICE
    }

    private final RandomGenerator random;
    private final Noise noise;
    private final double[] worths;
    private final double exponent;
    private final Reading reading;
    private final Plant plant;
    private final List<Integer> displaced = new ArrayList<>();
    private int clearOnes;
    private boolean turned;

    /** The same for the same seed. */
    SimulatedRespondent(long seed, Noise noise) {
        this.random = new SplittableRandom(seed);
        this.noise = noise;
        this.worths = worths(random);
        this.exponent = 0.5 + 0.5 * random.nextDouble();
        double read = random.nextDouble();
        this.reading = read < 0.8
                ? Reading.RIGHT
                : read < 0.88 ? Reading.REVERSED : read < 0.96 ? Reading.SHIFTED : Reading.OF_TEN;
        double planted = random.nextDouble();
        this.plant = planted < 0.6 ? Plant.NONE : planted < 0.8 ? Plant.ORDER : Plant.CHOICE;
        this.clearOnes = random.nextInt(3);
    }

    /** Spread evenly, skewed, or a few heavy ones among light ones; the heaviest is 100. */
    private static double[] worths(RandomGenerator random) {
        int kind = random.nextInt(3);
        double skew = 1 + 2 * random.nextDouble();
        int heavy = 2 + random.nextInt(4);
        double[] drawn = IntStream.range(0, MEASURES)
                .mapToDouble(i -> switch (kind) {
                    case 0 -> 5 + 95 * random.nextDouble();
                    case 1 -> 2 + 98 * Math.pow(random.nextDouble(), skew);
                    default -> i < heavy ? 60 + 40 * random.nextDouble() : 3 + 30 * random.nextDouble();
                })
                .toArray();
        for (int i = MEASURES - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = kept;
        }
        double most = Arrays.stream(drawn).max().orElseThrow();
        return Arrays.stream(drawn).map(worth -> 100 * (worth / most)).toArray();
    }

    /** What each measure weighs in truth, the heaviest 100. */
    double[] truth() {
        return worths.clone();
    }

    Reading reading() {
        return reading;
    }

    /** What was put into the answers given until now. */
    Plant planted() {
        return plant == Plant.CHOICE && !turned ? Plant.NONE : plant;
    }

    /** The two that changed places in the order. */
    List<Integer> displaced() {
        return List.copyOf(displaced);
    }

    private double thought(double amount) {
        return switch (noise) {
            case AMOUNT -> amount * Math.exp(NOISE * random.nextGaussian());
            case SCALE -> Math.max(0.5, amount + 100 * NOISE * random.nextGaussian());
        };
    }

    /** All measures, the heaviest first; those that seem about the same are together. */
    List<List<Integer>> rank() {
        double[] seen = Arrays.stream(worths).map(this::thought).toArray();
        if (plant == Plant.ORDER) {
            displace(seen);
        }
        List<Integer> order = IntStream.range(0, MEASURES)
                .boxed()
                .sorted((a, b) -> Double.compare(seen[b], seen[a]))
                .toList();
        List<List<Integer>> groups = new ArrayList<>();
        double head = Double.POSITIVE_INFINITY;
        for (int item : order) {
            if (seen[item] < 0.95 * head) {
                groups.add(new ArrayList<>());
                head = seen[item];
            }
            groups.getLast().add(item);
        }
        return groups;
    }

    private void displace(double[] seen) {
        int one = random.nextInt(MEASURES);
        int other = random.nextInt(MEASURES);
        for (int tries = 0; tries < 1000 && ratio(worths[one], worths[other]) < CLEAR; tries++) {
            one = random.nextInt(MEASURES);
            other = random.nextInt(MEASURES);
        }
        double kept = seen[one];
        seen[one] = seen[other];
        seen[other] = kept;
        displaced.addAll(List.of(one, other));
    }

    private static double ratio(double one, double other) {
        return Math.max(one, other) / Math.min(one, other);
    }

    /** How much one measure weighs, if 100 is the heaviest and 0 is nothing, in steps of 5. */
    double rate(int item) {
        return read(bunched(thought(worths[item])));
    }

    /** The lowest that it could be, the best guess, the highest, about as far apart as four of five answers lie. */
    double[] range(int item) {
        double best = thought(worths[item]);
        double width = 0.6 + 0.6 * random.nextDouble(); // most people are surer than they should be
        double[] range = new double[3];
        for (int k = 0; k < range.length; k++) {
            double off = (k - 1) * width * TENTH * NOISE;
            double amount = noise == Noise.AMOUNT ? best * Math.exp(off) : Math.max(0.5, best + 100 * off);
            range[k] = read(bunched(amount));
        }
        Arrays.sort(range);
        return range;
    }

    private double bunched(double amount) {
        return 100 * Math.pow(Math.min(amount, 100) / 100, exponent);
    }

    private double read(double rating) {
        double read = switch (reading) {
            case RIGHT -> rating;
            case REVERSED -> 100 - rating;
            case SHIFTED -> Math.min(100, rating + 20);
            case OF_TEN -> rating / 10;
        };
        double step = reading == Reading.OF_TEN ? 1 : STEP;
        return step * Math.round(read / step);
    }

    /** Which of two lots of measures weighs more, all of each taken together: more than 0 = the first, less = the second, 0 = about the same. */
    int choose(List<Integer> first, List<Integer> second) {
        double one = total(first);
        double other = total(second);
        if (plant == Plant.CHOICE && !turned && ratio(one, other) >= CLEAR && clearOnes-- == 0) {
            turned = true;
            return one > other ? -1 : 1;
        }
        double thoughtOne = thought(one);
        double thoughtOther = thought(other);
        return ratio(thoughtOne, thoughtOther) < 1.05 ? 0 : Double.compare(thoughtOne, thoughtOther);
    }

    private double total(List<Integer> items) {
        return items.stream().mapToDouble(item -> worths[item]).sum();
    }
}

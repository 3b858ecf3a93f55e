package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How likely a mind is to have given some answers. */
final class Likelihood {
    private static final Scale[] SCALES = Scale.values();

    private final List<Term> terms = new ArrayList<>();
    private final List<List<Term>> byThing = new ArrayList<>();
    private final Scale[] possible;
    private final List<Rated> ratings = new ArrayList<>();

    /** By any reading of the scale. */
    Likelihood(int things, List<Answer> answers) {
        this(things, answers, Set.of(SCALES));
    }

    /** @param possible readings of the scale */
    Likelihood(int things, List<Answer> answers, Set<Scale> possible) {
        this.possible = possible.toArray(new Scale[0]);
        Arrays.sort(this.possible);
        for (int k = 0; k < answers.size(); k++) {
            switch (answers.get(k)) {
                case Order order -> addPairs(k, order);
                case Rating rating -> ratings.add(new Rated(k, rating));
                case Choice choice -> terms.add(new Term.Lots(k, choice));
            }
        }
        for (int thing = 0; thing < things; thing++) {
            int one = thing;
            byThing.add(terms.stream().filter(term -> term.isAbout(one)).toList());
        }
    }

    private void addPairs(int answer, Order order) {
        int before = -1;
        for (List<Integer> group : order.groups()) {
            for (int k = 0; k < group.size(); k++) {
                if (before >= 0) {
                    terms.add(new Term.Pair(answer, before, group.get(k), k > 0));
                }
                before = group.get(k);
            }
        }
    }

    /** Logarithm of the chance, up to what does not change with one coordinate. */
    double log(Mind mind, int coordinate) {
        double log = 0;
        List<Term> those = coordinate < mind.things() ? byThing.get(coordinate) : terms;
        for (int k = 0; k < those.size(); k++) { // asked thousands of times for a question: no stream
            log += Math.log(those.get(k).chance(mind));
        }
        return ratings.isEmpty() ? log : log + Math.log(ratings(mind));
    }

    /** Logarithm of the chance of all that was said and of the mind itself. */
    double whole(Mind mind) {
        double log = ratings.isEmpty() ? 0 : Math.log(ratings(mind));
        for (Term term : terms) {
            log += Math.log(term.chance(mind));
        }
        for (int k = 0; k < mind.size(); k++) {
            log -= mind.coordinate(k) * mind.coordinate(k) / 2;
        }
        return log;
    }

    private double ratings(Mind mind) {
        double sum = 0;
        for (Scale scale : possible) {
            sum += scale.before() * of(mind, scale);
        }
        return sum;
    }

    /** Chance of all ratings by one reading of the scale. */
    private double of(Mind mind, Scale scale) {
        double product = 1;
        for (int k = 0; k < ratings.size(); k++) {
            product *= ratings.get(k).chance(mind, scale);
        }
        return product;
    }

    /** How likely it is that this mind reads the scale so. */
    double reads(Mind mind, Scale scale) {
        return scale.before() * of(mind, scale) / ratings(mind);
    }

    /** Adds up how likely each answer, of an order its least likely pair, is a slip of this mind. */
    void addSlips(Mind mind, double[] slips) {
        double[] most = new double[slips.length];
        for (Term term : terms) {
            most[term.answer()] = Math.max(most[term.answer()], term.slip(mind));
        }
        for (Rated rating : ratings) {
            for (Scale scale : possible) {
                most[rating.answer] += reads(mind, scale) * Term.SLIP / rating.chance(mind, scale);
            }
        }
        for (int k = 0; k < slips.length; k++) {
            slips[k] += most[k];
        }
    }

    /** Adds up the chance of each answer, of an order the least of its pairs. */
    void addChances(Mind mind, double[] chances) {
        double[] least = new double[chances.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Term term : terms) {
            least[term.answer()] = Math.min(least[term.answer()], term.chance(mind));
        }
        for (Rated rating : ratings) {
            least[rating.answer] = 0;
            for (Scale scale : possible) {
                least[rating.answer] += reads(mind, scale) * rating.chance(mind, scale);
            }
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] += least[k];
        }
    }

    /** A rating with its chances by each reading of the scale, reckoned anew only where what it hangs on has changed. */
    private static final class Rated {
        private final int answer;
        private final Rating said;
        private final double[] chances = new double[SCALES.length];
        private double share = Double.NaN;
        private double exponent;
        private double noise;
        private double blur;

        Rated(int answer, Rating said) {
            this.answer = answer;
            this.said = said;
        }

        double chance(Mind mind, Scale scale) {
            double now = mind.share(said.thing());
            if (now != share || mind.exponent() != exponent || mind.noise() != noise || mind.blur() != blur) {
                share = now;
                exponent = mind.exponent();
                noise = mind.noise();
                blur = mind.blur();
                double rating = Math.pow(share, exponent);
                double deviation = Scale.deviation(rating, exponent, Mind.variance(noise, blur, share));
                for (Scale each : SCALES) {
                    chances[each.ordinal()] = (1 - Term.SLIP) * each.meant(rating, deviation, said) + Term.SLIP;
                }
            }
            return chances[scale.ordinal()];
        }
    }
}

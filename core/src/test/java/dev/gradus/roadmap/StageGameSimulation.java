package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The game behind model.md §4, drawn move by move as one party (i) sees it: who is reliable, who does what, what is seen, what an escrow
 * holds back, whether a successor government abandons the agreement. The mean of what i gets is to be V_i, or the value of what i does
 * instead. Uses none of the formulas of trust: neither μ, nor p, a, m or F.
 *
 * <p>The moves: j is reliable with i's prior. A reliable j does all its part; an unreliable one does each measure with probability λ. A
 * measure of another not done is seen with probability q. If nothing is seen, the stage takes effect, and the agreement survives its
 * duration with probability e^{−dΣη}; else it breaks down. If something is seen, it breaks down at once: each measure of the stage that
 * was done is held back with probability e (whoever did it, whoever failed), or else takes effect and is then reversed. Where the text has
 * a cure, what was seen not done is made good with probability ς instead, all of it, τ later, when what was held back is given as well; the
 * agreement survives that time too, or it breaks down. In the end state the first turnover comes after an exponential time.
 *
 * <p>Where the formulas simplify this ({@link Reading#AS_WRITTEN}):
 *
 * <ol>
 *   <li>Seen to fail now, j is less likely to have truly done what it seemed to do in earlier stages. K and E do not revise that: they
 *       keep a_i(c,S). Here the earlier stages are drawn afresh, until they look as they did.
 *   <li>What i withheld or undid unseen counts as in force afterwards, so that a later breakdown undoes it once more: D and the line for
 *       secretly undoing go on with V_i as if nothing had happened. Each is worth more to i than it would be; conditions are stricter.
 *   <li>At rest, a party counts towards η(S) for a live measure whether it truly did it or not.
 *   <li>What is made good is taken for an accident: what others did in the stage, and how reliable they are, is then drawn afresh, as if
 *       nothing had been seen.
 * </ol>
 *
 * <p>{@link Reading#PHYSICAL} draws the first two and the last as they would happen.
 */
final class StageGameSimulation {
    /** What i does when it simply goes ahead. */
    static final Alternative COMPLY = new Alternative.Withhold(0);

    private final Structure structure;
    private final Numbers numbers;
    private final List<Stage> stages;
    private final int party;
    private final Reading reading;
    private final RandomGenerator random;

    /** Who is reliable in the history last drawn. */
    private boolean[] reliableAsSeen = {};

    /** How the game is read. */
    enum Reading {
        AS_WRITTEN,
        PHYSICAL
    }

    /**
     * @param mean points
     * @param standardError of the mean, points
     */
    record Sample(double mean, double standardError) {}

    private StageGameSimulation(ResolvedCase resolved, Roadmap roadmap, int party, Reading reading, long seed) {
        this.structure = resolved.structure();
        this.numbers = resolved.numbers();
        this.stages = roadmap.stages();
        this.party = party;
        this.reading = reading;
        this.random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    }

    /** What the party gets from the roadmap when it does this instead of going ahead at the first stage. */
    static Sample sample(
            ResolvedCase resolved,
            Roadmap roadmap,
            int party,
            Alternative instead,
            Reading reading,
            int draws,
            long seed) {
        StageGameSimulation game = new StageGameSimulation(resolved, roadmap, party, reading, seed);
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < draws; n++) {
            double payoff = game.play(instead);
            sum += payoff;
            squares += payoff * payoff;
        }
        double mean = sum / draws;
        return new Sample(mean, Math.sqrt(Math.max(0, squares / draws - mean * mean) / draws));
    }

    private double play(Alternative instead) {
        return switch (instead) {
            case Alternative.WalkOut _ -> collapse(structure.inForce());
            case Alternative.StopHere _ ->
                rest(structure.inForce(), structure.inForce()) + (structure.signed() ? numbers.stopping(party) : 0);
            case Alternative.SecretlyUndo undo -> undoFirst(undo.measure());
            case Alternative.Withhold withhold -> walk(structure.inForce(), withhold.measures());
        };
    }

    private double undoFirst(int measure) {
        if (happens(numbers.seen(measure))) {
            return collapse(structure.inForce());
        }
        long left = structure.inForce() & ~(1L << measure);
        return undone(measure) + walk(reading == Reading.PHYSICAL ? left : structure.inForce(), 0);
    }

    /**
     * The whole roadmap.
     *
     * @param truth mask of the measures truly in force
     * @param withheld mask of own measures not done in the first stage
     */
    private double walk(long truth, long withheld) {
        boolean[] reliable = drawReliable();
        double payoff = 0;
        double discount = 1;
        long state = structure.inForce();
        for (int k = 0; k < stages.size(); k++) {
            long stage = stages.get(k).measures();
            long kept = k == 0 ? withheld : 0;
            long done = drawDone(stage, reliable) & ~kept;
            discount *= Math.exp(-numbers.discount(party) * years(stage));
            long othersSeen = seen(stage & ~done & ~kept);
            long seen = othersSeen | seen(kept);
            state |= stage;
            double years = years(stage);
            if (seen == 0) {
                payoff += discount * worth(done);
                truth |= done;
            } else if (happens(numbers.cure())) {
                double later = discount * Math.exp(-numbers.discount(party) * numbers.cureYears());
                payoff += whenMadeGood(done, discount, later) + later * worth(seen);
                discount = later;
                years += numbers.cureYears();
                truth |= done | seen;
                if (reading == Reading.AS_WRITTEN && othersSeen != 0) {
                    truth = drawHistory(k + 1) & ~(kept & ~seen);
                    reliable = reliableAsSeen;
                }
            } else {
                boolean revise = othersSeen != 0 && reading == Reading.AS_WRITTEN;
                return payoff + discount * (partial(done) + collapse(revise ? drawHistory(k) : truth));
            }
            if (!happens(Math.exp(-years * turnover(state)))) {
                return payoff + discount * collapse(truth);
            }
            truth |= reading == Reading.PHYSICAL ? 0 : kept;
        }
        return payoff + discount * rest(state, truth);
    }

    /** What is done of a stage in which something was seen not done and is made good: at once, or held back until then. */
    private double whenMadeGood(long done, double discount, double later) {
        double sum = 0;
        for (int c : members(done)) {
            sum += (happens(numbers.escrow(c)) ? later : discount) * numbers.value(party, c);
        }
        return sum;
    }

    private boolean[] drawReliable() {
        boolean[] reliable = new boolean[structure.partyCount()];
        for (int j = 0; j < reliable.length; j++) {
            reliable[j] = j == party || happens(numbers.trust(party, j));
        }
        return reliable;
    }

    private long drawDone(long stage, boolean[] reliable) {
        long done = 0;
        for (int c : members(stage)) {
            int performer = structure.measures().get(c).performer();
            if (reliable[performer] || happens(numbers.signal(performer, c))) {
                done |= 1L << c;
            }
        }
        return done;
    }

    /** What is truly in force after so many stages in which nobody was seen to fail. */
    private long drawHistory(int stagesPast) {
        while (true) {
            boolean[] reliable = drawReliable();
            long truth = structure.inForce();
            boolean seen = false;
            for (int k = 0; k < stagesPast && !seen; k++) {
                long stage = stages.get(k).measures();
                long done = drawDone(stage, reliable);
                seen = seen(stage & ~done) != 0;
                truth |= done;
            }
            if (!seen) {
                reliableAsSeen = reliable;
                return truth;
            }
        }
    }

    /** Which of these measures not done are seen not done. */
    private long seen(long notDone) {
        long seen = 0;
        for (int c : members(notDone)) {
            seen |= happens(numbers.seen(c)) ? 1L << c : 0;
        }
        return seen;
    }

    /** Measures of a stage that broke down: held back, or done and then reversed. */
    private double partial(long done) {
        double sum = 0;
        for (int c : members(done)) {
            sum += happens(numbers.escrow(c)) ? 0 : numbers.value(party, c) + undone(c);
        }
        return sum;
    }

    private double worth(long done) {
        double sum = 0;
        for (int c : members(done)) {
            sum += numbers.value(party, c);
        }
        return sum;
    }

    private double collapse(long truth) {
        double sum = numbers.breakdown(party);
        for (int c : members(truth)) {
            sum += undone(c);
        }
        return sum;
    }

    /** What undoing a measure is worth to i; nobody undoes what it liked doing. */
    private double undone(int c) {
        if (numbers.value(structure.measures().get(c).performer(), c) > 0) {
            return 0;
        }
        double delay = Math.exp(-numbers.discount(party) * numbers.reversalYears(c));
        return -numbers.reversible(party, c) * numbers.value(party, c) * delay;
    }

    private double rest(long state, long truth) {
        double rate = 0;
        for (int j = 0; j < structure.partyCount(); j++) {
            rate += hasLive(j, state) ? numbers.turnover(j) : 0;
        }
        if (rate == 0) {
            return 0;
        }
        double years = -Math.log(1 - random.nextDouble()) / rate;
        return Math.exp(-numbers.discount(party) * years) * collapse(truth);
    }

    private boolean hasLive(int j, long state) {
        return members(state & structure.performedBy(j)).stream()
                .anyMatch(c -> numbers.value(j, c) <= 0 && numbers.reversible(j, c) > 0);
    }

    /** Of principals, and of stakeholders that have a measure in what the stage leads to. */
    private double turnover(long after) {
        double rate = 0;
        for (int j = 0; j < structure.partyCount(); j++) {
            boolean takesPart = structure.isPrincipal(j) || (after & structure.performedBy(j)) != 0;
            rate += takesPart ? numbers.turnover(j) : 0;
        }
        return rate;
    }

    private double years(long stage) {
        double longest = 0;
        for (int c : members(stage)) {
            longest = Math.max(longest, numbers.years(c));
        }
        return numbers.overhead() + longest;
    }

    private boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    private static List<Integer> members(long set) {
        List<Integer> members = new ArrayList<>();
        for (long rest = set; rest != 0; rest &= rest - 1) {
            members.add(Long.numberOfTrailingZeros(rest));
        }
        return members;
    }
}

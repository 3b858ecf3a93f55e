package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * One stage of model.md §4, with a cure, by writing down every course that it can take: who is reliable, what is done, what of the rest is
 * seen, whether it is made good, what escrow holds back, whether a successor abandons the agreement. Each course has a probability and a
 * payoff; their sum is what the stage is worth to party i. It knows none of the formulas, and no number of trust but the prior.
 *
 * <p>As the model reads it: where others were seen to fail and it breaks down, i thinks of earlier stages as it did before; where that
 * is made good, i thinks of everything as if nothing had been seen.
 */
final class StageGameEnumeration {
    private final Structure structure;
    private final Numbers numbers;
    private final int party;
    private final long state;
    private final long stage;
    private final long withheld;
    private final double next;
    private final List<Integer> others = new ArrayList<>();
    private final List<Integer> own = new ArrayList<>();

    /** What happened to one measure of the stage. */
    private enum Fate {
        DONE,
        SEEN_NOT_DONE,
        QUIETLY_NOT_DONE
    }

    private StageGameEnumeration(ResolvedCase resolved, int party, long state, long stage, long withheld, double next) {
        structure = resolved.structure();
        numbers = resolved.numbers();
        this.party = party;
        this.state = state;
        this.stage = stage;
        this.withheld = withheld;
        this.next = next;
        members(stage).forEach(c -> (performer(c) == party ? own : others).add(c));
    }

    /**
     * What a stage is worth to a party that withholds some of its part, perhaps nothing.
     *
     * @param next what follows where the agreement survives, points
     */
    static double value(ResolvedCase resolved, int party, long state, long stage, long withheld, double next) {
        StageGameEnumeration game = new StageGameEnumeration(resolved, party, state, stage, withheld, next);
        return Math.exp(-game.numbers.discount(party) * game.years()) * game.everyReliability(0, 0, 1);
    }

    private int performer(int c) {
        return structure.measures().get(c).performer();
    }

    private static List<Integer> members(long set) {
        List<Integer> members = new ArrayList<>();
        for (int c = 0; c < Long.SIZE; c++) {
            if ((set >>> c & 1) != 0) {
                members.add(c);
            }
        }
        return members;
    }

    // ------------------------------------------------------------------------------------------------ courses

    /** Reliable or not, one party after the other, as likely as what was seen of it so far makes it. */
    private double everyReliability(int j, long reliable, double probability) {
        if (j == structure.partyCount()) {
            return probability == 0 ? 0 : probability * everyFate(new ArrayList<>(), reliable);
        }
        if (j == party) {
            return everyReliability(j + 1, reliable | 1L << j, probability);
        }
        double sure = reliable(j, state);
        return everyReliability(j + 1, reliable | 1L << j, probability * sure)
                + everyReliability(j + 1, reliable, probability * (1 - sure));
    }

    /** Every fate of the measures of the stage: those of others in their order, then one’s own. */
    private double everyFate(List<Fate> fates, long reliable) {
        int at = fates.size();
        if (at == others.size() + own.size()) {
            return payoff(fates, reliable);
        }
        boolean mine = at >= others.size();
        int c = mine ? own.get(at - others.size()) : others.get(at);
        double done = mine ? ((withheld >>> c & 1) != 0 ? 0 : 1) : does(c, (reliable >>> performer(c) & 1) != 0);
        double seen = numbers.seen(c);
        return with(fates, Fate.DONE, done, reliable)
                + with(fates, Fate.SEEN_NOT_DONE, (1 - done) * seen, reliable)
                + with(fates, Fate.QUIETLY_NOT_DONE, (1 - done) * (1 - seen), reliable);
    }

    private double with(List<Fate> fates, Fate fate, double probability, long reliable) {
        if (probability == 0) {
            return 0;
        }
        List<Fate> longer = new ArrayList<>(fates);
        longer.add(fate);
        return probability * everyFate(longer, reliable);
    }

    private double does(int c, boolean reliable) {
        return reliable ? 1 : numbers.signal(performer(c), c);
    }

    // ------------------------------------------------------------------------------------------------ payoffs

    private double payoff(List<Fate> fates, long reliable) {
        List<Integer> all = new ArrayList<>(others);
        all.addAll(own);
        List<Integer> done = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        boolean othersFail = false;
        for (int k = 0; k < all.size(); k++) {
            if (fates.get(k) == Fate.DONE) {
                done.add(all.get(k));
            } else if (fates.get(k) == Fate.SEEN_NOT_DONE) {
                seen.add(all.get(k));
                othersFail |= k < others.size();
            }
        }
        double before = othersFail ? breakdownAsBefore() : breakdownKnowing(reliable);
        double reversals = done.stream().mapToDouble(this::undone).sum();
        if (seen.isEmpty()) {
            double survives = Math.exp(-years() * turnover());
            return worth(done) + survives * next + (1 - survives) * (before + reversals);
        }
        double madeGood =
                seen.stream().mapToDouble(c -> numbers.value(party, c)).sum();
        double kept =
                seen.stream().filter(own::contains).mapToDouble(this::undone).sum();
        double after = othersFail ? breakdownAsIfNothingWereSeen() : before + reversals;
        double late = Math.exp(-numbers.discount(party) * numbers.cureYears());
        double survives = Math.exp(-(years() + numbers.cureYears()) * turnover());
        double goesOn = everyEscrow(done, 0, late, false)
                + late * (madeGood + survives * next + (1 - survives) * (after + kept));
        double breaks = everyEscrow(done, 0, 0, true) + before;
        return numbers.cure() * goesOn + (1 - numbers.cure()) * breaks;
    }

    /**
     * Of what is done, what escrow does not hold back counts at once, the rest as a share of it.
     *
     * @param undone each is undone again
     */
    private double everyEscrow(List<Integer> done, int at, double share, boolean undone) {
        if (at == done.size()) {
            return 0;
        }
        int c = done.get(at);
        double worth = numbers.value(party, c) + (undone ? undone(c) : 0);
        double rest = everyEscrow(done, at + 1, share, undone);
        return numbers.escrow(c) * (share * worth + rest) + (1 - numbers.escrow(c)) * (worth + rest);
    }

    private double worth(List<Integer> done) {
        return done.stream().mapToDouble(c -> numbers.value(party, c)).sum();
    }

    private double undone(int c) {
        boolean liked = numbers.value(performer(c), c) > 0;
        double delay = Math.exp(-numbers.discount(party) * numbers.reversalYears(c));
        return liked ? 0 : -numbers.reversible(party, c) * numbers.value(party, c) * delay;
    }

    // ------------------------------------------------------------------------------------------------ beliefs

    /** How likely j is reliable, after these measures in none of which it was seen to fail. */
    private double reliable(int j, long done) {
        double sure = numbers.trust(party, j);
        double not = 1 - sure;
        for (int c : members(done & ~structure.inForce())) {
            if (performer(c) == j) {
                not *= does(c, false) + (1 - does(c, false)) * (1 - numbers.seen(c));
            }
        }
        return sure / (sure + not);
    }

    /** How likely a measure was done of which nobody saw that it was not. */
    private double truly(int c, boolean reliable) {
        double done = does(c, reliable);
        return done / (done + (1 - done) * (1 - numbers.seen(c)));
    }

    private boolean certain(int c) {
        return performer(c) == party || (structure.inForce() >>> c & 1) != 0;
    }

    private double believed(long done, long sum) {
        double total = 0;
        for (int c : members(sum)) {
            double sure = reliable(performer(c), done);
            double truly = certain(c) ? 1 : sure * truly(c, true) + (1 - sure) * truly(c, false);
            total += truly * undone(c);
        }
        return total;
    }

    /** A collapse, of what is in force before the stage, as it seemed then. */
    private double breakdownAsBefore() {
        return numbers.breakdown(party) + believed(state, state);
    }

    /** The same where it is known who is reliable. */
    private double breakdownKnowing(long reliable) {
        double total = numbers.breakdown(party);
        for (int c : members(state)) {
            total += (certain(c) ? 1 : truly(c, (reliable >>> performer(c) & 1) != 0)) * undone(c);
        }
        return total;
    }

    /** A collapse after the stage, of all but what one withheld, as it seems where nothing was seen. */
    private double breakdownAsIfNothingWereSeen() {
        return numbers.breakdown(party) + believed(state | stage, (state | stage) & ~withheld);
    }

    // ------------------------------------------------------------------------------------------------ time

    private double years() {
        return numbers.overhead()
                + members(stage).stream().mapToDouble(numbers::years).max().orElse(0);
    }

    private double turnover() {
        double rate = 0;
        for (int j = 0; j < structure.partyCount(); j++) {
            int one = j;
            boolean has = members(state | stage).stream().anyMatch(c -> performer(c) == one);
            rate += structure.isPrincipal(j) || has ? numbers.turnover(j) : 0;
        }
        return rate;
    }
}

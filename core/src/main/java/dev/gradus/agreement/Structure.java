package dev.gradus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What stays the same while the numbers of a case vary: who decides, who performs what, prerequisites, exclusions.
 *
 * <p>Parties and measures are known by their position (from 0); sets of measures are bit masks, so at most {@value #MAX_MEASURES}
 * measures. Only parties that decide something are here: principals, and stakeholders that perform a measure.
 *
 * @param parties the parties that decide, in the order of the case
 * @param measures in the order of the case; ties are broken by it
 * @param inForce mask of the measures in force at the start (S₀)
 * @param signed the text that is looked at is signed, so that the process has begun before its first measure
 * @param forbidden masks of measures that must not all be in force together (hard red lines)
 */
public record Structure(List<Decider> parties, List<Act> measures, long inForce, boolean signed, List<Long> forbidden) {
    public static final int MAX_MEASURES = 64;
    public static final int MAX_PARTIES = 16;

    public Structure {
        parties = List.copyOf(parties);
        measures = List.copyOf(measures);
        forbidden = List.copyOf(forbidden);
        if (measures.size() > MAX_MEASURES || parties.size() > MAX_PARTIES) {
            throw new IllegalArgumentException("at most " + MAX_MEASURES + " measures and " + MAX_PARTIES
                    + " parties, found " + measures.size() + " and " + parties.size());
        }
    }

    /** Of a text that is not signed. */
    public Structure(List<Decider> parties, List<Act> measures, long inForce, List<Long> forbidden) {
        this(parties, measures, inForce, false, forbidden);
    }

    /** The same with other measures in force at the start. */
    public Structure startingFrom(long other) {
        return new Structure(parties, measures, other, signed, forbidden);
    }

    /** The same under a text that is, or is not, signed. */
    public Structure signed(boolean other) {
        return other == signed ? this : new Structure(parties, measures, inForce, other, forbidden);
    }

    /**
     * A party that performs or decides.
     *
     * @param principal it strikes the deal
     * @param asked it weighs what it does; what any other does is taken as done when it is due
     */
    public record Decider(String id, boolean principal, boolean asked) {
        public Decider(String id, boolean principal) {
            this(id, principal, true);
        }
    }

    /**
     * One measure.
     *
     * @param performer position of the party that does it
     * @param requires mask of measures done in earlier stages
     * @param excludes mask of measures that cannot both be done with it; symmetric
     * @param onlyWith mask of measures without which it makes no sense: done in earlier stages or in the same one
     * @param advances share of each objective that it advances, in the order of the objectives
     */
    public record Act(String id, int performer, long requires, long excludes, long onlyWith, List<Double> advances) {
        public Act {
            advances = List.copyOf(advances);
        }

        /** One that makes sense by itself. */
        public Act(String id, int performer, long requires, long excludes, List<Double> advances) {
            this(id, performer, requires, excludes, 0, advances);
        }

        /** All that must be done no later than it. */
        public long needs() {
            return requires | onlyWith;
        }
    }

    public int partyCount() {
        return parties.size();
    }

    public int measureCount() {
        return measures.size();
    }

    public boolean isPrincipal(int party) {
        return parties.get(party).principal();
    }

    /** Whether it weighs what it does. Those that are not asked come last. */
    public boolean isAsked(int party) {
        return parties.get(party).asked();
    }

    /** Mask of what is done by those that are not asked, and so for sure. */
    public long sure() {
        return IntStream.range(0, partyCount())
                .filter(party -> !isAsked(party))
                .mapToLong(this::performedBy)
                .reduce(0, (a, b) -> a | b);
    }

    /** Positions of the principals. */
    public IntStream principals() {
        return IntStream.range(0, partyCount()).filter(this::isPrincipal);
    }

    /** Mask of all measures. */
    public long all() {
        return measures.isEmpty() ? 0 : -1L >>> Long.SIZE - measures.size();
    }

    /** Mask of the measures that this party performs. */
    public long performedBy(int party) {
        long mask = 0;
        for (int c = 0; c < measures.size(); c++) {
            if (measures.get(c).performer() == party) {
                mask |= 1L << c;
            }
        }
        return mask;
    }

    /** The most of these measures that one party performs. */
    public int widest(long set) {
        return IntStream.range(0, partyCount())
                .map(party -> Long.bitCount(set & performedBy(party)))
                .max()
                .orElse(0);
    }

    /** No two measures of the set exclude each other and no hard red line is crossed. */
    public boolean isCompatible(long set) {
        for (long rest = set; rest != 0; rest &= rest - 1) {
            if ((measures.get(Long.numberOfTrailingZeros(rest)).excludes() & set) != 0) {
                return false;
            }
        }
        for (long line : forbidden) {
            if ((set & line) == line) {
                return false;
            }
        }
        return true;
    }

    /**
     * The stage may follow the state: not empty, nothing twice, prerequisites done earlier, nothing without what it goes only with,
     * nothing excluded, no hard red line.
     */
    public boolean isAdmissible(long state, long stage) {
        if (stage == 0 || (state & stage) != 0) {
            return false;
        }
        for (long rest = stage; rest != 0; rest &= rest - 1) {
            Act act = measures.get(Long.numberOfTrailingZeros(rest));
            if ((act.requires() & ~state) != 0 || (act.onlyWith() & ~(state | stage)) != 0) {
                return false;
            }
        }
        return isCompatible(state | stage);
    }

    /** Every stage of the roadmap may follow what comes before it. */
    public boolean isAdmissible(Roadmap roadmap) {
        long state = inForce;
        for (Stage stage : roadmap.stages()) {
            if (!isAdmissible(state, stage.measures())) {
                return false;
            }
            state |= stage.measures();
        }
        return true;
    }

    /** The measures and all that they need, at first or at last hand, without what is in force: that needs nothing more. */
    public long withNeeds(long set) {
        long closed = 0;
        for (long open = set & ~inForce; open != 0; ) {
            closed |= open;
            long needed = 0;
            for (long rest = open; rest != 0; rest &= rest - 1) {
                needed |= measures.get(Long.numberOfTrailingZeros(rest)).needs();
            }
            open = needed & ~closed & ~inForce;
        }
        return closed;
    }

    /**
     * The measures that can be in force some day if nothing but their order counts: those in force, and those that can be done stage by
     * stage. One that goes only with another which requires it never can.
     */
    public long orderable() {
        long done = inForce;
        long before;
        do {
            before = done;
            done |= nextAfter(done);
        } while (done != before);
        return done;
    }

    /** All that could be done in one stage if nothing but order counted. */
    private long nextAfter(long state) {
        return joinable(state, 0, all() & ~state);
    }

    /**
     * Those of some measures that can be done together in a stage, as far as order goes.
     *
     * @param stage what is done in it anyway
     */
    public long joinable(long state, long stage, long wanted) {
        long next = 0;
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            Act act = measures.get(Long.numberOfTrailingZeros(rest));
            next |= (act.requires() & ~state) == 0 ? Long.lowestOneBit(rest) : 0;
        }
        long before;
        do {
            before = next;
            for (long rest = before; rest != 0; rest &= rest - 1) {
                Act act = measures.get(Long.numberOfTrailingZeros(rest));
                next &= (act.onlyWith() & ~(state | stage | before)) == 0 ? -1 : ~Long.lowestOneBit(rest);
            }
        } while (next != before);
        return next;
    }

    /**
     * A roadmap with more in it, each measure in the first stage in which order lets it be done; what fits into none comes in stages of its
     * own after the last. Empty where order never allows some of it.
     *
     * @param added measures that it lacks
     * @param held those of them that do not come before a stage
     * @param from that stage, from 0
     */
    public Optional<Roadmap> joined(Roadmap roadmap, long added, long held, int from) {
        List<Stage> stages = new ArrayList<>();
        long state = inForce;
        long left = added;
        for (int k = 0; k < roadmap.stages().size() || left != 0; k++) {
            Stage given = k < roadmap.stages().size() ? roadmap.stages().get(k) : new Stage(0);
            long now = given.measures() | joinable(state, given.measures(), k < from ? left & ~held : left);
            if (now == 0) {
                return Optional.empty();
            }
            stages.add(new Stage(now, given.years()));
            state |= now;
            left &= ~now;
        }
        return Optional.of(new Roadmap(stages));
    }

    /** Progress on the objectives: mean over objectives of min(1, Σ share advanced); 0 where there are none. */
    public double progress(long set) {
        int objectives = measures.isEmpty() ? 0 : measures.getFirst().advances().size();
        double total = 0;
        for (int k = 0; k < objectives; k++) {
            double share = 0;
            for (long rest = set; rest != 0; rest &= rest - 1) {
                share += measures.get(Long.numberOfTrailingZeros(rest))
                        .advances()
                        .get(k);
            }
            total += Math.min(1, share);
        }
        return objectives == 0 ? 0 : total / objectives;
    }

    public OptionalInt findParty(String id) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    public OptionalInt findMeasure(String id) {
        for (int c = 0; c < measures.size(); c++) {
            if (measures.get(c).id().equals(id)) {
                return OptionalInt.of(c);
            }
        }
        return OptionalInt.empty();
    }

    /** Mask of measures named by id. Unknown ids are refused. */
    public long mask(List<String> ids) {
        long mask = 0;
        for (String id : ids) {
            mask |= 1L << findMeasure(id).orElseThrow(() -> new IllegalArgumentException("no measure " + id));
        }
        return mask;
    }

    /** The stages of a proposal, without what is in force already. */
    public Roadmap roadmap(Proposal proposal) {
        return new Roadmap(proposal.stages().stream()
                .map(step -> mask(step.measures()) & ~inForce)
                .filter(stage -> stage != 0)
                .map(Stage::new)
                .toList());
    }

    /**
     * Whether one party’s trust in another can matter: both are asked, and the other has something left to do. What is in force already
     * earns no trust and asks for none (model.md §2), and whoever performs nothing is trusted with nothing.
     */
    public boolean relies(int truster, int trusted) {
        return truster != trusted && isAsked(truster) && isAsked(trusted) && (performedBy(trusted) & ~inForce) != 0;
    }

    /** Ids of the measures of a set, in the order of the case. */
    public List<String> ids(long set) {
        return IntStream.range(0, measures.size())
                .filter(c -> (set >>> c & 1) != 0)
                .mapToObj(c -> measures.get(c).id())
                .toList();
    }
}

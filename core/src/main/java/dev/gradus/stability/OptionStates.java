package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * States as choices on options: bit k of a state's choices is option k. A move of a decision maker changes any of its own options in the
 * directions they allow, and leads from a feasible state to a feasible one. States are numbered by ascending choices, the first option
 * being the lowest bit.
 */
public final class OptionStates implements StateGraph {
    public static final int MAX_OPTIONS = 30;
    private static final int TABLE_OPTIONS = 24;

    private final List<Option> options;
    private final List<Pattern> infeasible;
    private final int makers;
    private final int[] own;
    private final int[] takeOnly;
    private final int[] giveUpOnly;
    private final boolean all;
    private final int[] choices;
    private final int[] states;

    private OptionStates(int makers, List<Option> options, List<Pattern> infeasible, int[] choices) {
        this.options = List.copyOf(options);
        this.infeasible = List.copyOf(infeasible);
        this.makers = makers;
        this.own = new int[makers];
        this.takeOnly = new int[makers];
        this.giveUpOnly = new int[makers];
        for (int k = 0; k < options.size(); k++) {
            Option option = options.get(k);
            own[option.maker()] |= 1 << k;
            switch (option.direction()) {
                case TAKE_ONLY -> takeOnly[option.maker()] |= 1 << k;
                case GIVE_UP_ONLY -> giveUpOnly[option.maker()] |= 1 << k;
                case BOTH -> {}
            }
        }
        this.choices = choices;
        this.all = choices.length == 1 << options.size();
        this.states = all || options.size() > TABLE_OPTIONS ? new int[0] : table(choices, options.size());
    }

    /**
     * The feasible states, found by choosing option after option and leaving off as soon as a pattern forbids what is chosen.
     *
     * @throws IllegalArgumentException with more than {@value #MAX_OPTIONS} options or {@link StateGraph#MAX_STATES} states, or with none
     */
    public static OptionStates of(int makers, List<Option> options, List<Pattern> infeasible) {
        if (options.size() > MAX_OPTIONS || makers > MAX_MAKERS) {
            throw new IllegalArgumentException("at most " + MAX_OPTIONS + " options and " + MAX_MAKERS
                    + " decision makers, found " + options.size() + " and " + makers);
        }
        int[] found = new FeasibleChoices(options.size(), infeasible, MAX_STATES).all();
        if (found.length == 0) {
            throw new IllegalArgumentException("no state is feasible");
        }
        return new OptionStates(makers, options, infeasible, found);
    }

    /**
     * How many states are feasible, without keeping them; what goes beyond {@link StateGraph#MAX_STATES} is not counted to its end.
     *
     * @return 0 … {@link StateGraph#MAX_STATES} + 1
     * @throws IllegalArgumentException with more than {@value #MAX_OPTIONS} options
     */
    public static int countFeasible(int options, List<Pattern> infeasible) {
        if (options > MAX_OPTIONS) {
            throw new IllegalArgumentException("at most " + MAX_OPTIONS + " options, found " + options);
        }
        return FeasibleChoices.count(options, infeasible, MAX_STATES + 1);
    }

    private static int[] table(int[] choices, int options) {
        int[] states = new int[1 << options];
        Arrays.fill(states, -1);
        for (int state = 0; state < choices.length; state++) {
            states[choices[state]] = state;
        }
        return states;
    }

    public List<Option> options() {
        return options;
    }

    public List<Pattern> infeasible() {
        return infeasible;
    }

    /** Mask of the options that this decision maker controls. */
    public int own(int maker) {
        return own[maker];
    }

    /** Mask of this decision maker's options that go from no to yes only. */
    public int takeOnly(int maker) {
        return takeOnly[maker];
    }

    /** Mask of this decision maker's options that go from yes to no only. */
    public int giveUpOnly(int maker) {
        return giveUpOnly[maker];
    }

    /** Mask of the options taken in this state. */
    public int choices(int state) {
        return all ? state : choices[state];
    }

    /** The state with these choices; empty = not feasible. */
    public OptionalInt findState(int mask) {
        int state = stateOr(mask);
        return state < 0 ? OptionalInt.empty() : OptionalInt.of(state);
    }

    /** As {@link #findState}, below 0 = not feasible; for inner loops. */
    public int stateOr(int mask) {
        if (all) {
            return mask;
        }
        return states.length > 0 ? states[mask] : Arrays.binarySearch(choices, mask);
    }

    /**
     * The state in which exactly these options are taken; empty = not feasible.
     *
     * @param taken ids
     * @throws IllegalArgumentException where one of them is no option
     */
    public OptionalInt findState(Collection<String> taken) {
        return findState(mask(taken));
    }

    /** Ids of the options that are taken in a state, in the order of the options. */
    public List<String> taken(int state) {
        return IntStream.range(0, options.size())
                .filter(k -> (choices(state) >>> k & 1) != 0)
                .mapToObj(k -> options.get(k).id())
                .toList();
    }

    /** The states 64 by 64: for each option the bit of a state says whether it is taken there. */
    long[][] takenBy64() {
        long[][] taken = new long[(choices.length + Long.SIZE - 1) / Long.SIZE][options.size()];
        for (int state = 0; state < choices.length; state++) {
            for (int rest = choices(state); rest != 0; rest &= rest - 1) {
                taken[state / Long.SIZE][Integer.numberOfTrailingZeros(rest)] |= 1L << state;
            }
        }
        return taken;
    }

    private int mask(Collection<String> taken) {
        List<String> ids = options.stream().map(Option::id).toList();
        int mask = 0;
        for (String id : taken) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("some of the options " + ids + ", found " + id);
            }
            mask |= 1 << ids.indexOf(id);
        }
        return mask;
    }

    /** Every combination of choices is feasible, so states and choices are the same numbers. */
    public boolean isComplete() {
        return all;
    }

    @Override
    public int states() {
        return choices.length;
    }

    @Override
    public int makers() {
        return makers;
    }

    @Override
    public LocalText name(int state) {
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < options.size(); k++) {
            name.append((choices(state) >>> k & 1) != 0 ? 'Y' : 'N');
        }
        return LocalText.of("en", name.toString());
    }

    @Override
    public boolean canMove(int maker, int from, int to) {
        return from != to && allows(maker, choices(from), choices(to));
    }

    private boolean allows(int maker, int from, int to) {
        int changed = from ^ to;
        return (changed & ~own[maker]) == 0
                && (from & changed & takeOnly[maker]) == 0
                && (to & changed & giveUpOnly[maker]) == 0;
    }

    @Override
    public void eachMove(int maker, int from, IntConsumer to) {
        int mask = choices(from);
        if (isSparse(maker)) {
            for (int there : choices) {
                visit(maker, mask, there, true, to);
            }
            return;
        }
        int others = mask & ~own[maker];
        for (int part = 0; ; part = part - own[maker] & own[maker]) { // the subsets of a mask, ascending
            visit(maker, mask, others | part, true, to);
            if (part == own[maker]) {
                return;
            }
        }
    }

    @Override
    public void eachMoveInto(int maker, int to, IntConsumer from) {
        int mask = choices(to);
        if (isSparse(maker)) {
            for (int there : choices) {
                visit(maker, mask, there, false, from);
            }
            return;
        }
        int others = mask & ~own[maker];
        for (int part = 0; ; part = part - own[maker] & own[maker]) {
            visit(maker, mask, others | part, false, from);
            if (part == own[maker]) {
                return;
            }
        }
    }

    /** There are fewer states than ways to choose its options. */
    private boolean isSparse(int maker) {
        return 1L << Integer.bitCount(own[maker]) > choices.length;
    }

    private void visit(int maker, int here, int there, boolean out, IntConsumer seen) {
        if (here == there || !(out ? allows(maker, here, there) : allows(maker, there, here))) {
            return;
        }
        int state = stateOr(there);
        if (state >= 0) {
            seen.accept(state);
        }
    }

    /** Always: what two changes of one's own options do, one does, infeasible states in between or not. */
    @Override
    public boolean isTransitive(int maker) {
        return true;
    }
}

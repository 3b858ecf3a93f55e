package dev.gradus.stability;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A case as a conflict: where could the parties rest if each decided on its own measures, step by step, with no roadmap that binds them?
 *
 * <ul>
 *   <li>Decision makers: the parties that decide. An option: a measure that is not in force yet, of its performer; a joint act is the
 *       performer's too.
 *   <li>Infeasible: a measure without what it requires (so nothing can be taken back while something done rests on it), one without
 *       what it goes only with, two measures that exclude each other, a crossed hard red line. What stays in force counts as done; a
 *       measure that excludes it, or that no order lets be done, is no option.
 *   <li>Direction: a state says only whether a measure is done, so going back on it either makes it undone or changes nothing. It is
 *       taken for what lies nearer: an option can be given up where going back undoes at least {@value #UNDONE} of its worth for some
 *       party that decides (ρ), else it can only be taken.
 *   <li>Preferences: a party's points for the set of measures done, what stays in force included; the sum is kept to a billionth of a
 *       point, so that the order of adding makes no difference.
 *   <li>Status quo: nothing of it done.
 * </ul>
 */
public final class CaseConflict {
    /** Share of a measure's worth from which going back on it counts as undoing it. */
    public static final double UNDONE = 0.5;

    private static final double BILLION = 1e9;

    private final Case written;
    private final Structure structure;
    private final Numbers numbers;
    private final int[] measures;
    private final int makers;
    /** What counts as done in every state: what stays in force, and what is done by those that are not asked. */
    private final long done;

    private CaseConflict(WholeCase whole) {
        this.written = whole.written();
        this.structure = whole.resolved().structure();
        this.numbers = whole.resolved().numbers();
        this.makers = (int)
                structure.parties().stream().filter(Structure.Decider::asked).count();
        this.done = structure.inForce() | structure.sure();
        long orderable = structure.orderable() & ~done;
        this.measures = IntStream.range(0, structure.measureCount())
                .filter(c -> (orderable >>> c & 1) != 0)
                .filter(c -> (structure.measures().get(c).excludes() & done) == 0)
                .toArray();
    }

    /** What a case gives. */
    public sealed interface Result {
        record Made(Conflict conflict) implements Result {}

        /** @param problem why it cannot be computed: too many options or states, or none that is feasible */
        record Unfit(Problem problem) implements Result {}
    }

    /**
     * @param written the case, for names
     * @param resolved the same case, for everything else
     */
    public static Result of(WholeCase whole) {
        return new CaseConflict(whole).make();
    }

    private Result make() {
        if (measures.length > OptionStates.MAX_OPTIONS) {
            return unfit("conflict.options", "" + measures.length, "" + OptionStates.MAX_OPTIONS);
        }
        if (makers == 0) {
            return unfit("conflict.makers", "0", "" + StateGraph.MAX_MAKERS);
        }
        List<Pattern> infeasible = infeasible();
        int states = OptionStates.countFeasible(measures.length, infeasible);
        if (states == 0) {
            return unfit("conflict.infeasible", "", "");
        }
        if (states > StateGraph.MAX_STATES) {
            return unfit("conflict.states", "", "" + StateGraph.MAX_STATES);
        }
        OptionStates graph = OptionStates.of(makers, options(), infeasible);
        List<DecisionMaker> named = structure.parties().stream()
                .limit(makers)
                .map(p -> new DecisionMaker(p.id(), name(p)))
                .toList();
        List<Preference> preferences = IntStream.range(0, makers)
                .mapToObj(party -> preference(party, graph))
                .toList();
        OptionalInt nothingDone = graph.findState(0);
        return new Result.Made(new Conflict(written.id(), written.title(), named, graph, preferences, nothingDone));
    }

    private static Result unfit(String code, String found, String limit) {
        return new Result.Unfit(Problem.of(code, "measures", found, limit, ""));
    }

    private LocalText name(Structure.Decider decider) {
        return written.findParty(decider.id()).map(Party::name).orElse(LocalText.NONE);
    }

    private List<Option> options() {
        return IntStream.of(measures).mapToObj(this::option).toList();
    }

    private Option option(int measure) {
        Structure.Act act = structure.measures().get(measure);
        LocalText name = written.findMeasure(act.id()).map(Measure::name).orElse(LocalText.NONE);
        boolean undone = IntStream.range(0, structure.partyCount())
                .anyMatch(party -> numbers.reversible(party, measure) >= UNDONE);
        return new Option(act.id(), name, act.performer(), undone ? Option.Direction.BOTH : Option.Direction.TAKE_ONLY);
    }

    private List<Pattern> infeasible() {
        Set<Pattern> patterns = new LinkedHashSet<>();
        for (int k = 0; k < measures.length; k++) {
            Structure.Act act = structure.measures().get(measures[k]);
            long missing = (act.requires() | act.onlyWith()) & ~done;
            for (long rest = missing; rest != 0; rest &= rest - 1) {
                // what is needed and no option can never be done, so neither can this
                int required = bits(Long.lowestOneBit(rest));
                patterns.add(new Pattern(1 << k | required, 1 << k));
            }
            int excluded = bits(act.excludes());
            for (int rest = excluded; rest != 0; rest &= rest - 1) {
                int pair = 1 << k | Integer.lowestOneBit(rest);
                patterns.add(new Pattern(pair, pair));
            }
        }
        for (long line : structure.forbidden()) {
            lines(line).forEach(patterns::add);
        }
        return List.copyOf(patterns);
    }

    /** A hard red line; none where one of its measures can never be done. */
    private List<Pattern> lines(long line) {
        long rest = line & ~done;
        int options = bits(rest);
        return Integer.bitCount(options) < Long.bitCount(rest) ? List.of() : List.of(new Pattern(options, options));
    }

    /** The options of a set of measures, as a mask. */
    private int bits(long set) {
        int bits = 0;
        for (int k = 0; k < measures.length; k++) {
            bits |= (int) (set >>> measures[k] & 1) << k;
        }
        return bits;
    }

    private Preference preference(int party, OptionStates graph) {
        double[] worth = new double[measures.length];
        for (int k = 0; k < worth.length; k++) {
            worth[k] = numbers.value(party, measures[k]);
        }
        double standing = 0;
        for (long rest = done; rest != 0; rest &= rest - 1) {
            standing += numbers.value(party, Long.numberOfTrailingZeros(rest));
        }
        double[] points = new double[graph.states()];
        for (int state = 0; state < points.length; state++) {
            double sum = standing;
            for (int rest = graph.choices(state); rest != 0; rest &= rest - 1) {
                sum += worth[Integer.numberOfTrailingZeros(rest)];
            }
            points[state] = Math.rint(sum * BILLION) / BILLION;
        }
        return Preference.ofPoints(points);
    }
}

package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The single numbers on which it hangs whether a roadmap holds: every number of the case that enters its evaluation (of all parties, see
 * {@link CaseInputs}) is moved alone over the values that are thought possible ({@link Input#end}); the nearest value at which the verdict
 * turns counts, the smallest change first ({@link Input#change}). Whoever asks which number turns a verdict on a roadmap asks here, so that
 * the answer is the same everywhere.
 *
 * <p>The search goes outwards in rounds, and ends with the first that finds enough; what needs a larger change than 1 is looked for only
 * where nothing nearer turns the verdict.
 */
public final class SwitchingNumbers {
    private static final int MOST = 3;
    private static final double[] ROUNDS = {0.1, 0.3, 1, Input.MOST_CHANGE};

    /** Parts of one party's share of a stage that it could hold back, summed over stages: beyond this a search would take too long. */
    private static final int MOST_PARTS = 1 << 12;

    private final ResolvedCase resolved;
    private final ToDoubleFunction<ResolvedCase> verdict;
    private final double marginNow;
    private final List<Side> sides = new ArrayList<>();

    private SwitchingNumbers(WholeCase whole, ToDoubleFunction<ResolvedCase> verdict, long end) {
        this.resolved = whole.resolved();
        this.verdict = verdict;
        this.marginNow = verdict.applyAsDouble(whole.resolved());
        for (Input input : CaseInputs.of(whole)) {
            if (input.matters(end)) {
                side(input, false);
                side(input, true);
            }
        }
    }

    /** One number, moved one way. */
    private record Side(Input input, boolean up, TurnSearch search) {
        /** The distance to which a change of that size leads. */
        double distance(double change) {
            return Math.abs(input.at(change, up) - input.now());
        }
    }

    private record Turn(Side side, double at) {
        double change() {
            return side.input.change(at);
        }
    }

    /** Few enough parts could be held back at each stage for the roadmap to be weighed thousands of times. */
    public static boolean canBeSought(ResolvedCase resolved, Roadmap roadmap) {
        long parts = 0;
        for (Stage stage : roadmap.stages()) {
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                parts += 1L
                        << Long.bitCount(stage.measures() & resolved.structure().performedBy(i));
            }
        }
        return parts <= MOST_PARTS;
    }

    /**
     * At most {@value #MOST}, each number once.
     *
     * @param roadmap one that can be carried out and for which they {@linkplain #canBeSought can be sought}
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static List<SwitchingNumber> of(WholeCase whole, Roadmap roadmap, Watch watch) {
        long end = whole.structure().inForce() | roadmap.measures();
        return of(whole, with -> new Evaluator(with).weakestMargin(roadmap), end, watch);
    }

    /**
     * The same of any verdict that is true where a margin is not negative.
     *
     * @param verdict the margin at other numbers of the case
     * @param end mask of the measures on whose numbers it may hang
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static List<SwitchingNumber> of(
            WholeCase whole, ToDoubleFunction<ResolvedCase> verdict, long end, Watch watch) {
        return new SwitchingNumbers(whole, verdict, end).find(watch);
    }

    private List<SwitchingNumber> find(Watch watch) {
        List<Turn> turns = List.of();
        for (double round : ROUNDS) {
            turns = turns(round, watch);
            if (turns.size() >= MOST || round >= 1 && !turns.isEmpty()) {
                break;
            }
        }
        return turns.stream().limit(MOST).map(SwitchingNumbers::number).toList();
    }

    private List<Turn> turns(double round, Watch watch) {
        List<Turn> turns = new ArrayList<>();
        for (Side side : sides) {
            watch.check();
            OptionalDouble turn = side.search.within(side.distance(round));
            turn.ifPresent(at -> turns.add(new Turn(side, at)));
        }
        turns.sort(Comparator.comparingDouble(Turn::change));
        List<Input> named = new ArrayList<>();
        turns.removeIf(turn -> {
            boolean again = named.contains(turn.side.input);
            named.add(turn.side.input);
            return again;
        });
        return turns;
    }

    private static SwitchingNumber number(Turn turn) {
        Input input = turn.side.input;
        double back = turn.side.search.back().orElse(Double.NaN);
        return new SwitchingNumber(
                input.path(), input.label(), input.args(), input.now(), turn.at, back, turn.change());
    }

    private void side(Input input, boolean up) {
        double end = input.end(up);
        if (end != input.now()) {
            DoubleUnaryOperator margin = x -> verdict.applyAsDouble(resolved.with(input.set(resolved.numbers(), x)));
            sides.add(new Side(input, up, new TurnSearch(margin, input.now(), marginNow, end, input.span())));
        }
    }
}

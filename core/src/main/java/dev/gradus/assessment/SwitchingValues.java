package dev.gradus.assessment;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Input;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.assessment.RoadmapReview.SwitchingValue;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.TurnSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The single numbers on which it hangs whether a roadmap holds: every number of the case that enters its evaluation (of all parties, see
 * {@link CaseInputs}) is moved alone over all values that a case may state, points between −{@value #POINTS} and {@value #POINTS}; the
 * nearest value at which the verdict turns counts, the smallest change first.
 *
 * <p>How far a number moves is measured by what is a large change for it: 1 is the end of the range that the case gives, or an ordinary
 * distance for its kind where it gives none. The search goes outwards in rounds, and ends with the first that finds enough; what needs a
 * larger change than 1 is looked for only where nothing nearer turns the verdict.
 */
final class SwitchingValues {
    private static final int MOST = 3;
    private static final double[] ROUNDS = {0.1, 0.3, 1, 3, Double.POSITIVE_INFINITY};

    private static final double NEAR = 1;

    private static final double POINTS = 100;

    /** Parts of one party's share of a stage that it could hold back, summed over stages: beyond this a search would take too long. */
    private static final int MOST_PARTS = 1 << 12;

    private final ResolvedCase resolved;
    private final Roadmap roadmap;
    private final double marginNow;
    private final List<Side> sides = new ArrayList<>();

    SwitchingValues(WholeCase whole, Roadmap roadmap) {
        this.resolved = whole.resolved();
        this.roadmap = roadmap;
        this.marginNow = margin(whole.resolved());
        long end = whole.resolved().structure().inForce() | roadmap.measures();
        for (Input input : CaseInputs.of(whole)) {
            if (input.matters(end)) {
                side(input, Math.min(input.now(), least(input.kind().quantity())));
                side(input, Math.max(input.now(), most(input.kind().quantity())));
            }
        }
    }

    /** One number, moved one way. */
    private record Side(Input input, TurnSearch search) {
        /** The distance to which a change of that size leads. */
        double distance(double change) {
            return change <= NEAR ? change * reach() : reach() + (change - NEAR) * span(input);
        }

        double change(double at) {
            double distance = Math.abs(at - input.now());
            return distance <= reach() ? NEAR * distance / reach() : NEAR + (distance - reach()) / span(input);
        }

        /** How far the case's own range goes on this side. */
        private double reach() {
            if (!input.estimate().isRange()) {
                return span(input);
            }
            return search.end() > input.now()
                    ? input.estimate().high() - input.now()
                    : input.now() - input.estimate().low();
        }
    }

    private record Turn(Side side, double at) {
        double change() {
            return side.change(at);
        }
    }

    /** Few enough parts could be held back at each stage for the roadmap to be weighed thousands of times. */
    static boolean canBeSought(ResolvedCase resolved, Roadmap roadmap) {
        long parts = 0;
        for (Stage stage : roadmap.stages()) {
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                parts += 1L
                        << Long.bitCount(stage.measures() & resolved.structure().performedBy(i));
            }
        }
        return parts <= MOST_PARTS;
    }

    /** At most {@value #MOST}, each number once. */
    List<SwitchingValue> find() {
        List<Turn> turns = List.of();
        for (double round : ROUNDS) {
            turns = turns(round);
            if (turns.size() >= MOST || round >= NEAR && !turns.isEmpty()) {
                break;
            }
        }
        return turns.stream().limit(MOST).map(this::switchingValue).toList();
    }

    private List<Turn> turns(double round) {
        List<Turn> turns = new ArrayList<>();
        for (Side side : sides) {
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

    private SwitchingValue switchingValue(Turn turn) {
        Input input = turn.side.input;
        double back = turn.side.search.back().orElse(Double.NaN);
        boolean near = turn.change() <= NEAR;
        return new SwitchingValue(input.path(), input.label(), input.args(), input.now(), turn.at, back, near);
    }

    private void side(Input input, double end) {
        if (end != input.now()) {
            DoubleUnaryOperator margin = x -> margin(resolved.with(input.set(resolved.numbers(), x)));
            sides.add(new Side(input, new TurnSearch(margin, input.now(), marginNow, end, span(input))));
        }
    }

    private double margin(ResolvedCase with) {
        return new Evaluator(with).weakestMargin(roadmap);
    }

    private static double least(Quantity quantity) {
        return Math.max(quantity.least(), -POINTS);
    }

    private static double most(Quantity quantity) {
        return quantity.unit() == Unit.POINTS ? Math.min(quantity.most(), POINTS) : quantity.most();
    }

    /** The width of the range that the case gives, or an ordinary width. */
    private static double span(Input input) {
        if (input.estimate().isRange()) {
            return input.estimate().high() - input.estimate().low();
        }
        double size = Math.abs(input.now());
        return switch (input.kind().unit()) {
            case SHARE -> 0.25;
            case POINTS, NUMBER -> Math.max(5, size / 2);
            case TIME -> Math.max(0.25, size / 2);
            case RATE -> Math.max(0.05, size / 2);
        };
    }
}

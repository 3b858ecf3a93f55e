package dev.gradus.forecast;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.SwitchingNumbers;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The smallest changes that turn a verdict of the central numbers of a case.
 *
 * <p>How. From its most likely value each number is moved towards the last values that are thought possible ({@link Input#end}), first in a
 * few steps; where a step turns the verdict, halving finds the turning point between it and the step before. So a verdict that turns and
 * turns back within one step is not seen. Whether one roadmap holds is asked of {@link SwitchingNumbers} instead, like everywhere. Pairs are
 * tried among the numbers that no single change of turns the verdict and that are worth trying, both moved in the same measure.
 *
 * @param verdict what holds at the central numbers
 * @param sought whether single numbers were looked for: not where one stage asks too much of one party
 * @param singles the smallest changes of one number, smallest first
 * @param pairs the smallest changes of two numbers of which neither alone turns the verdict in that direction
 * @param tried how many numbers were moved
 * @param paired how many numbers were moved in pairs
 */
public record SwitchingValues(
        boolean verdict,
        boolean sought,
        List<SwitchingNumber> singles,
        List<SwitchingValue> pairs,
        int tried,
        int paired) {
    private static final int HALVINGS = 10;
    private static final int MOST = 5;

    public SwitchingValues {
        singles = List.copyOf(singles);
        pairs = List.copyOf(pairs);
    }

    /** The smallest change of one number upwards. */
    public Optional<SwitchingNumber> up() {
        return singles.stream()
                .filter(number -> number.turnsAt() > number.now())
                .findFirst();
    }

    /** The smallest change of one number downwards. */
    public Optional<SwitchingNumber> down() {
        return singles.stream()
                .filter(number -> number.turnsAt() < number.now())
                .findFirst();
    }

    /**
     * Of any verdict.
     *
     * @param holds the verdict; must be safe to call from several threads
     * @param steps of the way to the last value thought possible that are looked at
     * @param pairable numbers to try in pairs, by position in the uncertain figures
     */
    public static SwitchingValues of(
            UncertainCase uncertain,
            Predicate<ResolvedCase> holds,
            int steps,
            int[] pairable,
            Workers workers,
            Watch watch) {
        Search search = new Search(uncertain, holds, steps, workers, watch);
        List<Move> moves =
                search.moves(IntStream.range(0, uncertain.figures().size()).toArray());
        List<Turn> singles = search.turning(moves.stream().map(List::of).toList());
        return new SwitchingValues(
                search.verdict,
                true,
                singles.stream().map(Turn::number).toList(),
                search.pairs(pairable, singles),
                (int) moves.stream().map(Move::column).distinct().count(),
                pairable.length);
    }

    /**
     * Of the verdict on one roadmap.
     *
     * @param uncertain under the text of the roadmap: signed or not, with its cure
     */
    static SwitchingValues of(
            UncertainCase uncertain, Roadmap roadmap, int steps, int[] pairable, Workers workers, Watch watch) {
        WholeCase whole = uncertain.whole();
        Search search = new Search(
                uncertain, resolved -> Evaluator.evaluate(resolved, roadmap).holds(), steps, workers, watch);
        List<Turn> alone =
                search.turning(search.moves(pairable).stream().map(List::of).toList());
        boolean sought = SwitchingNumbers.canBeSought(whole.resolved(), roadmap);
        long end = whole.structure().inForce() | roadmap.measures();
        return new SwitchingValues(
                search.verdict,
                sought,
                sought ? SwitchingNumbers.of(whole, roadmap, watch) : List.of(),
                search.pairs(pairable, alone),
                (int) CaseInputs.of(whole).stream()
                        .filter(input -> input.matters(end))
                        .count(),
                pairable.length);
    }

    /** A number moved from its most likely value towards the last value thought possible. */
    private record Move(int column, Input input, boolean up) {
        double at(double change) {
            return change == Input.MOST_CHANGE ? input.end(up) : clamp(input.at(change, up));
        }

        private double clamp(double value) {
            return up ? Math.min(value, input.end(true)) : Math.max(value, input.end(false));
        }
    }

    /** Moves that together turn a verdict, and how far they have to go. */
    private record Turn(List<Move> moves, double change) {
        SwitchingNumber number() {
            Input input = moves.getFirst().input;
            double at = moves.getFirst().at(change);
            return new SwitchingNumber(
                    input.path(), input.label(), input.args(), input.now(), at, Double.NaN, input.change(at));
        }
    }

    private static final class Search {
        private final UncertainCase uncertain;
        private final Predicate<ResolvedCase> holds;
        private final int steps;
        private final Workers workers;
        private final Watch watch;
        private final double[] likely;
        private final boolean verdict;

        Search(UncertainCase uncertain, Predicate<ResolvedCase> holds, int steps, Workers workers, Watch watch) {
            this.uncertain = uncertain;
            this.holds = holds;
            this.steps = steps;
            this.workers = workers;
            this.watch = watch;
            likely = uncertain.likely();
            verdict = holds.test(uncertain.central());
        }

        List<Move> moves(int[] columns) {
            List<Move> moves = new ArrayList<>();
            for (int column : columns) {
                Optional<Input> input = uncertain.input(column);
                for (boolean up : new boolean[] {false, true}) {
                    if (input.isPresent() && input.get().end(up) != likely[column]) {
                        moves.add(new Move(column, input.get(), up));
                    }
                }
            }
            return moves;
        }

        /** The smallest changes of two of these numbers of which neither alone turns the verdict. */
        List<SwitchingValue> pairs(int[] pairable, List<Turn> alone) {
            List<Move> turning =
                    alone.stream().map(turn -> turn.moves.getFirst()).toList();
            List<Move> left = moves(pairable).stream()
                    .filter(move -> !turning.contains(move))
                    .toList();
            List<List<Move>> couples = new ArrayList<>();
            for (Move one : left) {
                left.stream()
                        .filter(other -> other.column > one.column)
                        .forEach(other -> couples.add(List.of(one, other)));
            }
            return turning(couples).stream().limit(MOST).map(this::together).toList();
        }

        /** Those that turn the verdict, the smallest change first. */
        List<Turn> turning(List<List<Move>> candidates) {
            double[] changes = new double[candidates.size()];
            Parallel.ofLarge(workers).each(0, changes.length, watch, () -> new Parallel.Worker() {
                @Override
                public void work(int item) {
                    changes[item] = turningPoint(candidates.get(item));
                }

                @Override
                public void done() {}
            });
            return IntStream.range(0, changes.length)
                    .filter(k -> changes[k] <= Input.MOST_CHANGE)
                    .mapToObj(k -> new Turn(candidates.get(k), changes[k]))
                    .sorted(Comparator.comparingDouble(Turn::change))
                    .toList();
        }

        /** The least change at which the verdict has turned; infinite where it does not. */
        private double turningPoint(List<Move> moves) {
            double before = 0;
            double turned = Double.POSITIVE_INFINITY;
            for (int step = 1; step <= steps && Double.isInfinite(turned); step++) {
                double change = Input.MOST_CHANGE * step / steps;
                if (turns(moves, change)) {
                    turned = change;
                } else {
                    before = change;
                }
            }
            for (int k = 0; k < HALVINGS && !Double.isInfinite(turned); k++) {
                double middle = (before + turned) / 2;
                if (turns(moves, middle)) {
                    turned = middle;
                } else {
                    before = middle;
                }
            }
            return turned;
        }

        private boolean turns(List<Move> moves, double change) {
            watch.check();
            double[] values = likely.clone();
            moves.forEach(move -> values[move.column] = move.at(change));
            return holds.test(uncertain.with(0, values).resolved()) != verdict;
        }

        private SwitchingValue together(Turn turn) {
            return new SwitchingValue(
                    turn.moves.stream()
                            .map(move -> new SwitchingValue.Change(
                                    uncertain.figures().get(move.column), move.at(turn.change)))
                            .toList(),
                    turn.change);
        }
    }
}

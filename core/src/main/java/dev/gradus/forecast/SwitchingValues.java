package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The smallest changes, within the ranges of a case, that turn a verdict of its central numbers.
 *
 * <p>How. From its most likely value each number is moved towards either end of its range, first in a few steps; where a step
 * turns the verdict, halving finds the turning point between it and the step before. So a verdict that turns and turns back within one
 * step is not seen. Pairs are tried among the numbers that no single change of turns the verdict and that are worth trying, both moved in
 * the same measure.
 *
 * @param verdict what holds at the central numbers
 * @param singles the smallest changes of one number, smallest first, at most one for each number and direction
 * @param pairs the smallest changes of two numbers of which neither alone turns the verdict in that direction
 * @param tried how many numbers were moved
 * @param paired how many numbers were moved in pairs
 */
public record SwitchingValues(
        boolean verdict, List<SwitchingValue> singles, List<SwitchingValue> pairs, int tried, int paired) {
    private static final int HALVINGS = 10;
    private static final int MOST = 5;

    public SwitchingValues {
        singles = List.copyOf(singles);
        pairs = List.copyOf(pairs);
    }

    /** The smallest change of one number upwards. */
    public Optional<SwitchingValue> up() {
        return singles.stream().filter(flip -> flip.changes().getFirst().up()).findFirst();
    }

    /** The smallest change of one number downwards. */
    public Optional<SwitchingValue> down() {
        return singles.stream().filter(flip -> !flip.changes().getFirst().up()).findFirst();
    }

    /**
     * @param holds the verdict; must be safe to call from several threads
     * @param steps of the way to the end of a range that are looked at
     * @param pairable numbers to try in pairs, by position in the uncertain figures
     */
    public static SwitchingValues of(
            UncertainCase uncertain,
            Predicate<ResolvedCase> holds,
            int steps,
            int[] pairable,
            int threads,
            Watch watch) {
        Search search = new Search(uncertain, holds, steps, threads, watch);
        List<Move> moves =
                search.moves(IntStream.range(0, uncertain.figures().size()).toArray());
        List<SwitchingValue> singles =
                search.turning(moves.stream().map(List::of).toList());
        List<Move> left = search.moves(pairable).stream()
                .filter(move -> singles.stream().noneMatch(flip -> move.isOf(flip, uncertain)))
                .toList();
        List<List<Move>> couples = new ArrayList<>();
        for (Move one : left) {
            left.stream().filter(other -> other.column > one.column).forEach(other -> couples.add(List.of(one, other)));
        }
        return new SwitchingValues(
                search.verdict,
                singles,
                search.turning(couples).stream().limit(MOST).toList(),
                uncertain.figures().size(),
                pairable.length);
    }

    /** A number moved from its most likely value to an end of its range. */
    private record Move(int column, double from, double to) {
        double at(double share) {
            return share == 1 ? to : from + share * (to - from);
        }

        boolean isOf(SwitchingValue flip, UncertainCase uncertain) {
            SwitchingValue.Change change = flip.changes().getFirst();
            return change.figure().equals(uncertain.figures().get(column)) && change.up() == to > from;
        }
    }

    private static final class Search {
        private final UncertainCase uncertain;
        private final Predicate<ResolvedCase> holds;
        private final int steps;
        private final int threads;
        private final Watch watch;
        private final double[] likely;
        private final boolean verdict;

        Search(UncertainCase uncertain, Predicate<ResolvedCase> holds, int steps, int threads, Watch watch) {
            this.uncertain = uncertain;
            this.holds = holds;
            this.steps = steps;
            this.threads = threads;
            this.watch = watch;
            likely = uncertain.likely();
            verdict = holds.test(uncertain.central());
        }

        List<Move> moves(int[] columns) {
            List<Move> moves = new ArrayList<>();
            for (int column : columns) {
                Figure figure = uncertain.figures().get(column);
                for (double end :
                        new double[] {figure.estimate().low(), figure.estimate().high()}) {
                    if (end != likely[column]) {
                        moves.add(new Move(column, likely[column], end));
                    }
                }
            }
            return moves;
        }

        /** Those that turn the verdict, each with its turning point, the smallest first. */
        List<SwitchingValue> turning(List<List<Move>> candidates) {
            double[] sizes = new double[candidates.size()];
            Parallel.ofLarge(threads).each(0, sizes.length, watch, () -> new Parallel.Worker() {
                @Override
                public void work(int item) {
                    sizes[item] = turningPoint(candidates.get(item));
                }

                @Override
                public void done() {}
            });
            return IntStream.range(0, sizes.length)
                    .filter(k -> sizes[k] <= 1)
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> sizes[k]))
                    .map(k -> flip(candidates.get(k), sizes[k]))
                    .toList();
        }

        /** The least share of the way at which the verdict has turned; more than 1 where it does not. */
        private double turningPoint(List<Move> moves) {
            double before = 0;
            double turned = 2;
            for (int step = 1; step <= steps && turned > 1; step++) {
                double share = (double) step / steps;
                if (turns(moves, share)) {
                    turned = share;
                } else {
                    before = share;
                }
            }
            for (int k = 0; k < HALVINGS && turned <= 1; k++) {
                double middle = (before + turned) / 2;
                if (turns(moves, middle)) {
                    turned = middle;
                } else {
                    before = middle;
                }
            }
            return turned;
        }

        private boolean turns(List<Move> moves, double share) {
            double[] values = likely.clone();
            moves.forEach(move -> values[move.column] = move.at(share));
            return holds.test(uncertain.with(0, values).resolved()) != verdict;
        }

        private SwitchingValue flip(List<Move> moves, double size) {
            return new SwitchingValue(
                    moves.stream()
                            .map(move -> new SwitchingValue.Change(
                                    uncertain.figures().get(move.column), move.at(size)))
                            .toList(),
                    size);
        }
    }
}

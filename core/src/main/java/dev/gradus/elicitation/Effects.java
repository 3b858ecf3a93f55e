package dev.gradus.elicitation;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.elicitation.weighing.Comparing;
import dev.gradus.elicitation.weighing.Weights;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a reply does to the numbers of a case, and with what it does not go together. */
public final class Effects {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** By the definition of a point: 100 is the best whole agreement; a tenth more is put down to rounding. */
    private static final double MOST_GAINS = 110;

    private final Interview before;
    private final Reply reply;

    private Effects(Interview before, Reply reply) {
        this.before = before;
        this.reply = reply;
    }

    /** The numbers that become others by a reply; none where nobody knows. */
    public static List<Change> changes(Interview before, Reply reply) {
        Effects effects = new Effects(before, reply);
        return switch (reply.content()) {
            case Reply.Agreed(boolean yes)
            when yes && reply.question() instanceof Question.Rest(var paths) -> effects.open(paths);
            case Reply.Unknown _, Reply.Agreed _, Reply.Apart _ -> List.of();
            case Reply.Stated(Estimate number)
            when reply.question() instanceof Question.Number(String path) -> List.of(new Change(path, number));
            case Reply.Ordered _, Reply.Sided _, Reply.Weighed _, Reply.Stated _, Reply.Chosen _ -> effects.weighed();
        };
    }

    /** Of what is missing all that is thought possible. */
    private List<Change> open(List<String> paths) {
        return Gap.of(before.whole()).stream()
                .filter(gap -> paths.contains(gap.path()))
                .map(gap -> new Change(gap.path(), gap.possible()))
                .toList();
    }

    /** Pairs that have come up with this reply. */
    public static List<Contradiction> contradictions(Interview before, Reply reply) {
        Effects effects = new Effects(before, reply);
        List<Contradiction> found = new ArrayList<>();
        if (reply.content() instanceof Reply.Stated(Estimate number)
                && reply.question() instanceof Question.Number(String path)) {
            CaseFigures.given(before.whole().written(), path)
                    .map(Figure::estimate)
                    .filter(was -> was.high() < number.low() || was.low() > number.high())
                    .ifPresent(was -> found.add(new Contradiction.WithCase(path, was, reply)));
        }
        effects.side().ifPresent(side -> {
            found.addAll(effects.clashes(side.with(reply), side));
            double gains = effects.gains(side.with(reply));
            if (gains > MOST_GAINS && (effects.gains(side) <= MOST_GAINS || isHeaviest(reply))) {
                found.add(new Contradiction.TooMuch(side.party(), gains));
            }
        });
        return found;
    }

    private static boolean isHeaviest(Reply reply) {
        return reply.question() instanceof Question.Heaviest && reply.content() instanceof Reply.Weighed;
    }

    /** All that is wanted, together, once it was said how large the heaviest is. */
    private double gains(Side side) {
        boolean isSaid = Stream.concat(before.replies().stream(), Stream.of(reply))
                .anyMatch(each -> isHeaviest(each) && each.question().party().equals(side.party()));
        return isSaid
                ? worths(side).stream()
                        .mapToDouble(change -> Math.max(0, change.number().likely()))
                        .sum()
                : 0;
    }

    private List<Contradiction> clashes(Side now, Side old) {
        List<Contradiction> found = new ArrayList<>();
        List<Contradiction> known = all(old);
        for (Contradiction clash : all(now)) {
            boolean isKnown = known.stream()
                    .anyMatch(was -> was instanceof Contradiction.OfAnswers one
                            && clash instanceof Contradiction.OfAnswers other
                            && one.one().equals(other.one()));
            if (!isKnown) {
                found.add(clash);
            }
        }
        return found;
    }

    private List<Contradiction> all(Side side) {
        if (!side.isOrdered() || side.answers().size() < 2) {
            return List.of();
        }
        return before.weighings().clashes(side).stream()
                .<Contradiction>map(clash -> new Contradiction.OfAnswers(
                        side.replies().get(clash.one()),
                        side.replies().get(clash.other()),
                        clash.heavier().stream().map(side.measures()::get).toList(),
                        clash.lighter().stream().map(side.measures()::get).toList(),
                        clash.times()))
                .toList();
    }

    private Optional<Side> side() {
        return before.sides().stream()
                .filter(side -> side.party().equals(reply.question().party()))
                .findFirst();
    }

    private List<Change> weighed() {
        return side().map(side -> worths(side.with(reply))).orElseGet(this::compared);
    }

    /** All worths of a side: what four of five draws lie between, and their middle. */
    private List<Change> worths(Side side) {
        if (!side.isOrdered()) {
            return List.of();
        }
        Weights weights = before.weighings().weights(side);
        Spreads spreads = new Spreads();
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < side.measures().size(); k++) {
            int thing = k;
            double[] sizes = IntStream.range(0, Draws.COUNT)
                    .mapToDouble(draw -> weights.share(draw, thing)
                            * spreads.at(side.heaviest(), (draw * 97 % Draws.COUNT + 0.5) / Draws.COUNT))
                    .toArray();
            double[] even = new double[Draws.COUNT];
            Arrays.fill(even, 1);
            String path = FigureKind.WORTH.path(side.measures().get(k), side.party());
            changes.add(new Change(path, turned(side.way(thing), range(sizes, even, Quantity.POINTS))));
        }
        return changes;
    }

    /** On both sides of 0 where nobody said whether it is a gain or a cost. */
    private static Estimate turned(Way way, Estimate size) {
        return switch (way) {
            case GAIN -> size;
            case COST -> size.negated();
            case UNSAID -> new Estimate(0 - size.high(), 0, size.high());
        };
    }

    /** Two worths that have ranges in the case: each draw counts by how likely the answer is in it. */
    private List<Change> compared() {
        if (!(reply.question() instanceof Question.Compare compare)
                || !(reply.content() instanceof Reply.Chosen(var verdict))) {
            return List.of();
        }
        List<String> paths = List.of(
                FigureKind.WORTH.path(compare.first().getFirst(), compare.party()),
                FigureKind.WORTH.path(compare.second().getFirst(), compare.party()));
        List<Figure> figures = paths.stream()
                .flatMap(path -> CaseFigures.of(before.whole().written()).stream()
                        .filter(figure -> figure.path().equals(path))
                        .limit(1))
                .toList();
        double[] first = steps(figures.getFirst().estimate());
        double[] second = steps(figures.getLast().estimate());
        int n = first.length;
        double[] ones = new double[n * n];
        double[] others = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            ones[k] = first[k / n];
            others[k] = second[k % n];
        }
        double[] chances = Comparing.chances(ones, others)[verdict.ordinal()];
        return List.of(
                new Change(paths.getFirst(), within(figures.getFirst(), range(ones, chances, Quantity.POINTS))),
                new Change(paths.getLast(), within(figures.getLast(), range(others, chances, Quantity.POINTS))));
    }

    /** A comparison moves the ends of a range inwards only, and leaves alone one that it says nothing of. */
    private static Estimate within(Figure figure, Estimate found) {
        Estimate was = figure.estimate();
        double low = Math.max(was.low(), Math.min(found.low(), was.high()));
        double high = Math.max(low, Math.min(found.high(), was.high()));
        return new Estimate(low, Math.clamp(found.likely(), low, high), high);
    }

    private static double[] steps(Estimate estimate) {
        Spreads spreads = new Spreads();
        return IntStream.range(0, 64)
                .mapToDouble(k -> spreads.at(estimate, (k + 0.5) / 64))
                .toArray();
    }

    private static Estimate range(double[] values, double[] weights, Quantity quantity) {
        double low = round(quantile(values, weights, LOW));
        double high = round(quantile(values, weights, HIGH));
        double middle = round(quantile(values, weights, 0.5));
        return new Estimate(Math.max(quantity.least(), low), middle, Math.min(quantity.most(), high));
    }

    private static double quantile(double[] values, double[] weights, double share) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> values[k]))
                .mapToInt(k -> k)
                .toArray();
        double left = share * Arrays.stream(weights).sum();
        for (int k : order) {
            left -= weights[k];
            if (left <= 0) {
                return values[k];
            }
        }
        return values[order[order.length - 1]];
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}

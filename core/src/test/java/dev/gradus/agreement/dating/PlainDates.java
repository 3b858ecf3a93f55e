package dev.gradus.agreement.dating;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second dating and evaluation of proposals, written from model.md §§2–5 alone: days by plain recursion, stages by taking away again and
 * again what is due next, values backwards. For proposals whose steps count from steps before them, or from days.
 */
final class PlainDates {
    private static final double DAYS = 365.25;

    private final Structure structure;
    private final Numbers numbers;
    private final Proposal proposal;
    private final LocalDate starts;
    private final LocalDate signature;
    private final Map<Integer, Double> known = new HashMap<>();
    private final Set<String> untimed = new HashSet<>();

    PlainDates(WholeCase whole, Proposal proposal) {
        this.structure = whole.structure();
        this.numbers = whole.resolved().numbers();
        this.proposal = proposal;
        this.starts = whole.written().starts();
        for (Measure measure : whole.written().measures()) {
            if (!measure.figures().get(FigureKind.TAKES).given()) {
                untimed.add(measure.id());
            }
        }
        this.signature =
                proposal.signed() && !proposal.on().isEmpty() ? proposal.on().getFirst() : starts;
    }

    /** A stage with the years since the one before. */
    record Timed(long measures, double years) {}

    double due(int k) {
        Double due = known.get(k);
        if (due == null) {
            due = reckoned(k);
            known.put(k, due);
        }
        return due;
    }

    private double reckoned(int k) {
        Proposal.Step step = proposal.stages().get(k);
        if (!step.due().isEmpty()) {
            return years(day(step.due().getFirst()));
        }
        double base = Math.max(0, base(k));
        if (measures(k) == 0) {
            return base;
        }
        double from = isTimed(k) ? base + numbers.overhead() : base;
        for (When when : step.notBefore()) {
            from = Math.max(from, years(day(when)));
        }
        return isTimed(k) ? from + longest(measures(k)) : from;
    }

    private boolean isTimed(int k) {
        return structure.ids(measures(k)).stream().noneMatch(untimed::contains);
    }

    private double base(int k) {
        double latest = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < proposal.stages().size(); other++) {
            latest = waits(k, other) ? Math.max(latest, due(other)) : latest;
        }
        if (latest > Double.NEGATIVE_INFINITY) {
            return latest;
        }
        return k == 0 ? 0 : due(k - 1);
    }

    private LocalDate day(When when) {
        return switch (when) {
            case When.On on -> on.day();
            case When.AfterStart after -> signature.plusDays(after.days());
            case When.Numbered numbered ->
                from(numbered).plusDays(numbered.number()).minusDays(1);
            case When.Stretch stretch -> {
                LocalDate first = from(stretch);
                LocalDate last = first;
                for (int k = 1; k <= stretch.number(); k++) {
                    first = k == 1 ? first : from(stretch).plus(plus(stretch.unit(), k - 1));
                    last = from(stretch).plus(plus(stretch.unit(), k));
                }
                yield stretch.isEnd() ? last.minusDays(1) : first;
            }
            case When.Window window -> from(window).plus(window.most());
            case When.Before before -> from(before).minus(before.time());
            case When.Within within -> {
                LocalDate end = from(within).plus(within.time());
                yield within.latest().stream().filter(end::isAfter).findFirst().orElse(end);
            }
        };
    }

    private static Period plus(Period unit, int times) {
        return Period.of(0, unit.getMonths() * times, unit.getDays() * times);
    }

    /** Of ends there are only those of acts, which end when they are done. */
    private LocalDate from(When when) {
        String of = when.of().replace(When.END, "");
        return of.equals(When.SIGNATURE) ? signature : dayOf(of);
    }

    private LocalDate dayOf(String measure) {
        for (int k = 0; k < proposal.stages().size(); k++) {
            if (proposal.stages().get(k).measures().contains(measure)) {
                return starts.plusDays(Math.round(due(k) * DAYS));
            }
        }
        throw new IllegalArgumentException(measure);
    }

    private double years(LocalDate day) {
        return ChronoUnit.DAYS.between(starts, day) / DAYS;
    }

    private long measures(int k) {
        return structure.mask(proposal.stages().get(k).measures()) & ~structure.inForce();
    }

    private double longest(long set) {
        double longest = 0;
        for (int c = 0; c < structure.measureCount(); c++) {
            longest = (set >>> c & 1) == 0 ? longest : Math.max(longest, numbers.years(c));
        }
        return longest;
    }

    private boolean waits(int k, int other) {
        return other != k
                && proposal.triggers().stream()
                        .filter(t ->
                                t.kind() == Proposal.Trigger.Kind.AFTER || t.kind() == Proposal.Trigger.Kind.VERIFIED)
                        .filter(t -> proposal.stages().get(k).measures().contains(t.measure()))
                        .anyMatch(t ->
                                proposal.stages().get(other).measures().stream().anyMatch(t.of()::contains));
    }

    private boolean isDated(int k) {
        return !proposal.stages().get(k).due().isEmpty();
    }

    /** What is due next is taken away until nothing is left; nothing where steps of one day wait for each other. */
    List<Timed> stages() {
        List<Integer> left = new ArrayList<>();
        for (int k = 0; k < proposal.stages().size(); k++) {
            if (measures(k) != 0) {
                left.add(k);
            }
        }
        List<Timed> stages = new ArrayList<>();
        double now = 0;
        while (!left.isEmpty()) {
            double next = left.stream().mapToDouble(this::due).min().orElseThrow();
            List<Integer> today = left.stream().filter(k -> due(k) == next).toList();
            List<List<Integer>> order = inOrder(today, true);
            if (order.isEmpty()) {
                order = inOrder(today, false);
            }
            if (order.isEmpty()) {
                return List.of();
            }
            double day = Math.max(0, next);
            for (List<Integer> free : order) {
                long together = free.stream()
                        .filter(this::isDated)
                        .mapToLong(this::measures)
                        .reduce(0, (x, y) -> x | y);
                if (together != 0) {
                    stages.add(new Timed(together, day - now));
                    now = day;
                }
                for (int k : free) {
                    if (!isDated(k)) {
                        stages.add(new Timed(measures(k), day - now));
                        now = day;
                    }
                }
            }
            left.removeAll(today);
        }
        return stages;
    }

    /**
     * Those of a day that can be done when nothing that comes first is left, again and again; nothing where that ends before all are done.
     *
     * @param beside what is in parallel with something that has to wait waits too
     */
    private List<List<Integer>> inOrder(List<Integer> today, boolean beside) {
        List<List<Integer>> order = new ArrayList<>();
        List<Integer> left = new ArrayList<>(today);
        while (!left.isEmpty()) {
            List<Integer> held = new ArrayList<>(left.stream()
                    .filter(k -> left.stream().anyMatch(other -> comesFirst(other, k)))
                    .toList());
            for (boolean more = beside; more; ) {
                List<Integer> dragged = left.stream()
                        .filter(k -> !held.contains(k))
                        .filter(k -> held.stream().anyMatch(other -> isParallel(k, other) || isParallel(other, k)))
                        .toList();
                more = held.addAll(dragged);
            }
            List<Integer> free = left.stream().filter(k -> !held.contains(k)).toList();
            if (free.isEmpty()) {
                return List.of();
            }
            order.add(free);
            left.removeAll(free);
        }
        return order;
    }

    private boolean isParallel(int k, int other) {
        return proposal.triggers().stream()
                .filter(t -> t.kind() == Proposal.Trigger.Kind.PARALLEL)
                .filter(t -> proposal.stages().get(k).measures().contains(t.measure()))
                .anyMatch(t -> proposal.stages().get(other).measures().stream().anyMatch(t.of()::contains));
    }

    private boolean comesFirst(int other, int k) {
        boolean anyWait = false;
        for (int each = 0; each < proposal.stages().size(); each++) {
            anyWait |= waits(k, each);
        }
        boolean requires = false;
        for (int c = 0; c < structure.measureCount(); c++) {
            requires |=
                    (measures(k) >>> c & 1) != 0 && (structure.measures().get(c).requires() & measures(other)) != 0;
        }
        boolean before = proposal.stages().get(other).due().stream()
                .anyMatch(when -> when instanceof When.Before
                        && proposal.stages()
                                .get(k)
                                .measures()
                                .contains(when.of().replace(When.END, "")));
        return other != k && (before || waits(k, other) || !isDated(k) && !anyWait && other == k - 1 || requires);
    }

    /** V_i before each stage, party by party, without a cure: by §4 with d from the days. */
    static double[][] values(ResolvedCase resolved, List<Timed> stages) {
        return new Values(resolved.structure(), resolved.numbers()).of(stages);
    }

    private record Values(Structure s, Numbers n) {
        double[][] of(List<Timed> stages) {
            double[][] values = new double[stages.size()][s.partyCount()];
            for (int i = 0; i < s.partyCount(); i++) {
                long state = s.inForce();
                for (Timed stage : stages) {
                    state |= stage.measures();
                }
                double eta = 0;
                for (int j = 0; j < s.partyCount(); j++) {
                    for (int c = 0; c < s.measureCount(); c++) {
                        if (performs(j, c, state) && n.value(j, c) <= 0 && n.reversible(j, c) > 0) {
                            eta += n.turnover(j);
                            break;
                        }
                    }
                }
                double next = eta == 0 ? 0 : eta / (eta + n.discount(i)) * breakdown(i, state);
                for (int k = stages.size() - 1; k >= 0; k--) {
                    long after = state;
                    state &= ~stages.get(k).measures();
                    next = value(i, state, after, stages.get(k).years(), next);
                    values[k][i] = next;
                }
            }
            return values;
        }

        private double value(int i, long state, long after, double years, double next) {
            double p = 1;
            double rates = 0;
            for (int j = 0; j < s.partyCount(); j++) {
                double unseen = 1;
                boolean acts = s.isPrincipal(j);
                for (int c = 0; c < s.measureCount(); c++) {
                    unseen *= performs(j, c, after & ~state) ? seenAsDone(c) : 1;
                    acts |= performs(j, c, after);
                }
                p *= j == i ? 1 : trust(i, j, state) + (1 - trust(i, j, state)) * unseen;
                rates += acts ? n.turnover(j) : 0;
            }
            double stays = Math.exp(-years * rates);
            double all = 0;
            double alone = breakdown(i, state);
            double partly = 0;
            for (int c = 0; c < s.measureCount(); c++) {
                if ((after & ~state & 1L << c) == 0) {
                    continue;
                }
                double worth = n.value(i, c);
                double undone = undone(i, c);
                all += sure(i, c, after) * worth;
                if (s.measures().get(c).performer() == i) {
                    alone += worth + undone - n.escrow(c) * (worth + undone);
                } else {
                    double mu = trust(i, s.measures().get(c).performer(), state);
                    double will = mu + (1 - mu) * n.signal(s.measures().get(c).performer(), c);
                    partly += (will - p * sure(i, c, after)) * (worth + undone) * (1 - n.escrow(c));
                }
            }
            double kept = all + stays * next + (1 - stays) * breakdown(i, after);
            return Math.exp(-n.discount(i) * years) * (p * kept + (1 - p) * alone + partly);
        }

        private boolean performs(int j, int c, long set) {
            return (set >>> c & 1) != 0 && s.measures().get(c).performer() == j;
        }

        private double seenAsDone(int c) {
            return 1 - n.seen(c) * (1 - n.signal(s.measures().get(c).performer(), c));
        }

        private double trust(int i, int j, long state) {
            double unreliable = 1 - n.trust(i, j);
            for (int c = 0; c < s.measureCount(); c++) {
                unreliable *= performs(j, c, state & ~s.inForce()) ? seenAsDone(c) : 1;
            }
            return n.trust(i, j) / (n.trust(i, j) + unreliable);
        }

        private double sure(int i, int c, long state) {
            int j = s.measures().get(c).performer();
            if (j == i || (s.inForce() >>> c & 1) != 0) {
                return 1;
            }
            double mu = trust(i, j, state);
            return mu + (1 - mu) * n.signal(j, c) / seenAsDone(c);
        }

        private double undone(int i, int c) {
            boolean disliked = n.value(s.measures().get(c).performer(), c) <= 0;
            return disliked ? -n.reversible(i, c) * n.value(i, c) * Math.exp(-n.discount(i) * n.reversalYears(c)) : 0;
        }

        private double breakdown(int i, long state) {
            double sum = n.breakdown(i);
            for (int c = 0; c < s.measureCount(); c++) {
                sum += (state >>> c & 1) == 0 ? 0 : sure(i, c, state) * undone(i, c);
            }
            return sum;
        }
    }
}

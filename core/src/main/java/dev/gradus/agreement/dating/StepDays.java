package dev.gradus.agreement.dating;

import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When each step of a proposal is due and may begin, in years from the start of the case; a day is 1/365.25 of a year. */
final class StepDays {
    private final WholeCase whole;
    private final Proposal proposal;
    private final List<Proposal.Step> steps;
    private final LocalDate signature;
    private final double[] due;
    /** Where a step without a day stands by its place in the text, be it after its own end. */
    private final double[] placed;

    private final boolean[] open;
    private final boolean[] dated;
    private final boolean[] guessed;
    /** Duties whose end is being asked for: one that ends with itself has no day. */
    private final Set<String> ending = new HashSet<>();

    private final List<Dating.Undated> undated = new ArrayList<>();

    StepDays(WholeCase whole, Proposal proposal) {
        this.whole = whole;
        this.proposal = proposal;
        this.steps = proposal.stages();
        this.signature = proposal.signed() && !proposal.on().isEmpty()
                ? proposal.on().getFirst()
                : whole.written().starts();
        this.due = new double[steps.size()];
        this.placed = new double[steps.size()];
        this.open = new boolean[steps.size()];
        this.dated = new boolean[steps.size()];
        this.guessed = new boolean[steps.size()];
        Arrays.fill(due, Double.NaN);
        IntStream.range(0, steps.size()).forEach(this::due);
    }

    /** Steps whose day follows from something that has none. */
    List<Dating.Undated> undated() {
        return undated;
    }

    /** Measures that a step adds to what is in force. */
    long measures(int step) {
        return whole.structure().mask(steps.get(step).measures())
                & ~whole.structure().inForce();
    }

    /** By when a step is done; NaN only while that is being asked, where days go round in a circle. */
    double due(int step) {
        if (!Double.isNaN(due[step]) || open[step]) {
            return due[step];
        }
        open[step] = true;
        double said = steps.get(step).due().stream()
                .mapToDouble(when -> years(step, when))
                .findFirst()
                .orElse(Double.NaN);
        dated[step] = !Double.isNaN(said);
        placed[step] = dated[step] ? said : follows(step);
        due[step] = dated[step] ? said : withinItsDays(step);
        guessed[step] = dated[step]
                ? isGuessed(steps.get(step).due())
                : !isTimed(step)
                        || isGuessed(steps.get(step).notBefore())
                        || Arrays.stream(before(step)).anyMatch(k -> guessed[k]);
        open[step] = false;
        return due[step];
    }

    /** The step has a day of its own, which can be reckoned. */
    boolean isDated(int step) {
        return dated[step];
    }

    /** The day by which a step is done follows from how long something takes of which the case does not say so. */
    boolean isGuessed(int step) {
        return guessed[step];
    }

    /** The same of the day from which a step can begin. */
    boolean isBeginGuessed(int step) {
        return isGuessed(steps.get(step).notBefore())
                || Arrays.stream(waits(step)).anyMatch(k -> guessed[k]);
    }

    private boolean isGuessed(List<When> said) {
        return origins(said).anyMatch(k -> guessed[k]);
    }

    /** The steps from which moments count, at first hand or through the end of a duty or a clause. */
    private IntStream origins(List<When> said) {
        return said.stream().flatMapToInt(when -> origins(when, new HashSet<>()));
    }

    private IntStream origins(When when, Set<String> asked) {
        String name = origin(when);
        List<When> ends = when.isOfEnd() ? ends(name) : List.of();
        return ends.isEmpty() || !asked.add(name)
                ? step(name).stream()
                : ends.stream().flatMapToInt(end -> origins(end, asked));
    }

    /** From when a step without a day runs: the latest of what it waits for, else the step before, else the start. */
    double base(int step) {
        int[] waits = waits(step);
        double latest = waits.length == 0 && step > 0
                ? placed(step - 1)
                : Arrays.stream(waits).mapToDouble(this::due).max().orElse(0);
        return Double.isNaN(latest) ? 0 : Math.max(0, latest);
    }

    private double placed(int step) {
        double day = due(step);
        return Double.isNaN(day) ? day : placed[step];
    }

    /** A step that merely stands after another in the text begins by the day on which the first of its duties ends. */
    private double withinItsDays(int step) {
        double ends = waits(step).length == 0 ? ends(step) : Double.NaN;
        return placed[step] > ends ? Math.max(ends, notBefore(step)) : placed[step];
    }

    /** The day on which the first duty of a step ends; NaN where that is not known or hangs on the step itself. */
    private double ends(int step) {
        double first = Double.NaN;
        for (Measure duty : duties(step).toList()) {
            boolean hangsOnIt = origins(duty.until()).anyMatch(k -> follows(k, step, new BitSet()));
            double ends = hangsOnIt ? Double.NaN : end(step, duty.id());
            boolean isKnown = !Double.isNaN(ends) && !isGuessed(duty.until());
            first = !isKnown ? first : Double.isNaN(first) ? ends : Math.min(first, ends);
        }
        return first;
    }

    private Stream<Measure> duties(int step) {
        return steps.get(step).measures().stream()
                .flatMap(id -> whole.written().findMeasure(id).stream())
                .filter(measure -> !measure.until().isEmpty());
    }

    /** A step without a day of its own ends with something of another. */
    boolean endsWith(int step, int other) {
        return !dated[step]
                && waits(step).length == 0
                && duties(step).anyMatch(duty -> origins(duty.until()).anyMatch(k -> k == other));
    }

    private int[] before(int step) {
        int[] waits = waits(step);
        return waits.length == 0 && step > 0 ? new int[] {step - 1} : waits;
    }

    private double follows(int step) {
        if (measures(step) == 0) {
            return base(step);
        }
        if (!isTimed(step)) {
            return Math.max(base(step), notBefore(step));
        }
        double prepared = base(step) + whole.resolved().numbers().overhead();
        return Math.max(prepared, notBefore(step)) + takes(step);
    }

    /** The case says how long each measure of a step takes. */
    boolean isTimed(int step) {
        List<String> adds = whole.structure().ids(measures(step));
        return whole.written().measures().stream()
                .filter(measure -> adds.contains(measure.id()))
                .allMatch(measure -> measure.figures().get(FigureKind.TAKES).given());
    }

    /** Years that the longest measure of a step takes. */
    double takes(int step) {
        return whole.resolved().numbers().longest(measures(step));
    }

    /** The day before which a step may not begin; minus infinity where there is none. */
    private double notBefore(int step) {
        double day = steps.get(step).notBefore().stream()
                .mapToDouble(when -> years(step, when))
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
        return Double.isNaN(day) ? Double.NEGATIVE_INFINITY : day;
    }

    /** The day before which a step may not begin, where it follows from nothing that is guessed. */
    Optional<LocalDate> firstDay(int step) {
        double day = notBefore(step);
        return Double.isInfinite(day) || isGuessed(steps.get(step).notBefore())
                ? Optional.empty()
                : Optional.of(day(day));
    }

    /**
     * The same of the day on which a duty or a clause ends.
     *
     * @param name its id
     * @param ends when it says that it ends: at most one moment
     */
    Optional<LocalDate> lastDay(String name, List<When> ends) {
        if (ends.isEmpty() || isGuessed(ends)) {
            return Optional.empty();
        }
        double day = end(0, name, ends);
        return Double.isNaN(day) ? Optional.empty() : Optional.of(day(day));
    }

    /** When a step can begin: not before its day, nor before what it waits for is due; else when the proposal does. */
    double begins(int step) {
        double waited = Arrays.stream(waits(step)).mapToDouble(this::due).max().orElse(Double.NEGATIVE_INFINITY);
        double begins = Math.max(waited, notBefore(step));
        return Double.isInfinite(begins) ? years(signature) : begins;
    }

    /** This step is due before another. */
    boolean isBefore(int step, int other) {
        return steps.get(step).due().stream()
                .anyMatch(when -> when instanceof When.Before
                        && step(origin(when)).stream().anyMatch(k -> k == other));
    }

    /** The other steps for which a measure of this one waits, by the triggers. */
    int[] waits(int step) {
        return IntStream.range(0, steps.size())
                .filter(other -> other != step && waits(step, other))
                .toArray();
    }

    private boolean waits(int step, int other) {
        return proposal.triggers().stream()
                .anyMatch(trigger -> trigger.isOrder()
                        && steps.get(step).measures().contains(trigger.measure())
                        && trigger.of().stream().anyMatch(steps.get(other).measures()::contains));
    }

    private double years(LocalDate day) {
        return whole.written().years(day);
    }

    LocalDate day(double years) {
        return whole.written().day(years);
    }

    private double years(int step, When when) {
        return switch (when) {
            case When.On on -> years(on.day());
            case When.AfterStart after -> years(signature.plusDays(after.days()));
            case When.Numbered day -> counted(step, day, from -> from.plusDays(day.number() - 1L));
            case When.Stretch stretch -> counted(step, stretch, from -> day(from, stretch));
            case When.Within within -> counted(step, within, from -> within(from, within));
            case When.Window window -> counted(step, window, from -> from.plus(window.most()));
            case When.Before before -> before(step, before);
        };
    }

    private static LocalDate day(LocalDate from, When.Stretch stretch) {
        LocalDate next = from.plus(stretch.unit().multipliedBy(stretch.number()));
        return stretch.isEnd() ? next.minusDays(1) : from.plus(stretch.unit().multipliedBy(stretch.number() - 1));
    }

    private static LocalDate within(LocalDate from, When.Within within) {
        LocalDate end = from.plus(within.time());
        return within.latest().stream().filter(end::isAfter).findFirst().orElse(end);
    }

    /** What follows from this step cannot say when it is due. */
    private double before(int step, When.Before before) {
        OptionalInt other = step(origin(before));
        return other.isPresent() && follows(other.getAsInt(), step, new BitSet())
                ? Double.NaN
                : counted(step, before, from -> from.minus(before.time()));
    }

    private double counted(int step, When when, UnaryOperator<LocalDate> counted) {
        double from = of(step, when.of());
        if (Double.isNaN(from)) {
            Dating.Undated found = new Dating.Undated(step, when.of());
            if (ending.isEmpty() && !undated.contains(found)) {
                undated.add(found);
            }
            return Double.NaN;
        }
        return years(counted.apply(day(from)));
    }

    /** The day of a step hangs on that of another, by what it counts from or by what it comes after. */
    private boolean follows(int step, int other, BitSet seen) {
        if (step == other || seen.get(step)) {
            return step == other;
        }
        seen.set(step);
        Proposal.Step said = steps.get(step);
        IntStream counted = IntStream.concat(origins(said.due()), origins(said.notBefore()));
        IntStream after = said.due().isEmpty() ? Arrays.stream(before(step)) : IntStream.empty();
        return IntStream.concat(counted, after).anyMatch(k -> follows(k, other, seen));
    }

    /** What a day counts from; of the end of a measure, the measure. */
    private static String origin(When when) {
        return when.isOfEnd() ? when.of().substring(When.END.length()) : when.of();
    }

    private double of(int step, String name) {
        if (name.equals(When.SIGNATURE)) {
            return years(signature);
        }
        if (name.startsWith(When.END)) {
            return end(step, name.substring(When.END.length()));
        }
        OptionalInt named = step(name);
        if (named.isPresent()) {
            return due(named.getAsInt());
        }
        return whole.written()
                .findDeadline(name)
                .map(deadline -> years(deadline.date()))
                .orElse(Double.NaN);
    }

    /** A clause and a duty that goes on end when they say, a result once it is due. */
    private double end(int step, String name) {
        Optional<Measure> measure = whole.written().findMeasure(name);
        List<When> ends = ends(name);
        if (!ends.isEmpty()) {
            return end(step, name, ends);
        }
        OptionalInt done = step(name);
        boolean isOver = measure.filter(act -> act.obligation() == Measure.Obligation.RESULT && !act.isStanding())
                .isPresent();
        return isOver && done.isPresent() ? due(done.getAsInt()) : Double.NaN;
    }

    private double end(int step, String name, List<When> ends) {
        if (!ending.add(name)) {
            return Double.NaN;
        }
        double day = years(step, ends.getFirst());
        ending.remove(name);
        return day;
    }

    private List<When> ends(String name) {
        return whole.written()
                .findMeasure(name)
                .map(Measure::until)
                .or(() -> whole.written().record().findClause(name).map(Clause::end))
                .orElse(List.of());
    }

    private OptionalInt step(String name) {
        return IntStream.range(0, steps.size())
                .filter(k -> name.equals(When.STEP + (k + 1))
                        || steps.get(k).measures().contains(name))
                .findFirst();
    }
}

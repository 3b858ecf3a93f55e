package dev.gradus.documents.draft;

import dev.gradus.documents.cell.DutyWords;
import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.TimeCell;
import dev.gradus.documents.cell.Timing;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.Wait;
import dev.gradus.documents.table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts together what the cells of a row say of time and order: deadline, day, and what it waits for. */
final class StepTiming {
    private static final List<Column> COLUMNS = List.of(Column.DUE, Column.DATE, Column.WAITS);

    private final DraftStep step;
    private final Steps steps;
    private final Map<Column, Timing> timings = new EnumMap<>(Column.class);
    private final Map<Column, List<Told>> told = new EnumMap<>(Column.class);

    private StepTiming(DraftStep step, Steps steps) {
        this.step = step;
        this.steps = steps;
    }

    /**
     * What to tell, by column; what was found goes into the step.
     *
     * @param doubts what there is to ask of a cell instead of reading it
     */
    static Map<Column, List<Told>> read(
            DraftStep step, Steps steps, String language, Years years, Function<Column, Optional<Told>> doubts) {
        StepTiming timing = new StepTiming(step, steps);
        for (Column column : List.of(Column.DUE, Column.DATE)) {
            timing.timings.put(
                    column,
                    doubts.apply(column)
                            .map(doubt -> Timing.NOTHING.telling(doubt))
                            .orElseGet(() -> years.due(step, step.row.text(column))));
        }
        timing.timings.put(Column.WAITS, TimeCell.waits(step.row.text(Column.WAITS), language));
        timing.timings.forEach((column, found) -> timing.told.put(column, new ArrayList<>(found.told())));
        timing.links();
        timing.due();
        step.notBefore =
                step.notBefore.or(() -> timing.first(Timing::notBefore)).flatMap(timing::resolved);
        step.every = timing.first(Timing::every);
        timing.duty();
        return timing.told;
    }

    /** From one day to another, a state is kept up or something is left undone, where the words say so: it is due when it begins. */
    private void duty() {
        Optional<String> duty = DutyWords.find(step.name);
        for (Column column : List.of(Column.DUE, Column.DATE)) {
            List<Told> found = told.getOrDefault(column, List.of());
            for (int k = 0; k < found.size() && duty.isPresent() && step.until.isEmpty(); k++) {
                if (found.get(k).key().equals(TimeCell.PERIOD)) {
                    step.obligation = duty.get();
                    step.until = step.due;
                    step.due = step.notBefore;
                    found.set(
                            k,
                            new Told(
                                    Told.Status.UNDERSTOOD,
                                    "duty." + duty.get(),
                                    found.get(k).args()));
                }
            }
        }
    }

    private Timing of(Column column) {
        return timings.getOrDefault(column, Timing.NOTHING);
    }

    private void tell(Column column, Told one) {
        told.computeIfAbsent(column, _ -> new ArrayList<>()).add(one);
    }

    private <T> Optional<T> first(Function<Timing, Optional<T>> part) {
        return COLUMNS.stream()
                .map(column -> part.apply(of(column)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void due() {
        Optional<Moment> said = of(Column.DUE).due();
        Optional<Moment> date = of(Column.DATE).due();
        boolean assumed = of(Column.DUE).told().stream().anyMatch(one -> one.status() == Told.Status.ASSUMED);
        boolean begins = said.isEmpty() && of(Column.DUE).notBefore().isPresent();
        if (begins
                && date.orElse(null) instanceof Moment.Day(java.time.LocalDate day, String _)
                && of(Column.DATE).notBefore().isEmpty()) {
            told.put(Column.DATE, new ArrayList<>(List.of(Told.understood("from.day", day.toString()))));
            step.notBefore = date;
        } else if (date.isPresent() && (said.isEmpty() || assumed)) {
            if (assumed || of(Column.DUE).isAsked()) {
                told.put(Column.DUE, new ArrayList<>(List.of(Told.note("time.date-counts"))));
            }
            step.due = date;
        } else if (said.isPresent()
                && assumed
                && step.link.filter(Link::isOrder).isPresent()
                && said.get() instanceof Moment.Within) {
            told.put(
                    Column.DUE,
                    new ArrayList<>(List.of(
                            Told.question("time.from-what", String.join(", ", steps.numbers(step.waitsFor()))))));
        } else if (said.isPresent() && date.isPresent()) {
            step.due = beside(said.get(), date.get());
        } else {
            step.due = said.or(() -> of(Column.WAITS).due());
        }
        step.due = step.due.flatMap(this::resolved);
    }

    /** A deadline with a day in the column beside it. */
    private Optional<Moment> beside(Moment said, Moment date) {
        if (said instanceof Moment.Within within
                && within.latest().isEmpty()
                && date instanceof Moment.Day(java.time.LocalDate day, String _)) {
            tell(Column.DATE, Told.understood("date.latest"));
            return Optional.of(new Moment.Within(within.period(), within.step(), Optional.of(day)));
        }
        boolean same = said instanceof Moment.Day one
                && date instanceof Moment.Day other
                && one.date().equals(other.date());
        if (!same) {
            told.put(
                    Column.DATE,
                    new ArrayList<>(List.of(
                            said instanceof Moment.Day ? Told.question("date.differs") : Told.note("date.beside"))));
        }
        return Optional.of(said);
    }

    /** With the id of the step in place of its number; nothing where there is no such step. */
    private Optional<Moment> resolved(Moment moment) {
        if (!(moment instanceof Moment.Within within) || within.step().isEmpty()) {
            return Optional.of(moment);
        }
        Optional<String> id = steps.find(step, within.step()).filter(found -> !found.equals(step.id));
        if (id.isEmpty()) {
            COLUMNS.stream()
                    .filter(column -> of(column).due().isPresent())
                    .findFirst()
                    .ifPresent(column ->
                            told.put(column, new ArrayList<>(List.of(Told.question("waits.missing", within.step())))));
        }
        return id.map(found -> new Moment.Within(within.period(), found, within.latest()));
    }

    private void links() {
        List<Link> links = new ArrayList<>();
        List<Wait> all =
                COLUMNS.stream().flatMap(column -> of(column).waits().stream()).toList();
        for (Column column : List.of(Column.WAITS, Column.DUE, Column.DATE)) {
            for (Wait wait : of(column).waits()) {
                List<String> ids = new ArrayList<>();
                for (String number : wait.steps()) {
                    Optional<String> id = steps.find(step, number);
                    if (id.isEmpty() || id.get().equals(step.id)) {
                        tell(column, Told.question(id.isEmpty() ? "waits.missing" : "waits.itself", number));
                    } else {
                        ids.add(id.get());
                    }
                }
                if (!ids.isEmpty()) {
                    boolean alongside = isAlongside(wait, all);
                    if (alongside && wait.kind() == Wait.Kind.AFTER) {
                        told.put(
                                column,
                                new ArrayList<>(
                                        List.of(Told.understood("waits.parallel", String.join(", ", wait.steps())))));
                    }
                    add(
                            links,
                            column,
                            alongside
                                    ? new Link(Wait.Kind.PARALLEL, ids, words(column))
                                    : new Link(wait.kind(), ids, words(column)));
                }
            }
        }
        step.link = links.stream().findFirst();
    }

    /** A number beside “in parallel”, or beside “in parallel with” that number, is no order. */
    private static boolean isAlongside(Wait wait, List<Wait> all) {
        return wait.kind() == Wait.Kind.PARALLEL
                || wait.kind() == Wait.Kind.AFTER
                        && all.stream()
                                .anyMatch(other -> other.kind() == Wait.Kind.PARALLEL
                                        && (other.steps().isEmpty()
                                                || other.steps().containsAll(wait.steps())));
    }

    /** The cell that says “in parallel”, where another does so than the one with the numbers. */
    private String words(Column column) {
        return COLUMNS.stream()
                .filter(other -> of(other).waits().stream().anyMatch(wait -> wait.kind() == Wait.Kind.PARALLEL))
                .findFirst()
                .map(step.row::text)
                .orElseGet(() -> step.row.text(column));
    }

    /** One kind has a place in the case; those of one kind go together. */
    private void add(List<Link> links, Column column, Link link) {
        if (links.isEmpty()) {
            links.add(link);
        } else if (links.getFirst().kind() == link.kind()) {
            Link first = links.getFirst();
            links.set(
                    0,
                    new Link(
                            first.kind(),
                            Stream.concat(first.ids().stream(), link.ids().stream())
                                    .distinct()
                                    .toList(),
                            first.words()));
        } else {
            tell(column, Told.note("waits.second"));
        }
    }
}

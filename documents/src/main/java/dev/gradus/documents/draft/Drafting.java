package dev.gradus.documents.draft;

import dev.gradus.documents.account.Account;
import dev.gradus.documents.account.Account.CellAccount;
import dev.gradus.documents.account.Account.RowAccount;
import dev.gradus.documents.cell.AmountCell;
import dev.gradus.documents.cell.CheckerCell;
import dev.gradus.documents.cell.ExitCell;
import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.UndoCell;
import dev.gradus.documents.table.Column;
import dev.gradus.documents.table.Headings;
import dev.gradus.documents.table.Row;
import dev.gradus.documents.table.Row.Entry;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a case together from rows: numbers first, since rows refer to each other; then who performs; then step by step. */
final class Drafting {
    /** A text above the table says which day is D-Day. */
    private static final Pattern OWN_DAY = Pattern.compile("(?iu)(?:\\bd-day|ngày [dne]|\\b[dte]) ?[=:]");

    private static final int LONGEST_NOTE = 4_000;

    private final List<Row> rows;
    private final Draft.Heading heading;
    private final Phrases phrases;
    private final Steps steps;
    private final Performers performers;
    private final PartyList parties;
    private final Years years;
    private final Dittos dittos;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<DraftClause> exits = new ArrayList<>();
    private final Map<DraftStep, List<Told>> aboutRow = new HashMap<>();
    private final Map<DraftStep, Map<Column, List<Told>>> aboutCells = new HashMap<>();

    Drafting(List<Row> rows, Draft.Heading heading, Phrases phrases) {
        this.rows = rows;
        this.heading = heading;
        this.phrases = phrases;
        this.steps = new Steps(StepNumbers.of(rows));
        boolean ownDay = rows.stream()
                .filter(row -> row.kind() == Row.Kind.LOOSE)
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> OWN_DAY.matcher(entry.cell().text()).find());
        this.performers = Performers.of(steps, phrases);
        this.parties = performers.parties();
        this.years = Years.of(steps.all(), heading.signed(), heading.language(), ownDay);
        this.dittos = new Dittos(steps, heading.language());
    }

    Draft draft(List<Told> general) {
        steps.all().forEach(this::step);
        List<DraftStep> cyclic = new ArrayList<>();
        List<DraftStep> stages = Ordering.of(steps.all(), cyclic);
        cyclic.forEach(step -> tell(step, Told.question("waits.cycle")));
        steps.all().forEach(this::notes);
        StepLabels.give(steps.all(), stages);
        List<Told> whole = new ArrayList<>(general);
        parties.same().pairs().forEach(pair -> whole.add(Unreads.same(pair)));
        parties.same()
                .unclear()
                .forEach((name, names) -> whole.add(Told.question("who.short.two", name, String.join(" · ", names))));
        whole.add(Told.assumed("who.roles", String.join(", ", parties.deciding())));
        Draft.Heading dated = dated(whole);
        List<String> loose = rows.stream()
                .filter(row -> row.kind() == Row.Kind.LOOSE)
                .flatMap(row -> row.entries().stream())
                .filter(entry -> !entry.cell().spread())
                .map(entry -> entry.cell().text())
                .toList();
        return new Draft(
                dated, parties.names(), sources, steps.all(), stages, loose, clauses(), new Account(whole, accounts()));
    }

    private void exit(DraftStep step, Entry cell) {
        ExitCell said = ExitCell.read(cell.heading(), cell.cell().text());
        said.kind()
                .ifPresent(kind -> exits.add(
                        new DraftClause(step.id + "-exit", kind, cell.cell().text(), List.of(step.id))));
        tell(step, Column.EXIT, said.told());
    }

    private List<DraftClause> clauses() {
        Unreads unread = new Unreads(phrases.asked());
        unread.parties(parties);
        for (DraftStep step : steps.all()) {
            Map<Column, List<Told>> told = aboutCells.getOrDefault(step, Map.of());
            unread.several(step, told, parties);
            unread.step(step, told);
        }
        return Stream.concat(exits.stream(), unread.all().stream()).toList();
    }

    /** Knowledge ends with signature; else with the earliest day that is named, but not after today: which of them it is, is told. */
    private Draft.Heading dated(List<Told> whole) {
        Optional<LocalDate> earliest = earliest();
        boolean isPast =
                earliest.filter(first -> !first.isAfter(heading.asOf())).isPresent();
        String unsigned = isPast ? "day.earliest" : earliest.isPresent() ? "day.future" : "day.today";
        LocalDate day = heading.signed().orElseGet(() -> isPast ? earliest.orElseThrow() : heading.asOf());
        whole.add(
                heading.signed().isPresent()
                        ? Told.understood("day.signed", day.toString())
                        : Told.assumed(unsigned, day.toString()));
        return new Draft.Heading(heading.id(), heading.title(), heading.language(), day, heading.signed());
    }

    private Optional<LocalDate> earliest() {
        return steps.all().stream()
                .flatMap(step -> Stream.of(step.due, step.notBefore))
                .flatMap(Optional::stream)
                .filter(Moment.Day.class::isInstance)
                .map(moment -> ((Moment.Day) moment).date())
                .min(Comparator.naturalOrder());
    }

    private void tell(DraftStep step, Told told) {
        aboutRow.computeIfAbsent(step, _ -> new ArrayList<>()).add(told);
    }

    private void tell(DraftStep step, Column column, Told told) {
        aboutCells
                .computeIfAbsent(step, _ -> new EnumMap<>(Column.class))
                .computeIfAbsent(column, _ -> new ArrayList<>())
                .add(told);
    }

    private void step(DraftStep step) {
        Row row = step.row;
        step.name = row.text(Column.WHAT);
        if (step.name.isEmpty()) {
            String number = step.number.isEmpty() ? "" + row.number() : step.number;
            step.name = MessageFormat.format(phrases.step(), number);
            tell(step, Told.question("what.missing"));
        } else {
            tell(step, Column.WHAT, Told.understood("what"));
        }
        if (row.find(Column.NUMBER).isPresent()) {
            tell(step, Column.NUMBER, step.number.isEmpty() ? Told.note("number.none") : number(step));
        }
        performers(step);
        row.find(Column.AMOUNT)
                .ifPresent(cell -> amount(step, AmountCell.read(cell.cell().text())));
        row.find(Column.CHECKER).ifPresent(cell -> checker(step, cell.cell().text()));
        row.find(Column.UNDO).ifPresent(cell -> {
            UndoCell undo = UndoCell.read(cell.cell().text());
            step.undo = undo;
            tell(step, Column.UNDO, undo.told());
        });
        row.find(Column.EXIT).ifPresent(cell -> exit(step, cell));
        row.find(Column.SOURCE).ifPresent(cell -> source(step, cell.cell().text()));
        StepTiming.read(step, steps, heading.language(), years, column -> dittos.doubt(step, column))
                .forEach((column, told) -> told.forEach(one -> tell(step, column, one)));
    }

    private Told number(DraftStep step) {
        return steps.find(step, step.number).filter(step.id::equals).isPresent()
                ? Told.understood("number", step.id)
                : Told.question("number.twice", step.number, step.id);
    }

    private void performers(DraftStep step) {
        Performers.Found found = performers.of(step);
        step.performers = found.ids();
        found.row().forEach(told -> tell(step, told));
        found.cell().forEach(told -> tell(step, Column.WHO, told));
        dittos.doubt(step, Column.WHO).ifPresent(doubt -> tell(step, Column.WHO, doubt));
    }

    private void amount(DraftStep step, AmountCell cell) {
        step.amount = cell.amount();
        boolean divided = !cell.parts().isEmpty() && step.performers.size() > 1;
        step.parts = divided ? List.of() : cell.parts();
        cell.told().forEach(told -> tell(step, Column.AMOUNT, divided ? Told.question("amount.parts.several") : told));
    }

    private void checker(DraftStep step, String text) {
        CheckerCell cell = CheckerCell.read(text, name -> parties.find(name).isPresent());
        switch (cell.kind()) {
            case OPEN -> tell(step, Column.CHECKER, Told.question("checker.unknown"));
            case NOBODY -> tell(step, Column.CHECKER, Told.note("checker.nobody"));
            case SELF -> tell(step, Column.CHECKER, Told.note("checker.self"));
            case SEVERAL -> tell(step, Column.CHECKER, Told.question("checker.all", text));
            case NAMED -> {
                step.checkers = cell.names().stream()
                        .map(name -> parties.find(name).orElse(name))
                        .distinct()
                        .toList();
                boolean isParty = cell.names().size() == 1 && parties.find(text).isPresent();
                tell(
                        step,
                        Column.CHECKER,
                        Told.understood(isParty ? "checker.party" : "checker", String.join(" · ", cell.names())));
            }
        }
        dittos.doubt(step, Column.CHECKER).ifPresent(doubt -> tell(step, Column.CHECKER, doubt));
    }

    private void source(DraftStep step, String text) {
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                step.sources.add(sources.computeIfAbsent(part.strip(), _ -> "s" + (sources.size() + 1)));
            }
        }
        tell(step, Column.SOURCE, Told.understood("source", String.join(", ", step.sources)));
    }

    /** What was not understood, and what has no place of its own, under its heading. */
    private void notes(DraftStep step) {
        Map<Column, List<Told>> told = aboutCells.getOrDefault(step, Map.of());
        if (!step.row.phase().isEmpty()) {
            step.notes.add(step.row.phase());
        }
        for (Entry entry : step.row.entries()) {
            boolean kept = told.getOrDefault(entry.column(), List.of()).stream().anyMatch(Told::keeps);
            if ((kept && isFirst(step.row, entry)) || ofNoPlace(step.row, entry)) {
                String name = entry.heading().isEmpty() ? entry.cell().letters() : entry.heading();
                step.notes.add(name + ": " + Unreads.text(entry));
            }
        }
        int length = step.notes.stream().mapToInt(String::length).sum() + 2 * step.notes.size();
        if (length > LONGEST_NOTE) {
            tell(step, Told.question("row.long", "" + length, "" + LONGEST_NOTE));
        }
    }

    private static boolean isFirst(Row row, Entry entry) {
        return row.find(entry.column()).filter(entry::equals).isPresent();
    }

    private static boolean ofNoPlace(Row row, Entry entry) {
        return switch (entry.column()) {
            case PHASE, STATUS, NOTE, OTHER -> true;
            default -> !isFirst(row, entry);
        };
    }

    private List<RowAccount> accounts() {
        Map<Row, DraftStep> ofRow = new HashMap<>();
        steps.all().forEach(step -> ofRow.put(step.row, step));
        return rows.stream().map(row -> account(row, ofRow.get(row))).toList();
    }

    private RowAccount account(Row row, @Nullable DraftStep step) {
        if (step == null) {
            return new RowAccount(
                    row,
                    "",
                    List.of(),
                    row.entries().stream()
                            .filter(entry -> row.kind() == Row.Kind.HEADINGS
                                    || !entry.cell().spread())
                            .map(entry -> new CellAccount(entry, List.of(outside(row, entry))))
                            .toList());
        }
        Map<Column, List<Told>> told = aboutCells.getOrDefault(step, Map.of());
        return new RowAccount(
                row,
                step.id,
                aboutRow.getOrDefault(step, List.of()),
                row.entries().stream()
                        .map(entry -> new CellAccount(
                                entry,
                                ofNoPlace(row, entry)
                                        ? List.of(Told.note(entry.column() == Column.PHASE ? "phase" : "note"))
                                        : told.getOrDefault(entry.column(), List.of())))
                        .toList());
    }

    private static Told outside(Row row, Entry entry) {
        return switch (row.kind()) {
            case PHASE -> Told.note("phase.row");
            case LOOSE -> Told.note("loose");
            default -> heading(entry);
        };
    }

    private static Told heading(Entry entry) {
        if (entry.column() != Column.OTHER) {
            return Told.understood("heading." + entry.column().name().toLowerCase(Locale.ROOT));
        }
        if (Headings.find(entry.cell().text()).isPresent()) {
            return Told.note("heading.again");
        }
        String near = Headings.near(entry.cell().text());
        return near.isEmpty() ? Told.note("heading.other") : Told.question("heading.near", near);
    }
}

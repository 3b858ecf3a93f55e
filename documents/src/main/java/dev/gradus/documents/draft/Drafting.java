package dev.gradus.documents.draft;

import dev.gradus.documents.account.Account;
import dev.gradus.documents.account.Account.CellAccount;
import dev.gradus.documents.account.Account.RowAccount;
import dev.gradus.documents.cell.AmountCell;
import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.UndoCell;
import dev.gradus.documents.cell.WhoCell;
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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final boolean ownDay;
    private final PartyList parties = new PartyList();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<DraftStep, List<Told>> aboutRow = new HashMap<>();
    private final Map<DraftStep, Map<Column, List<Told>>> aboutCells = new HashMap<>();

    Drafting(List<Row> rows, Draft.Heading heading, Phrases phrases) {
        this.rows = rows;
        this.heading = heading;
        this.phrases = phrases;
        this.steps = new Steps(StepNumbers.of(rows));
        this.ownDay = rows.stream()
                .filter(row -> row.kind() == Row.Kind.LOOSE)
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> OWN_DAY.matcher(entry.cell().text()).find());
    }

    Draft draft(List<Told> general) {
        for (DraftStep step : steps.all()) {
            step.row
                    .find(Column.WHO)
                    .filter(who -> !WhoCell.isUnknown(who.cell().text()))
                    .ifPresent(who -> WhoCell.names(who.cell().text()).stream()
                            .filter(name -> !WhoCell.isAll(name))
                            .forEach(parties::mention));
        }
        steps.all().forEach(this::step);
        List<DraftStep> cyclic = new ArrayList<>();
        List<DraftStep> stages = Ordering.of(steps.all(), cyclic);
        cyclic.forEach(step -> tell(step, Told.question("waits.cycle")));
        steps.all().forEach(this::notes);
        List<Told> whole = new ArrayList<>(general);
        parties.initials().forEach(pair -> whole.add(Told.question("who.same", pair.getFirst(), pair.getLast())));
        whole.add(Told.assumed("who.roles", String.join(", ", parties.names().values())));
        Draft.Heading dated = dated(whole);
        List<String> loose = rows.stream()
                .filter(row -> row.kind() == Row.Kind.LOOSE)
                .flatMap(row -> row.entries().stream())
                .filter(entry -> !entry.cell().spread())
                .map(entry -> entry.cell().text())
                .toList();
        return new Draft(dated, parties.names(), sources, steps.all(), stages, loose, new Account(whole, accounts()));
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
        step.performers = performers(step);
        row.find(Column.AMOUNT)
                .ifPresent(cell -> amount(step, AmountCell.read(cell.cell().text())));
        row.find(Column.CHECKER).ifPresent(cell -> checker(step, cell.cell().text()));
        row.find(Column.UNDO).ifPresent(cell -> {
            UndoCell undo = UndoCell.read(cell.cell().text());
            step.undo = undo;
            tell(step, Column.UNDO, undo.told());
        });
        row.find(Column.SOURCE).ifPresent(cell -> source(step, cell.cell().text()));
        StepTiming.read(step, steps, heading.language(), ownDay)
                .forEach((column, told) -> told.forEach(one -> tell(step, column, one)));
    }

    private Told number(DraftStep step) {
        return steps.find(step, step.number).filter(step.id::equals).isPresent()
                ? Told.understood("number", step.id)
                : Told.question("number.twice", step.number, step.id);
    }

    private List<String> performers(DraftStep step) {
        Optional<Entry> cell = step.row.find(Column.WHO);
        if (cell.isEmpty()) {
            Optional<DraftStep> parent = steps.parent(step);
            if (parent.isPresent()) {
                tell(step, Told.assumed("who.parent", parent.get().number));
                return parent.get().performers;
            }
            tell(step, Told.question("who.missing"));
            return List.of(parties.add(phrases.unnamed()));
        }
        String text = cell.get().cell().text();
        List<String> names = WhoCell.names(text);
        if (WhoCell.isUnknown(text) || names.isEmpty()) {
            tell(step, Column.WHO, Told.question("who.missing"));
            return List.of(parties.add(phrases.unnamed()));
        }
        if (names.size() == 1 && WhoCell.isAll(names.getFirst())) {
            return all(step, names.getFirst());
        }
        String joined = String.join(" · ", names);
        tell(step, Column.WHO, names.size() > 1 ? Told.understood("who.each", joined) : Told.understood("who", joined));
        names.stream()
                .filter(name -> isSeveral(name))
                .forEach(name -> tell(step, Column.WHO, Told.question("who.all", name)));
        if (WhoCell.hasAside(text)) {
            tell(step, Column.WHO, Told.note("who.aside"));
        }
        return names.stream().map(parties::add).distinct().toList();
    }

    /** “Both” are the two that are named, where there are just two, else the two of most steps; where neither is plain it is asked who they are. */
    private List<String> all(DraftStep step, String name) {
        List<String> two = WhoCell.isBoth(name) ? parties.two() : List.of();
        if (two.isEmpty()) {
            tell(step, Column.WHO, Told.question("who.all", name));
            return List.of(parties.add(name));
        }
        String key = parties.named().size() == 2 ? "who.both" : "who.most";
        String named = two.stream()
                .map(id -> Objects.requireNonNull(parties.names().get(id)))
                .collect(Collectors.joining(" · "));
        tell(step, Column.WHO, Told.assumed(key, named));
        return two;
    }

    private void amount(DraftStep step, AmountCell cell) {
        step.amount = cell.amount();
        boolean divided = !cell.parts().isEmpty() && step.performers.size() > 1;
        step.parts = divided ? List.of() : cell.parts();
        cell.told().forEach(told -> tell(step, Column.AMOUNT, divided ? Told.question("amount.parts.several") : told));
    }

    private void checker(DraftStep step, String text) {
        if (isOpen(text)) {
            tell(step, Column.CHECKER, Told.question("checker.unknown"));
        } else if (text.toLowerCase(Locale.ROOT)
                .matches("nobody|none|no one|n/a|na|-|–|—|không ai|không có|khong co|không")) {
            tell(step, Column.CHECKER, Told.note("checker.nobody"));
        } else if (text.toLowerCase(Locale.ROOT).matches("self(?:[ -]report(?:ing|ed|s)?)?|tự báo cáo|tự kiểm tra")) {
            tell(step, Column.CHECKER, Told.note("checker.self"));
        } else if (isSeveral(text)) {
            tell(step, Column.CHECKER, Told.question("checker.all", text));
        } else {
            List<String> named = checkers(text);
            step.checkers = named.stream()
                    .map(name -> parties.find(name).orElse(name))
                    .distinct()
                    .toList();
            boolean isParty = named.size() == 1 && parties.find(text).isPresent();
            tell(
                    step,
                    Column.CHECKER,
                    Told.understood(isParty ? "checker.party" : "checker", String.join(" · ", named)));
        }
    }

    private static boolean isOpen(String text) {
        return text.toLowerCase(Locale.ROOT)
                .matches(
                        ".*\\?|open|tbd|tbc|unknown|to be (?:agreed|decided|determined)|chưa rõ|không rõ|(?:sẽ )?thống nhất sau");
    }

    /** Words for several who are not named: “both governments”. */
    private static boolean isSeveral(String name) {
        return WhoCell.isAll(name)
                || name.toLowerCase(Locale.ROOT)
                        .matches(
                                "(?:both|all|cả hai|mọi|tất cả) .*|(?:hai|ba|bốn|năm|two|three|four|five) (?:bên|phái|parties|sides|factions).*");
    }

    /** Several are apart by semicolons; by “and” and commas only where all of them are parties of the table. */
    private List<String> checkers(String text) {
        List<String> named = WhoCell.names(text);
        boolean areParties = named.size() > 1
                && parties.find(text).isEmpty()
                && named.stream().allMatch(name -> parties.find(name).isPresent());
        if (areParties) {
            return named;
        }
        return Stream.of(text.split(";| \\+ | / ", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
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
                step.notes.add(name + ": " + entry.cell().text());
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

package dev.gradus.documents.draft;

import dev.gradus.documents.cell.CheckerCell;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.WhoCell;
import dev.gradus.documents.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who performs a step: those named in its cell, each its share; all parties where it says so; else those of the step that it is a part of. */
final class Performers {
    private final PartyList parties;
    private final Steps steps;
    private final Phrases phrases;
    private final Set<String> checkers;

    /**
     * @param row what to tell of the row
     * @param cell what to tell of the cell
     */
    record Found(List<String> ids, List<Told> row, List<Told> cell) {
        private static Found ofRow(List<String> ids, Told told) {
            return new Found(ids, List.of(told), List.of());
        }
    }

    private Performers(PartyList parties, Steps steps, Phrases phrases, Set<String> checkers) {
        this.parties = parties;
        this.steps = steps;
        this.phrases = phrases;
        this.checkers = checkers;
    }

    /** Reads all names of the table, since each may be explained or spelt otherwise elsewhere in it. */
    static Performers of(Steps steps, Phrases phrases) {
        List<String> mentioned = texts(steps, Column.WHO)
                .filter(text -> !WhoCell.isUnknown(text))
                .flatMap(text -> WhoCell.names(text).stream())
                .filter(name -> !WhoCell.isAll(name))
                .toList();
        SameNames same = SameNames.of(
                mentioned,
                Stream.concat(texts(steps, Column.WHO), texts(steps, Column.CHECKER))
                        .toList());
        PartyList parties = new PartyList(same);
        mentioned.forEach(parties::mention);
        Set<String> checkers = texts(steps, Column.CHECKER)
                .flatMap(text ->
                        CheckerCell.read(text, name -> parties.find(name).isPresent()).names().stream())
                .flatMap(name -> parties.find(name).stream())
                .collect(Collectors.toSet());
        return new Performers(parties, steps, phrases, checkers);
    }

    private static Stream<String> texts(Steps steps, Column column) {
        return steps.all().stream().map(step -> step.row.text(column)).filter(text -> !text.isEmpty());
    }

    PartyList parties() {
        return parties;
    }

    Found of(DraftStep step) {
        String text = step.row.text(Column.WHO);
        if (text.isEmpty()) {
            Optional<DraftStep> parent = steps.parent(step).filter(found -> !found.performers.isEmpty());
            return parent.map(found -> Found.ofRow(found.performers, Told.assumed("who.parent", found.number)))
                    .orElseGet(() -> Found.ofRow(unnamed(), Told.question("who.missing")));
        }
        List<String> names = WhoCell.names(text);
        if (WhoCell.isUnknown(text) || names.isEmpty()) {
            return new Found(unnamed(), List.of(), List.of(Told.question("who.missing")));
        }
        Set<String> ids = new LinkedHashSet<>();
        List<Told> told = new ArrayList<>();
        List<String> plain = names.stream().filter(name -> !WhoCell.isAll(name)).toList();
        if (!plain.isEmpty()) {
            String joined = plain.stream().map(parties::full).distinct().collect(Collectors.joining(" · "));
            told.add(Told.understood(names.size() > 1 ? "who.each" : "who", joined));
        }
        for (String name : names) {
            if (WhoCell.isAll(name)) {
                ids.addAll(all(name, ids, told));
            } else {
                ids.add(parties.add(name));
                told.addAll(named(name));
            }
        }
        if (WhoCell.hasAside(text)) {
            told.add(Told.note("who.aside"));
        }
        return new Found(List.copyOf(ids), List.of(), told);
    }

    private List<String> unnamed() {
        return List.of(parties.add(phrases.unnamed()));
    }

    private List<Told> named(String name) {
        String full = parties.full(name);
        if (WhoCell.isSeveral(name)) {
            return List.of(Told.question("who.all", name));
        }
        if (SameNames.key(full).equals(SameNames.key(name))) {
            return List.of();
        }
        return List.of(
                parties.same().isExplained(name)
                        ? Told.understood("who.short", name, full)
                        : Told.assumed("who.taken", name, full));
    }

    /**
     * “Both” are the two that are named, where there are just two, else the two of most steps; “all parties” are all who are named, all of
     * them together. Where that is not plain it is asked who they are.
     */
    private List<String> all(String name, Set<String> beside, List<Told> told) {
        boolean isBoth = WhoCell.isBoth(name);
        List<String> found = isBoth ? parties.two() : parties.everyone(checkers);
        if (found.isEmpty() || isBoth && found.stream().anyMatch(beside::contains)) {
            told.add(Told.question("who.all", name));
            return List.of(parties.add(name));
        }
        String key = parties.named().size() == 2 ? "who.both" : isBoth ? "who.most" : "who.everyone";
        told.add(Told.assumed(
                key,
                found.stream()
                        .map(id -> Objects.requireNonNull(parties.names().get(id)))
                        .collect(Collectors.joining(" · "))));
        return found;
    }
}

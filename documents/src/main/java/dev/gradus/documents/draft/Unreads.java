package dev.gradus.documents.draft;

import dev.gradus.documents.cell.Told;
import dev.gradus.documents.draft.SameNames.Pair;
import dev.gradus.documents.table.Column;
import dev.gradus.documents.table.Row.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What has to be kept as not understood: days, who checks, and who is meant. */
final class Unreads {
    private static final List<Column> TIMES = List.of(Column.DUE, Column.DATE, Column.WAITS);

    /** Questions about what the table itself leaves open. */
    private static final Set<String> OPEN = Set.of("time.unknown", "checker.unknown", "who.missing");

    private final BiFunction<String, Told, String> asked;
    private final List<DraftClause> found = new ArrayList<>();

    /** @param asked words of the table and what is asked of them, in the language of the table */
    Unreads(BiFunction<String, Told, String> asked) {
        this.asked = asked;
    }

    List<DraftClause> all() {
        return found;
    }

    void step(DraftStep step, Map<Column, List<Told>> told) {
        if (step.due.isEmpty()) {
            TIMES.stream()
                    .flatMap(column -> question(step, column, told).stream())
                    .findFirst()
                    .ifPresent(says ->
                            found.add(new DraftClause(step.id + "-when", DraftClause.DAY, says, List.of(step.id))));
        }
        if (step.checkers.isEmpty()) {
            question(step, Column.CHECKER, told)
                    .ifPresent(says ->
                            found.add(new DraftClause(step.id + "-check", DraftClause.CHECK, says, List.of(step.id))));
        }
    }

    private Optional<String> question(DraftStep step, Column column, Map<Column, List<Told>> told) {
        return step.row
                .find(column)
                .flatMap(entry -> told.getOrDefault(column, List.of()).stream()
                        .filter(one -> one.status() == Told.Status.QUESTION && !OPEN.contains(one.key()))
                        .findFirst()
                        .map(one -> asked.apply(text(entry), one)));
    }

    /** As the cell says it: “ditto” and not what that stands for. */
    static String text(Entry entry) {
        return entry.ditto().isEmpty() ? entry.cell().text() : entry.ditto();
    }

    /** Each name of which it is not sure whose it is, once. */
    void parties(PartyList parties) {
        for (Pair pair : parties.same().pairs()) {
            List<String> ids = Stream.of(pair.name(), pair.other())
                    .flatMap(name -> parties.find(name).stream())
                    .distinct()
                    .toList();
            String says = asked.apply(pair.name(), same(pair));
            found.add(new DraftClause(ids.getFirst() + "-name-" + (found.size() + 1), DraftClause.PARTY, says, ids));
        }
    }

    static Told same(Pair pair) {
        return Told.question(pair.joined() ? "who.same" : "who.same.two", pair.name(), pair.other());
    }

    /** Words that stand for several who are not named. */
    void several(DraftStep step, Map<Column, List<Told>> told, PartyList parties) {
        told.getOrDefault(Column.WHO, List.of()).stream()
                .filter(one -> one.key().equals("who.all"))
                .filter(one -> found.stream()
                        .noneMatch(other -> other.kind().equals(DraftClause.PARTY)
                                && other.of()
                                        .equals(parties.find(one.args().getFirst()).stream()
                                                .toList())))
                .forEach(one -> parties.find(one.args().getFirst())
                        .ifPresent(id -> found.add(new DraftClause(
                                id + "-who",
                                DraftClause.PARTY,
                                asked.apply(one.args().getFirst(), one),
                                List.of(id)))));
        told.getOrDefault(Column.WHO, List.of()).stream()
                .filter(one -> one.key().equals("ditto"))
                .findFirst()
                .ifPresent(one -> found.add(new DraftClause(
                        step.id + "-who",
                        DraftClause.PARTY,
                        asked.apply(step.row.find(Column.WHO).map(Unreads::text).orElse(""), one),
                        List.of(step.id))));
    }
}

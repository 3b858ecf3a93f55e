package dev.gradus.documents;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account.CellAccount;
import dev.gradus.documents.account.Account.RowAccount;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Headings;
import dev.gradus.documents.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a case that was made of a table against the key of that table, cell by cell. */
final class TypedScore {
    /** How a cell came out. */
    enum Outcome {
        RIGHT,
        ASKED,
        NOTED,
        WRONG,
        DOUBTFUL
    }

    /** @param held what the case holds instead */
    record Scored(TypedKey.Line line, Outcome outcome, String held) {}

    private final String table;
    private final TypedKey key;
    private final Result.Read read;
    private final Case made;
    private final Proposal proposal;
    private final Map<String, Integer> rowOf = new HashMap<>();

    TypedScore(String table, TypedKey key, Result.Read read) {
        this.table = table;
        this.key = key;
        this.read = read;
        this.made = Tables.written(read);
        this.proposal = made.proposals().getFirst();
        read.account().rows().stream()
                .filter(row -> !row.id().isEmpty())
                .forEach(row -> rowOf.put(row.id(), row.row().number()));
    }

    List<Scored> all() {
        List<Scored> scored = new ArrayList<>();
        for (int number :
                key.lines().stream().map(TypedKey.Line::row).distinct().toList()) {
            List<TypedKey.Line> lines = key.row(number);
            Optional<RowAccount> row = read.account().rows().stream()
                    .filter(one -> one.row().number() == number && one.row().kind() == Row.Kind.STEP)
                    .findFirst();
            List<CellAccount> cells = row.map(RowAccount::cells).orElse(List.of());
            for (int k = 0; k < lines.size(); k++) {
                int at = k;
                Optional<CellAccount> cell = cells.size() == lines.size()
                        ? Optional.of(cells.get(k))
                        : cells.stream()
                                .filter(one -> one.entry()
                                        .cell()
                                        .text()
                                        .equals(lines.get(at).text()))
                                .findFirst();
                scored.add(
                        row.isEmpty()
                                ? new Scored(lines.get(k), Outcome.WRONG, "no step")
                                : score(row.get(), lines, lines.get(k), cell));
            }
        }
        return scored;
    }

    /** Whether two names are one is asked of the whole table. */
    private Stream<Told> same(TypedKey.Line line) {
        return read.account().general().stream()
                .filter(told -> line.column().equals("who")
                        && told.key().startsWith("who.same")
                        && told.args().stream()
                                .anyMatch(name ->
                                        name.equals(line.text()) || line.parts().contains(name)));
    }

    private Scored score(RowAccount row, List<TypedKey.Line> lines, TypedKey.Line line, Optional<CellAccount> cell) {
        List<Told> told = cell.map(CellAccount::told).orElse(List.of());
        if (line.isDoubtful(table)) {
            return new Scored(line, Outcome.DOUBTFUL, "");
        }
        Held held = held(row);
        boolean asked = Stream.concat(told.stream(), same(line)).anyMatch(one -> one.status() == Told.Status.QUESTION);
        boolean noted = told.stream().anyMatch(one -> one.status() == Told.Status.NOTE);
        // a day of a workbook is kept as ISO writes it, which is how the reader shows it
        boolean kept = held.notes().contains(line.text())
                || cell.filter(one -> held.notes().contains(one.entry().cell().text()))
                        .isPresent();
        boolean right = isRight(row, lines, line, held, told)
                || Set.of("note", "ask", "open").contains(line.right()) && (asked || noted && kept);
        return new Scored(
                line,
                right ? Outcome.RIGHT : asked ? Outcome.ASKED : noted && kept ? Outcome.NOTED : Outcome.WRONG,
                held + " " + told.stream().map(Told::key).toList());
    }

    private boolean isRight(RowAccount row, List<TypedKey.Line> lines, TypedKey.Line line, Held held, List<Told> told) {
        Set<String> told2 = told.stream().map(Told::key).collect(Collectors.toSet());
        return switch (line.column()) {
            case "number" -> told2.contains("number");
            case "what" -> held.name().equals(line.text());
            case "amount" -> held.amount().equals(line.right());
            case "status", "other" -> held.notes().contains(line.text());
            case "who" -> isWho(explained(line, told), held, told2);
            case "checker" -> isChecker(row, line, held, told2);
            case "reversible" -> isUndo(line.right(), line.text(), held.undo());
            default -> isTime(lines, line, held, told2);
        };
    }

    /** What stands in brackets and is kept as a note may be missing in a name: “Government (GoI)”. */
    private static Set<String> folded(List<String> names) {
        return names.stream()
                .map(name -> Headings.folded(name.replaceAll("\\([^)]*\\)", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in full where the reader says that the table explains them: whether it does so rightly is seen by the case. */
    private static List<String> explained(TypedKey.Line line, List<Told> told) {
        Map<String, String> full = told.stream()
                .filter(one -> one.key().equals("who.short"))
                .collect(Collectors.toMap(
                        one -> one.args().getFirst(), one -> one.args().getLast(), (a, _) -> a));
        return line.parts().stream().map(part -> full.getOrDefault(part, part)).toList();
    }

    /** “Everyone” is right where the case holds all that are named as performers, and says that it did so. */
    private static boolean isWho(List<String> parts, Held held, Set<String> told) {
        List<String> others =
                parts.stream().filter(part -> !part.equals("everyone")).toList();
        return others.size() < parts.size()
                ? Stream.of("who.both", "who.most", "who.everyone").anyMatch(told::contains)
                        && held.performers().size() - others.size() >= 2
                        && folded(held.performers()).containsAll(folded(others))
                : folded(held.performers()).equals(folded(parts));
    }

    /** Nobody, or oneself: a case holds no verifier; who checks oneself is no verifier, but has to be told. */
    private static boolean isChecker(RowAccount row, TypedKey.Line line, Held held, Set<String> told) {
        return switch (line.right()) {
            case "nobody" -> held.checkers().isEmpty();
            case "open" -> held.checkers().isEmpty() && told.contains("checker.unknown");
            case "self" -> held.checkers().isEmpty() && told.contains("checker.self");
            default -> folded(held.checkers()).equals(folded(line.parts()));
        };
    }

    /** Keys know three words: what cannot be undone at all is “hardly” in them. */
    private static boolean isUndo(String right, String text, String undo) {
        boolean never = undo.equals("0") || undo.equals("not at all") || undo.equals("không thể");
        return switch (right) {
            case "easily" -> undo.equals("easily") || undo.equals("dễ dàng") || undo.equals("dễ");
            case "with effort" -> undo.equals("with effort") || undo.equals("tốn công");
            case "hardly" -> undo.equals("hardly") || undo.equals("khó") || text.matches("irrev.*|không.*") && never;
            default -> false;
        };
    }

    private boolean isTime(List<TypedKey.Line> lines, TypedKey.Line line, Held held, Set<String> told) {
        Set<String> allowed = lines.stream()
                .filter(one -> one.column().equals("due") || one.column().equals("waits"))
                .flatMap(one -> said(one).stream())
                .collect(Collectors.toSet());
        boolean beside = lines.stream().anyMatch(one -> one.isDoubtful(table));
        return held.time().containsAll(said(line)) && (beside || allowed.containsAll(held.time()));
    }

    /** A signed case begins with its signature: what waits for that alone waits for no step. “At once” is at signature, as is told. */
    private static Set<String> said(TypedKey.Line line) {
        Set<String> said = new TreeSet<>();
        for (String part : line.parts()) {
            String[] range = part.split("\\.\\.", 2);
            if (Set.of("signature", "none", "open", "ask", "note").contains(part)) {
                continue;
            }
            if (range.length == 2) {
                said.add("not before " + range[0]);
                said.add(range[1]);
            } else if (part.equals("at once")) {
                said.add("at once of signature");
            } else {
                said.add(part.matches("every P.* .*") ? part.substring(0, part.lastIndexOf(' ')) : part);
            }
        }
        return said;
    }

    /** What a case says of one step. */
    private record Held(
            String name,
            String amount,
            String notes,
            List<String> performers,
            List<String> checkers,
            String undo,
            Set<String> time) {}

    private String step(String measure) {
        return rowOf.keySet().stream()
                .filter(id -> measure.equals(id) || measure.startsWith(id + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Held held(RowAccount row) {
        String language = made.language();
        List<Measure> own = made.measures().stream()
                .filter(measure -> step(measure.id()).equals(row.id()))
                .toList();
        Measure first = own.getFirst();
        String yaml = read.yaml();
        String block = yaml.substring(yaml.indexOf("\n  " + row.id() + ":\n")).split("\n {0,2}[a-z]")[1];
        String undo = block.contains("can be undone: {share: ")
                ? block.replaceFirst("(?s).*can be undone: \\{share: ([^,}]*).*", "$1")
                : "";
        return new Held(
                first.wholeName().in(language),
                first.amount().text().in(language),
                own.stream().map(one -> one.note().in(language)).distinct().collect(Collectors.joining(" ")),
                own.stream().map(Measure::by).distinct().map(this::name).toList(),
                first.verifiedBy().stream().map(who -> name(who.in(language))).toList(),
                undo,
                time(row.id(), first));
    }

    private String name(String id) {
        return made.findParty(id).map(party -> party.name().in(made.language())).orElse(id);
    }

    private Set<String> time(String id, Measure measure) {
        Set<String> time = new TreeSet<>();
        measure.every().forEach(every -> time.add("every " + every));
        measure.until().forEach(until -> time.addAll(said(until)));
        for (Proposal.Step stage : proposal.stages()) {
            if (stage.measures().stream().anyMatch(one -> step(one).equals(id))) {
                stage.due().stream().filter(_ -> measure.until().isEmpty()).forEach(due -> time.addAll(said(due)));
                stage.notBefore().forEach(from -> said(from).forEach(one -> time.add("not before " + one)));
            }
        }
        proposal.triggers().stream()
                .filter(trigger -> step(trigger.measure()).equals(id))
                .forEach(trigger -> trigger.of().stream()
                        .filter(of -> !step(of).equals(id))
                        .map(of -> "row " + rowOf.get(step(of)))
                        .map(of -> trigger.kind() == Proposal.Trigger.Kind.PARALLEL ? "parallel " + of : of)
                        .forEach(time::add));
        return time;
    }

    private Stream<String> from(String of) {
        return Stream.of(of.isEmpty() || of.equals(When.SIGNATURE) ? "signature" : "row " + rowOf.get(step(of)));
    }

    private List<String> said(When when) {
        return switch (when) {
            case When.On on -> List.of(on.day().toString());
            case When.AfterStart(int days, String _) when days == 0 -> List.of("at once of signature");
            case When.AfterStart(int days, String _) ->
                List.of(proposal.on().stream()
                        .map(day -> day.plusDays(days))
                        .map(LocalDate::toString)
                        .findFirst()
                        .orElse("D+" + days));
            case When.Within within ->
                from(within.of())
                        .map(of -> (within.time().isZero() ? "at once of " : within.time() + " of ") + of)
                        .toList();
            case When.Numbered _, When.Stretch _, When.Before _, When.Window _ -> List.of("" + when);
        };
    }
}

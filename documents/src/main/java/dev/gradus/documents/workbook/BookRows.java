package dev.gradus.documents.workbook;

import dev.gradus.documents.workbook.Seat.Kind;
import dev.gradus.formats.casefile.writing.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The values of a case in the rows of the sheets: for each sheet and row its values by the keys of the columns. */
final class BookRows {
    /** The keys that come first, where there are any. */
    private static final List<String> FIRST =
            List.of(Seat.HERE, Seat.LOWEST, Seat.LIKELY, Seat.HIGHEST, "name", "how sure", "shape", "chances");

    /** The keys of a basis, which come after those. */
    private static final List<String> BASIS = List.of("source", "claimed by", "judged");

    /** Those of numbers that are there to be filled, though no number has them. */
    private static final List<String> ALWAYS =
            List.of(Seat.LOWEST, Seat.LIKELY, Seat.HIGHEST, "how sure", "source", "claimed by", "judged");

    private final Map<Kind, Map<String, Map<String, Draft>>> sheets = new EnumMap<>(Kind.class);

    BookRows(List<Leaf> leaves, Predicate<String> isNumber) {
        for (Kind kind : Kind.values()) {
            sheets.put(kind, new LinkedHashMap<>());
        }
        leaves.forEach(leaf -> add(Seat.of(leaf.path(), isNumber), leaf.value()));
        unbare(Kind.TRUST);
        unbare(Kind.NUMBERS);
    }

    private void add(Seat seat, Draft value) {
        Map<String, Draft> row = rows(seat.kind()).computeIfAbsent(seat.row(), _ -> new LinkedHashMap<>());
        boolean isNumber = seat.kind().isOfNumbers()
                && (seat.key().equals(Seat.HERE) || seat.key().equals(Seat.VALUE));
        if (!isNumber) {
            row.put(seat.key(), value);
            return;
        }
        if (value instanceof Draft.Items(List<Draft> items) && items.size() == 3) {
            row.put(Seat.LOWEST, items.get(0));
            row.put(Seat.LIKELY, items.get(1));
            row.put(Seat.HIGHEST, items.get(2));
        } else {
            row.put(Seat.LIKELY, value);
        }
        if (seat.key().equals(Seat.VALUE)) {
            row.put(Seat.VALUE, value);
        }
    }

    /** A number in a mapping of its own, with nothing beside it, rests on nothing; one without a mapping, on what is said around it. */
    private void unbare(Kind kind) {
        Map<String, Map<String, Draft>> rows = new LinkedHashMap<>();
        rows(kind).forEach((path, row) -> {
            boolean isMapping = row.remove(Seat.VALUE) != null;
            rows.put(isMapping && isBare(row) ? path + "." + Seat.VALUE : path, row);
        });
        sheets.put(kind, rows);
    }

    static boolean isBare(Map<String, Draft> row) {
        return Set.of(Seat.LOWEST, Seat.LIKELY, Seat.HIGHEST).containsAll(row.keySet());
    }

    Map<String, Map<String, Draft>> rows(Kind kind) {
        return sheets.getOrDefault(kind, Map.of());
    }

    /** The keys of the columns of a sheet: names first, then what only some entries have, then where it comes from. */
    List<String> keys(Kind kind) {
        Set<String> keys = new LinkedHashSet<>(kind.isOfNumbers() ? ALWAYS : List.of());
        rows(kind).values().forEach(row -> keys.addAll(row.keySet()));
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingInt(BookRows::rank));
        return sorted;
    }

    private static int rank(String key) {
        String first = key.equals(Seat.HERE) ? key : key.split("\\.", 2)[0];
        int among = FIRST.indexOf(first);
        int basis = BASIS.indexOf(first);
        int some = FIRST.size() + (basis < 0 ? 0 : 1 + basis);
        return among >= 0 ? among : first.equals("quote") || key.matches(".*\\.[0-9]+(\\..*)?") ? 100 : some;
    }
}

package dev.gradus.documents.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a value of a case has its cell.
 *
 * @param row path of what the row is about
 * @param key the rest of the path, which names the column; {@link #HERE} = the row is about the value itself
 */
record Seat(Kind kind, String row, String key) {
    /** First cell of the keys of a sheet: by it a workbook of Gradus is known. */
    static final String PATH = "gradus path";

    /** The key of a column whose cells are the value of the row. */
    static final String HERE = ".";

    /** The keys of the three values of a number. */
    static final String LOWEST = "lowest";

    static final String LIKELY = "most likely";
    static final String HIGHEST = "highest";

    /** The key of a column that is for reading only; before the key of a number, one that shows that number. */
    static final String SHOWN = "→";

    /** The last key of a number with a basis. */
    static final String VALUE = "value";

    /** Keys of mappings whose order counts, which differs from entry to entry, so that no order of columns can keep it. */
    private static final Set<String> ORDERED = Set.of("by", "labels", "triggers", "wants");

    /** The sheets, in their order. */
    enum Kind {
        PARTIES,
        MEASURES,
        PROPOSALS,
        TRUST,
        NUMBERS,
        SOURCES,
        REST;

        boolean isOfNumbers() {
            return this == TRUST || this == NUMBERS;
        }
    }

    /** @param isNumber whether a path of the file is that of a number */
    static Seat of(String path, Predicate<String> isNumber) {
        Optional<String> number = number(path, isNumber);
        if (number.isPresent()) {
            String row = number.get();
            Kind kind = row.startsWith("trust ") ? Kind.TRUST : Kind.NUMBERS;
            return new Seat(kind, row, path.equals(row) ? HERE : path.substring(row.length() + 1));
        }
        List<String> keys = List.of(path.split("\\.", -1));
        Kind kind = kind(keys.getFirst());
        boolean isStage =
                kind == Kind.PROPOSALS && keys.size() > 4 && keys.get(2).equals("stages");
        int depth = isStage ? 4 : 2;
        boolean isColumn = kind != Kind.REST
                && keys.size() > depth
                && !(keys.size() > depth + 1 && ORDERED.contains(keys.get(depth)))
                && keys.stream().skip(depth).noneMatch(key -> key.matches("[0-9]+"));
        return isColumn
                ? new Seat(
                        kind,
                        String.join(".", keys.subList(0, depth)),
                        String.join(".", keys.subList(depth, keys.size())))
                : new Seat(Kind.REST, path, HERE);
    }

    private static Kind kind(String section) {
        return switch (section) {
            case "parties" -> Kind.PARTIES;
            case "measures" -> Kind.MEASURES;
            case "proposals" -> Kind.PROPOSALS;
            case "sources" -> Kind.SOURCES;
            default -> Kind.REST;
        };
    }

    /** The path of the innermost number that a path is part of. */
    private static Optional<String> number(String path, Predicate<String> isNumber) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (isNumber.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** A path of the file as everything else names it: {@code measures.m.can-be-undone.share}, {@code trust.us.dprk}. */
    static String named(String path) {
        String pair = path.replaceFirst("^(?:trust today|trust before)\\.(\\S+) in (\\S+)", "trust.$1.$2");
        return pair.replace(' ', '-');
    }
}

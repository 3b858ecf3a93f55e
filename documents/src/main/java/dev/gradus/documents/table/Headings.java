package dev.gradus.documents.table;

import dev.gradus.documents.grid.Cell;
import dev.gradus.formats.source.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which column a heading means; the words are those of {@code headings.txt}. */
public final class Headings {
    private static final Map<String, Column> WORDS = words();

    /** Headings of what is done as well as of its number. */
    private static final Set<String> WHAT_OR_NUMBER = Set.of("step", "steps", "buoc", "cac buoc");

    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(?:step |bước )?\\(?[0-9]{1,4}(?:\\.[0-9]{1,3}){0,3} ?\\(?[a-zđ]?\\)?[.):]?");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}#]+");
    private static final Pattern PART = Pattern.compile("[/(),;:–—-]| or | hoặc ");

    /** What is longer is no heading, in characters. */
    private static final int LONGEST = 120;

    private Headings() {}

    /** The column of a heading, where it is known. */
    public static Optional<Column> find(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(heading);
        return Optional.ofNullable(WORDS.get(folded))
                .or(() -> parts(heading)
                        .map(WORDS::get)
                        .filter(java.util.Objects::nonNull)
                        .findFirst());
    }

    /** The known heading that differs from an unknown one by a letter or two; "" = none. */
    public static String near(String heading) {
        String folded = folded(heading);
        return folded.length() < 4
                ? ""
                : WORDS.keySet().stream()
                        .filter(word -> word.length() >= 4 && distance(word, folded) <= 2)
                        .sorted()
                        .findFirst()
                        .orElse("");
    }

    /** Long texts that differ by a letter. */
    public static boolean areNear(String one, String other) {
        return Math.min(one.length(), other.length()) >= 8
                && Math.abs(one.length() - other.length()) <= 1
                && distance(folded(one), folded(other)) == 1;
    }

    public static int known(List<Cell> row) {
        return (int) row.stream()
                .filter(cell -> !cell.isEmpty() && !cell.spread())
                .map(cell -> find(cell.text()))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** A row of headings: at least two are known, and one of them says who or what. */
    public static boolean isHeadings(List<Cell> row) {
        int known = known(row);
        long filled =
                row.stream().filter(cell -> !cell.isEmpty() && !cell.spread()).count();
        return known >= 2
                && 2L * known >= filled
                && row.stream()
                        .map(cell -> find(cell.text()))
                        .flatMap(Optional::stream)
                        .anyMatch(column -> column == Column.WHO || column == Column.WHAT);
    }

    /**
     * Of a table: the cells that make columns, each column but notes once, the first of its kind. “Step” is what is done, or its number
     * where it has numbers only and another column says what is done.
     *
     * @param below the rows of the table
     */
    static Map<Integer, Column> columns(List<Cell> row, List<List<Cell>> below) {
        Map<Integer, Column> columns = new HashMap<>();
        Map<Column, Integer> taken = new EnumMap<>(Column.class);
        for (Cell cell : row) {
            Column column = isNumber(cell, row, below)
                    ? Column.NUMBER
                    : find(cell.text()).orElse(Column.OTHER);
            boolean again = taken.putIfAbsent(column, cell.column()) != null;
            columns.put(cell.column(), again ? Column.OTHER : column);
        }
        return columns;
    }

    private static boolean isNumber(Cell heading, List<Cell> row, List<List<Cell>> below) {
        List<Column> others = row.stream()
                .filter(cell -> cell.column() != heading.column())
                .map(cell -> find(cell.text()))
                .flatMap(Optional::stream)
                .toList();
        if (!WHAT_OR_NUMBER.contains(folded(heading.text()))
                || !others.contains(Column.WHAT)
                || others.contains(Column.NUMBER)) {
            return false;
        }
        List<String> texts = below.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.column() == heading.column() && !cell.isEmpty() && !cell.spread())
                .map(Cell::text)
                .toList();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
    }

    public static String folded(String text) {
        return NO_WORD.matcher(Identifiers.withoutMarks(text)).replaceAll(" ").strip();
    }

    private static Stream<String> parts(String heading) {
        return PART.splitAsStream(heading).map(Headings::folded);
    }

    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        Arrays.setAll(costs, k -> k);
        for (int i = 1; i <= one.length(); i++) {
            int corner = costs[0];
            costs[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int here = corner + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                corner = costs[k];
                costs[k] = Math.min(here, Math.min(costs[k], costs[k - 1]) + 1);
            }
        }
        return costs[other.length()];
    }

    private static Map<String, Column> words() {
        Map<String, Column> words = new HashMap<>();
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] halves = line.split(": ", 2);
            for (String word : halves[1].split("; ", -1)) {
                words.put(word, Column.valueOf(halves[0]));
            }
        });
        return Map.copyOf(words);
    }

    private static String text() {
        try (InputStream in = Headings.class.getResourceAsStream("/dev/gradus/documents/headings.txt")) {
            if (in == null) {
                throw new IOException("headings.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

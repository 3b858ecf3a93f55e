package dev.gradus.documents.draft;

import dev.gradus.documents.table.Column;
import dev.gradus.documents.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of steps, by which rows refer to each other, and the ids made of them. */
final class StepNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:step |bước |no\\.? |mục )?([a-z]?[0-9]{1,4}(?:\\.[0-9]{1,3}){0,3})[. )-]*\\(?([a-zđ])?\\)?\\.?");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-zđ])[.)]*");
    private static final Pattern ROMAN = Pattern.compile("([ivx]{2,6}|[ivx] (?=[a-z]))(?: ?([a-z]))?[.)]*");

    private final List<DraftStep> steps = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private String parent = "";

    private StepNumbers() {}

    static List<DraftStep> of(List<Row> rows) {
        StepNumbers numbers = new StepNumbers();
        rows.stream().filter(row -> row.kind() == Row.Kind.STEP).forEach(numbers::add);
        return numbers.steps;
    }

    private void add(Row row) {
        String number = number(row.text(Column.NUMBER).toLowerCase(Locale.ROOT));
        if (!number.isEmpty() && !number.matches(".*[a-z]")) {
            parent = number;
        }
        String base = number.isEmpty() ? "row-" + row.number() : "step-" + number.replace(".", "-sub-");
        String id = (row.table() > 1 ? "t" + row.table() + "-" : "") + base;
        String free = taken.contains(id) ? id + "-row-" + row.number() : id;
        for (int k = 2; !taken.add(free); k++) {
            free = id + "-row-" + row.number() + "-" + k;
        }
        steps.add(new DraftStep(row, number, free));
    }

    /** "" where it is no number of a step. */
    private String number(String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher letter = LETTER.matcher(text);
        if (number.matches()) {
            return number.group(1).replaceFirst("^0+(?=[0-9])", "")
                    + (number.group(2) == null ? "" : number.group(2).replace('đ', 'd'));
        }
        Matcher roman = ROMAN.matcher(text);
        if (roman.matches()) {
            return text.replaceAll("[^ivxa-z]", "");
        }
        return letter.matches() ? parent + letter.group(1).replace('đ', 'd') : "";
    }

    /** The number of the step that this one is a part of; "" = none. */
    static String parent(String number) {
        return number.matches(".*[0-9][a-z]")
                ? number.substring(0, number.length() - 1)
                : number.contains(".") ? number.substring(0, number.lastIndexOf('.')) : "";
    }
}

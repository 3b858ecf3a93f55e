package dev.gradus.documents.workbook;

import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value in which two cases differ.
 *
 * @param path as the workbook has it: {@code measures.step-1.worth.arden}
 * @param before as a case file has it; "" = not there
 * @param after the same of the other case
 */
public record ValueChange(String path, String before, String after) {
    /** All of them, in the order of the first case; both texts as {@code CaseWriter} writes them. */
    public static List<ValueChange> between(String before, String after) {
        Map<String, String> one = values(before);
        Map<String, String> other = values(after);
        Set<String> paths = new LinkedHashSet<>(one.keySet());
        paths.addAll(other.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String path : paths) {
            ValueChange change = new ValueChange(path, one.getOrDefault(path, ""), other.getOrDefault(path, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> values(String yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Leaf leaf : Leaf.of(yaml)) {
            Draft value = leaf.value();
            values.put(leaf.path(), Layout.flow(value));
        }
        return values;
    }
}

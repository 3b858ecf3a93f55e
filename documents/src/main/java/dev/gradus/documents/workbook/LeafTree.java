package dev.gradus.documents.workbook;

import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a case file together from its values; keys come in the order in which they are named first. */
final class LeafTree {
    private final Map<String, LeafTree> children = new LinkedHashMap<>();
    private Optional<Draft> value = Optional.empty();

    /** Adds a value, unless something at its path, above or below it is there already: the path of that comes back. */
    Optional<String> add(Leaf leaf) {
        LeafTree at = this;
        StringBuilder path = new StringBuilder();
        for (String key : leaf.path().split("\\.", -1)) {
            if (at.value.isPresent()) {
                return Optional.of(path.toString());
            }
            path.append(path.isEmpty() ? "" : ".").append(key);
            at = at.children.computeIfAbsent(key, _ -> new LeafTree());
        }
        if (at.value.isPresent() || !at.children.isEmpty()) {
            return Optional.of(path.toString());
        }
        at.value = Optional.of(leaf.value());
        return Optional.empty();
    }

    /** The lines of the file. */
    String text() {
        StringBuilder text = new StringBuilder();
        children.forEach((key, child) -> text.append(Layout.entry(new Draft.Entry(key, child.draft()), 0)));
        return text.toString();
    }

    private Draft draft() {
        if (value.isPresent()) {
            return value.get();
        }
        if (children.keySet().stream().allMatch(key -> key.matches("[0-9]{1,6}"))) {
            return new Draft.Items(children.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Integer::parseInt)))
                    .map(child -> child.getValue().draft())
                    .toList());
        }
        List<Draft.Entry> entries = children.entrySet().stream()
                .map(child -> new Draft.Entry(child.getKey(), child.getValue().draft()))
                .toList();
        return new Draft.Entries(entries, Draft.Form.LINES);
    }
}

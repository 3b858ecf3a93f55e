package dev.gradus.formats.graphmodel;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object of a {@code .gmcr} file; the fields that nobody asks for are named in a note. */
final class GmcrFields {
    private final Problems problems;
    private final String path;
    private final Place place;
    private final List<Node.Entry> entries;
    private final Set<String> asked = new LinkedHashSet<>();

    GmcrFields(Problems problems, Node node, String path) {
        this.problems = problems;
        this.path = path;
        this.place = node.place();
        this.entries = node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
        if (!(node instanceof Node.Mapping) && !(node instanceof Node.Refused)) {
            problems.add(Code.TYPE_MAPPING, path, node.place(), node.found(), path.isEmpty() ? "conflict" : path);
        }
    }

    String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Place place() {
        return place;
    }

    /** The value of a field; empty where it is missing or null. */
    Optional<Node> find(String key) {
        asked.add(key);
        return entries.stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value)
                .filter(value -> !(value instanceof Node.Scalar scalar && scalar.plain() && scalar.isEmpty()))
                .findFirst();
    }

    String text(String key) {
        Node node = find(key).orElse(new Node.Scalar(place, "", false));
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problems.add(Code.TYPE_TEXT, child(key), node.place(), node.found(), key);
        return "";
    }

    /** The items of a list; none where the field is missing. */
    List<Node> list(String key) {
        return find(key).map(node -> items(node, child(key))).orElse(List.of());
    }

    List<Node> items(Node node, String at) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(Code.TYPE_LIST, at, node.place(), node.found(), at.substring(at.lastIndexOf('.') + 1));
        }
        return List.of();
    }

    boolean yes(String key) {
        return find(key).map(node -> yes(node, child(key))).orElse(false);
    }

    private boolean yes(Node node, String at) {
        if (node instanceof Node.Scalar scalar && List.of("true", "false").contains(scalar.text())) {
            return scalar.text().equals("true");
        }
        problems.add(Code.GMCR_VALUE, at, node.place(), node.found(), "true, false");
        return false;
    }

    void required(String key) {
        if (find(key).isEmpty()) {
            problems.add(Code.KEY_MISSING, child(key), place, "", key);
        }
    }

    /** Names what nobody asked for. */
    void finish(Problems notes) {
        for (Node.Entry entry : entries) {
            if (!asked.contains(entry.key().text())) {
                notes.add(
                        Code.GMCR_FIELD,
                        child(entry.key().found()),
                        entry.key().place(),
                        entry.key().found());
            }
        }
    }
}

package dev.gradus.formats.domain;

import dev.gradus.agreement.Nearest;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A mapping of a YAML or JSON file: typed access that notes what is wrong, and a note for each field that nobody asked for. */
public final class TreeFields {
    private final SourceFile file;
    private final String path;
    private final Place place;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    public TreeFields(SourceFile file, Node node, String path) {
        this.file = file;
        this.path = path;
        this.place = node.place();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
        } else if (!(node instanceof Node.Refused)) {
            problems().add(Code.TYPE_MAPPING, path, node.place(), node.found(), last(path));
        }
    }

    public SourceFile file() {
        return file;
    }

    public Problems problems() {
        return file.problems();
    }

    public String path() {
        return path;
    }

    public Place place() {
        return place;
    }

    /** Path of a field. */
    public String child(String key) {
        String cut = Node.Found.cut(key);
        return path.isEmpty() ? cut : path + "." + cut;
    }

    /** All fields, in the order of the file; they count as asked for. */
    public List<Node.Entry> entries() {
        asked.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    /** The value of a field; empty where it is missing or null. */
    public Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(Node.Entry::value)
                .filter(value -> !(value instanceof Node.Scalar scalar && scalar.plain() && scalar.isEmpty()));
    }

    /** The value of a field; noted where it is missing. */
    public Optional<Node> findRequired(String key) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            problems().add(Code.KEY_MISSING, child(key), place, "", key);
        }
        return found;
    }

    /** A mapping below this one; empty where it is missing. */
    public Optional<TreeFields> findFields(String key) {
        return find(key).map(node -> new TreeFields(file, node, child(key)));
    }

    /** A text; "" where it is missing. */
    public String text(String key) {
        return find(key).map(node -> text(node, child(key))).orElse("");
    }

    /** A text; "" after noting that it is none. */
    public String text(Node node, String at) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (!(node instanceof Node.Refused)) {
            problems().add(Code.TYPE_TEXT, at, node.place(), node.found(), last(at));
        }
        return "";
    }

    /** A number; the given one where it is missing. */
    public double number(String key, double otherwise) {
        return find(key).map(node -> number(node, child(key))).orElse(otherwise);
    }

    /** A number; 0 after noting that it is none. */
    public double number(Node node, String at) {
        if (node instanceof Node.Scalar scalar) {
            return Numerals.read(scalar.text(), at, node.place(), problems());
        }
        if (!(node instanceof Node.Refused)) {
            problems().add(Code.TYPE_NUMBER, at, node.place(), node.found(), "-∞ < x < ∞", "0.5");
        }
        return 0;
    }

    /** The items of a list; none where it is missing. */
    public List<Node> list(String key) {
        return find(key).map(node -> items(node, child(key))).orElse(List.of());
    }

    /** The items of a list; none after noting that it is none. */
    public List<Node> items(Node node, String at) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (!(node instanceof Node.Refused)) {
            problems().add(Code.TYPE_LIST, at, node.place(), node.found(), last(at));
        }
        return List.of();
    }

    /** Position of an issue by its name; empty after noting that there is none. */
    public OptionalInt findIssue(Domain domain, String name, String at, Place where) {
        OptionalInt issue = domain.findIssue(name);
        if (issue.isEmpty()) {
            String nearest = problems().isFull() ? "" : Nearest.to(name, domain.names());
            String known = Node.Found.cut(String.join(", ", domain.names()));
            problems().add(Code.ISSUE_UNKNOWN, at, where, Node.Found.cut(name), known, nearest);
        }
        return issue;
    }

    /** Position of a value by its name; empty after noting that there is none. */
    public OptionalInt findValue(Domain domain, int issue, Node node, String at) {
        String text = text(node, at);
        OptionalInt value = domain.findValue(issue, text);
        if (value.isEmpty() && node instanceof Node.Scalar) {
            String nearest = problems().isFull() ? "" : Nearest.to(text, domain.valueNames(issue));
            problems().add(Code.ISSUE_VALUE, at, node.place(), Node.Found.cut(text), domain.name(issue), nearest);
        }
        return value;
    }

    /** Notes a word that is not understood. */
    public void unknownKind(String found, List<String> known, String at, Place where) {
        String nearest = problems().isFull() ? "" : Nearest.to(found, known);
        problems().add(Code.SCENARIO_KIND, at, where, Node.Found.cut(found), String.join(", ", known), nearest);
    }

    /** Names in notes what nobody asked for. */
    public void finish() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                file.notes()
                        .add(
                                Code.SCENARIO_UNUSED,
                                child(key),
                                entry.key().place(),
                                entry.key().found());
            }
        });
    }

    private static String last(String path) {
        return path.isEmpty() ? "scenario" : path.substring(path.lastIndexOf('.') + 1);
    }
}

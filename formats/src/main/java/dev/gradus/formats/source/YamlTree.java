package dev.gradus.formats.source;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The tree of a file with the place of every node.
 *
 * <p>Built from the parser's events with a stack of its own, so that no input can exhaust Java's. Anchors, aliases, tags, duplicate,
 * complex and merge keys are noted and the tree goes on; bad syntax and bombs end it. Files of Python programs may have lists as keys, and
 * Python's tags of tuples and of bytes, which say nothing that is used; nothing is ever made of a tag.
 */
public final class YamlTree {
    public static final int MAX_DEPTH = 32;
    public static final int MAX_VALUES = 100_000;
    public static final int MAX_TEXT = 4_000;

    private static final Set<String> PYTHON =
            Set.of("tag:yaml.org,2002:python/tuple", "tag:yaml.org,2002:binary", "tag:yaml.org,2002:seq");

    private final String text;
    private final Problems problems;
    private final boolean isPython;
    private final Deque<Branch> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private Place last = Place.START;
    private int values;
    private int documents;

    private YamlTree(String text, Problems problems, boolean isPython) {
        this.text = text;
        this.problems = problems;
        this.isPython = isPython;
    }

    /** The root of the only document; {@link Node.Refused} after a problem that leaves no tree to read. */
    public static Node parse(byte[] bytes, Problems problems) {
        return parse(bytes, problems, false);
    }

    /** The same of a file that a Python program may have written. */
    public static Node parsePython(byte[] bytes, Problems problems) {
        return parse(bytes, problems, true);
    }

    private static Node parse(byte[] bytes, Problems problems, boolean isPython) {
        return SourceText.find(bytes, problems)
                .map(text -> new YamlTree(text, problems, isPython).parse())
                .orElse(new Node.Refused(Place.START));
    }

    private Node parse() {
        if (!run()) {
            return new Node.Refused(Place.START);
        }
        if (root.isEmpty()) {
            problems.add(Code.YAML_EMPTY, "", Place.START);
        }
        return root.orElse(new Node.Refused(Place.START));
    }

    /** Whether the whole file could be parsed. The parser's own failures must not get further, whatever their type. */
    private boolean run() {
        try {
            Iterator<Event> events = YamlEvents.of(text).iterator();
            boolean goesOn = true;
            while (goesOn && events.hasNext()) {
                goesOn = take(events.next());
            }
            return goesOn;
        } catch (RuntimeException thrown) {
            SyntaxErrors.note(thrown, text, last, problems);
            return false;
        }
    }

    private boolean take(Event event) {
        event.getStartMark().ifPresent(mark -> last = new Place(mark.getLine() + 1, mark.getColumn() + 1));
        return switch (event) {
            case DocumentStartEvent start -> document(start);
            case AliasEvent alias -> {
                problems.add(
                        Code.YAML_ALIAS,
                        "",
                        last,
                        Node.Found.cut(alias.getAlias().getValue()));
                yield add(new Node.Refused(last));
            }
            case ScalarEvent scalar -> {
                refuse(scalar, scalar.getTag());
                yield add(scalar(scalar));
            }
            case CollectionStartEvent start -> {
                refuse(start, start.getTag());
                yield open(start);
            }
            case CollectionEndEvent _ -> add(open.pop().close(problems));
            default -> true;
        };
    }

    private boolean document(DocumentStartEvent start) {
        documents++;
        start.getTags().keySet().stream()
                .filter(handle -> !handle.equals("!") && !handle.equals("!!"))
                .findFirst()
                .ifPresent(handle -> problems.add(Code.YAML_TAG, "", last, Node.Found.cut(handle)));
        if (documents > 1) {
            problems.add(Code.YAML_DOCUMENTS, "", last);
        }
        return documents == 1;
    }

    private void refuse(NodeEvent event, Optional<String> tag) {
        event.getAnchor()
                .ifPresent(anchor -> problems.add(Code.YAML_ANCHOR, "", last, Node.Found.cut(anchor.getValue())));
        tag.filter(name -> !isPython || !PYTHON.contains(name))
                .ifPresent(name -> problems.add(Code.YAML_TAG, "", last, Node.Found.cut(name)));
    }

    private boolean open(CollectionStartEvent start) {
        if (open.size() >= MAX_DEPTH) {
            problems.add(Code.YAML_DEPTH, "", last, "", "" + MAX_DEPTH);
            return false;
        }
        open.push(
                start instanceof MappingStartEvent
                        ? new Branch.OfMapping(last, isPython)
                        : new Branch.OfSequence(last));
        return true;
    }

    private Node scalar(ScalarEvent event) {
        String raw = YamlEvents.written(event);
        if (raw.length() > 2 * MAX_TEXT || raw.codePointCount(0, raw.length()) > MAX_TEXT) {
            problems.add(Code.TEXT_LONG, "", last, "" + raw.codePointCount(0, raw.length()), "" + MAX_TEXT);
            return new Node.Refused(last);
        }
        Optional<Integer> forbidden = raw.codePoints()
                .filter(c -> (SourceText.isForbidden(c) && c != '\n') || Character.getType(c) == Character.SURROGATE)
                .boxed()
                .findFirst();
        if (forbidden.isPresent()) {
            problems.add(Code.YAML_CONTROL, "", last, SourceText.name(forbidden.get()));
            return new Node.Refused(last);
        }
        return new Node.Scalar(last, Normalizer.normalize(raw, Normalizer.Form.NFC), event.isPlain());
    }

    private boolean add(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
            return true;
        }
        if (open.element().add(node, problems) && ++values > MAX_VALUES) {
            problems.add(Code.YAML_VALUES, "", node.place(), "", "" + MAX_VALUES);
            return false;
        }
        return true;
    }
}

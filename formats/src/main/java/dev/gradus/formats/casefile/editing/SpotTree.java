package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.source.YamlEvents;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes the tree of spots of a text that {@link dev.gradus.formats.source.YamlTree} has found sound. */
final class SpotTree {
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Spot> root = Optional.empty();
    private int codePoint;
    private int character;

    private SpotTree(String text) {
        this.text = text;
    }

    /** A collection that is still open. */
    private record Open(boolean mapping, boolean flow, int start, List<Spot> nodes) {}

    /** Empty where the parser fails, in whatever way. */
    static Optional<Spot> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    static Spot of(String text) {
        SpotTree tree = new SpotTree(text);
        YamlEvents.of(text).forEach(tree::take);
        return tree.root.orElse(new Spot.Scalar(0, 0, "", ScalarStyle.PLAIN));
    }

    private void take(Event event) {
        switch (event) {
            case ScalarEvent scalar -> add(scalar(scalar));
            case CollectionStartEvent start ->
                open.push(new Open(
                        start instanceof MappingStartEvent,
                        start.isFlow(),
                        index(start.getStartMark()),
                        new ArrayList<>()));
            case CollectionEndEvent end -> add(closed(open.pop(), index(end.getEndMark())));
            default -> {}
        }
    }

    private void add(Spot spot) {
        if (open.isEmpty()) {
            root = Optional.of(spot);
        } else {
            open.element().nodes().add(spot);
        }
    }

    private Spot.Scalar scalar(ScalarEvent event) {
        int start = index(event.getStartMark());
        int end = index(event.getEndMark());
        Spot.Scalar spot = new Spot.Scalar(
                start, end, Normalizer.normalize(event.getValue(), Normalizer.Form.NFC), event.getScalarStyle());
        if (!spot.isBlock()) {
            return spot;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Spot.Scalar(start, end, spot.text(), spot.style());
    }

    /** A collection without brackets ends with its last value. */
    private static Spot closed(Open open, int end) {
        List<Spot> nodes = open.nodes();
        int last = open.flow() || nodes.isEmpty() ? end : nodes.getLast().end();
        if (!open.mapping()) {
            return new Spot.Sequence(open.start(), last, open.flow(), nodes);
        }
        List<Spot.Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < nodes.size(); i += 2) {
            if (nodes.get(i) instanceof Spot.Scalar key) {
                entries.add(new Spot.Entry(key, nodes.get(i + 1)));
            }
        }
        return new Spot.Mapping(open.start(), last, open.flow(), entries);
    }

    /** Index in the text: marks count code points, and mostly go on from the last one. */
    private int index(Optional<Mark> mark) {
        int wanted = mark.map(Mark::getIndex).orElse(codePoint);
        character = text.offsetByCodePoints(character, wanted - codePoint);
        codePoint = wanted;
        return character;
    }
}

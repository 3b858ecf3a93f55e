package dev.gradus.formats.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mapping or sequence that is still open while the tree is built. */
sealed interface Branch {
    /** Adds a node; true if it is a value, false if it is a key. */
    boolean add(Node node, Problems problems);

    Node close(Problems problems);

    final class OfSequence implements Branch {
        private final Place place;
        private final List<Node> items = new ArrayList<>();

        OfSequence(Place place) {
            this.place = place;
        }

        @Override
        public boolean add(Node node, Problems problems) {
            items.add(node);
            return true;
        }

        @Override
        public Node close(Problems problems) {
            return new Node.Sequence(place, items);
        }
    }

    final class OfMapping implements Branch {
        private final Place place;
        private final boolean listsAreKeys;
        private final List<Node.Entry> entries = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private Optional<Node> key = Optional.empty();
        private List<Node.Scalar> items = List.of();

        OfMapping(Place place, boolean listsAreKeys) {
            this.place = place;
            this.listsAreKeys = listsAreKeys;
        }

        @Override
        public boolean add(Node node, Problems problems) {
            if (key.isEmpty()) {
                Node found = listsAreKeys ? listed(node) : node;
                key = Optional.of(found);
                check(found, problems);
                return false;
            }
            if (key.get() instanceof Node.Scalar scalar
                    && lines.putIfAbsent(scalar.text(), scalar.place().line()) == null) {
                entries.add(new Node.Entry(scalar, node, items));
            }
            key = Optional.empty();
            items = List.of();
            return true;
        }

        /** A list of texts as one text in which no other list is written; anything else as it is. */
        private Node listed(Node node) {
            if (!(node instanceof Node.Sequence(Place at, List<Node> nodes))
                    || nodes.isEmpty()
                    || !nodes.stream().allMatch(Node.Scalar.class::isInstance)) {
                return node;
            }
            items = nodes.stream().map(Node.Scalar.class::cast).toList();
            String text = items.stream()
                    .map(item -> item.text().replace("\\", "\\\\").replace(",", "\\,"))
                    .collect(Collectors.joining(", ", "[", "]"));
            return new Node.Scalar(at, text, false);
        }

        private void check(Node node, Problems problems) {
            switch (node) {
                case Node.Scalar scalar -> {
                    if (scalar.plain() && scalar.text().equals("<<")) {
                        problems.add(Code.YAML_MERGE, "", scalar.place());
                        key = Optional.of(new Node.Refused(scalar.place()));
                    } else if (lines.containsKey(scalar.text())) {
                        String first = "" + lines.getOrDefault(scalar.text(), 0);
                        problems.add(Code.KEY_DUPLICATE, "", scalar.place(), scalar.found(), first);
                    }
                }
                case Node.Mapping _, Node.Sequence _ -> problems.add(Code.KEY_COMPLEX, "", node.place(), node.found());
                case Node.Refused _ -> {}
            }
        }

        @Override
        public Node close(Problems problems) {
            return new Node.Mapping(place, entries);
        }
    }
}

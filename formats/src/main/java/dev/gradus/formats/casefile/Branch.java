package dev.gradus.formats.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        private final List<Node.Entry> entries = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private Optional<Node> key = Optional.empty();

        OfMapping(Place place) {
            this.place = place;
        }

        @Override
        public boolean add(Node node, Problems problems) {
            if (key.isEmpty()) {
                key = Optional.of(node);
                check(node, problems);
                return false;
            }
            if (key.get() instanceof Node.Scalar scalar
                    && lines.putIfAbsent(scalar.text(), scalar.place().line()) == null) {
                entries.add(new Node.Entry(scalar, node));
            }
            key = Optional.empty();
            return true;
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

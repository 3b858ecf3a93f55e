package dev.gradus.formats.geniusweb;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import dev.gradus.settlement.PartialOrder.Better;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads which bids are better than which, in both dialects: pairs of positions in a list of bids, or a mapping from a bid, written as a
 * text of JSON, to the bids that it is better than.
 */
final class OrderReader {
    private final TreeFields fields;
    private final Domain domain;
    private final Map<List<Integer>, Integer> outcomes = new LinkedHashMap<>();
    private final List<Better> better = new ArrayList<>();

    OrderReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
    }

    /** The outcomes that are spoken of, a value position for each issue. */
    List<List<Integer>> outcomes() {
        return List.copyOf(outcomes.keySet());
    }

    /** Pairs of positions among the outcomes. */
    List<Better> better() {
        return List.copyOf(better);
    }

    void read() {
        List<Integer> positions = new ArrayList<>();
        for (Node node : fields.list("bids")) {
            positions.add(position(node, fields.child("bids")));
        }
        if (fields.find("better").orElse(new Node.Refused(fields.place())) instanceof Node.Mapping mapping) {
            mapping.entries().forEach(this::addMapped);
        } else {
            fields.list("better").forEach(pair -> addPair(pair, positions));
        }
    }

    private int position(Node node, String at) {
        List<Integer> outcome = WebReader.bid(fields, domain, node, at);
        complete(outcome, node, at);
        return outcomes.computeIfAbsent(outcome, _ -> outcomes.size());
    }

    /** Notes the issues of which a bid says nothing. */
    void complete(List<Integer> outcome, Node node, String at) {
        for (int k = 0; k < outcome.size(); k++) {
            if (outcome.get(k) < 0) {
                fields.problems().add(Code.ISSUE_MISSING, at, node.place(), domain.name(k));
            }
        }
    }

    private void addMapped(Node.Entry entry) {
        String at = fields.child("better");
        Problems inKey = new Problems("");
        Node key = YamlTree.parse(entry.key().text().getBytes(StandardCharsets.UTF_8), inKey);
        if (!inKey.isEmpty() || !(key instanceof Node.Mapping)) {
            fields.problems()
                    .add(Code.TYPE_MAPPING, at, entry.key().place(), entry.key().found(), "better");
            return;
        }
        int first = position(at(entry.key().place(), key), at);
        for (Node worse : fields.items(entry.value(), at)) {
            better.add(new Better(first, position(worse, at)));
        }
    }

    /** What stands within a text is where the text is. */
    private static Node at(Place place, Node node) {
        return switch (node) {
            case Node.Mapping mapping ->
                new Node.Mapping(
                        place,
                        mapping.entries().stream()
                                .map(entry -> new Node.Entry(
                                        new Node.Scalar(
                                                place,
                                                entry.key().text(),
                                                entry.key().plain()),
                                        at(place, entry.value()),
                                        entry.items()))
                                .toList());
            case Node.Sequence sequence ->
                new Node.Sequence(
                        place,
                        sequence.items().stream().map(item -> at(place, item)).toList());
            case Node.Scalar scalar -> new Node.Scalar(place, scalar.text(), scalar.plain());
            case Node.Refused _ -> new Node.Refused(place);
        };
    }

    private void addPair(Node pair, List<Integer> positions) {
        List<Node> two = fields.items(pair, fields.child("better"));
        OptionalInt first = find(two, 0, pair, positions.size());
        OptionalInt second = find(two, 1, pair, positions.size());
        if (first.isPresent() && second.isPresent()) {
            better.add(new Better(positions.get(first.getAsInt()), positions.get(second.getAsInt())));
        }
    }

    private OptionalInt find(List<Node> pair, int at, Node node, int bids) {
        String path = fields.child("better");
        if (pair.size() != 2) {
            fields.problems().add(Code.LIST_LENGTH, path, node.place(), "" + pair.size(), "2");
            return OptionalInt.empty();
        }
        double number = fields.number(pair.get(at), path);
        if (number != Math.rint(number) || number < 0 || number >= bids) {
            fields.problems()
                    .add(Code.NUMBER_RANGE, path, node.place(), pair.get(at).found(), "0 … " + (bids - 1), "0");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }
}

package dev.gradus.formats.graphmodel;

import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.graphmodel.WrittenPreference.Pair;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Statement;
import dev.gradus.stability.StatementParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what one decision maker prefers in a {@code conflict.yaml}. */
final class PreferenceReader {
    /** In a ranking: what comes now is much worse. */
    static final String MUCH = "much";

    private static final int SHOWN = 8;

    private final Reading reading;
    private final Problems problems;
    private final StateTable states;

    PreferenceReader(Reading reading, StateTable states) {
        this.reading = reading;
        this.problems = reading.problems();
        this.states = states;
    }

    WrittenPreference read(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.PREFERENCE, section.path(), section.place());
        List<String> ways = ways();
        List<String> found =
                Stream.of("ranking", "priorities", "points").filter(fields::has).toList();
        PreferenceForm form = new PreferenceForm.Points(List.of());
        if (found.size() != 1 || !ways.contains(found.getFirst())) {
            problems.add(
                    Code.PREFERENCE_KIND,
                    section.path(),
                    section.place(),
                    found.isEmpty() ? "–" : String.join(", ", found),
                    String.join(" | ", ways));
        } else {
            form = switch (found.getFirst()) {
                case "ranking" -> ranking(fields);
                case "priorities" -> priorities(fields);
                default -> points(fields);
            };
        }
        return new WrittenPreference(form, unknown(fields), fields.text("note"));
    }

    private List<String> ways() {
        return states.graph() instanceof OptionStates
                ? List.of("ranking", "priorities", "points")
                : List.of("ranking", "points");
    }

    private PreferenceForm ranking(Fields fields) {
        String path = fields.child("ranking");
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> muchAfter = new ArrayList<>();
        BitSet ranked = new BitSet();
        int unread = 0;
        for (Node item : fields.items(fields.find("ranking").orElseThrow(), path)) {
            if (item instanceof Node.Scalar scalar && scalar.text().equals(MUCH)) {
                muchAfter.add(groups.size() - 1);
                continue;
            }
            List<Node> members = item instanceof Node.Sequence tied ? tied.items() : List.of(item);
            List<Integer> group = new ArrayList<>();
            for (Node member : members) {
                unread += add(member, path, group, ranked) ? 0 : 1;
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        checkWhole(ranked, unread, path, fields);
        return new PreferenceForm.Ranking(groups, muchAfter);
    }

    /** False = it names no state, which was noted. */
    private boolean add(Node member, String path, List<Integer> group, BitSet ranked) {
        OptionalInt state = StateNames.find(reading, states, member, path);
        if (state.isPresent() && ranked.get(state.getAsInt())) {
            problems.add(Code.STATE_TWICE, path, member.place(), member.found());
        } else if (state.isPresent()) {
            ranked.set(state.getAsInt());
            group.add(state.getAsInt());
        }
        return state.isPresent();
    }

    /** @param unread names of no state, each of which may stand for one that is missing */
    private void checkWhole(BitSet given, int unread, String path, Fields fields) {
        BitSet missing = (BitSet) given.clone();
        missing.flip(0, states.graph().states());
        if (missing.cardinality() > unread) {
            String shown = missing.stream()
                    .limit(SHOWN)
                    .mapToObj(states::say)
                    .collect(Collectors.joining(", ", "", missing.cardinality() > SHOWN ? ", …" : ""));
            problems.add(Code.STATE_MISSING, path, fields.place(), shown, "" + missing.cardinality());
        }
    }

    private PreferenceForm priorities(Fields fields) {
        String path = fields.child("priorities");
        List<Statement> statements = new ArrayList<>();
        if (states.graph() instanceof OptionStates graph) {
            List<String> options = graph.options().stream().map(Option::id).toList();
            for (Node item : fields.items(fields.find("priorities").orElseThrow(), path)) {
                String text = reading.string(item, path);
                switch (StatementParser.parse(text, options)) {
                    case StatementParser.Parsed.Sound(Statement statement) -> statements.add(statement);
                    case StatementParser.Parsed.Wrong wrong -> wrong(text, wrong, item, path, options);
                }
            }
        }
        return new PreferenceForm.Priorities(statements);
    }

    private void wrong(String text, StatementParser.Parsed.Wrong wrong, Node item, String path, List<String> options) {
        if (!text.isEmpty()) {
            String rest = Node.Found.cut(text.substring(wrong.index()));
            String example =
                    options.size() < 2 ? "not " + options.getFirst() : options.get(0) + " if not " + options.get(1);
            problems.add(Code.STATEMENT_INVALID, path, item.place(), rest, Node.Found.cut(wrong.expected()), example);
        }
    }

    private PreferenceForm points(Fields fields) {
        String path = fields.child("points");
        int n = states.graph().states();
        Double[] points = new Double[n];
        BitSet given = new BitSet();
        Node node = fields.find("points").orElseThrow();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                StateNames.find(reading, states, entry.key(), path).ifPresent(state -> {
                    if (given.get(state)) {
                        problems.add(
                                Code.STATE_TWICE,
                                path,
                                entry.key().place(),
                                entry.key().found());
                    }
                    given.set(state);
                    points[state] = number(entry.value(), path);
                });
            }
            checkWhole(given, 0, path, fields);
        } else {
            List<Node> items = fields.items(node, path);
            if (items.size() != n) {
                problems.add(Code.POINTS_LENGTH, path, node.place(), "" + items.size(), "" + n);
            }
            for (int state = 0; state < Math.min(n, items.size()); state++) {
                points[state] = number(items.get(state), path);
            }
        }
        return new PreferenceForm.Points(
                Stream.of(points).map(p -> p == null ? 0.0 : p).toList());
    }

    private double number(Node node, String path) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        double number = NumberRule.findNumber(text).orElse(Double.NaN);
        if (!Double.isFinite(number) && !(node instanceof Node.Refused)) {
            problems.add(Code.NUMBER_INVALID, path, node.place(), node.found(), "-1e308 … 1e308", "3");
        }
        return Double.isFinite(number) ? number : 0;
    }

    private List<Pair> unknown(Fields fields) {
        String path = fields.child("unknown");
        List<Pair> pairs = new ArrayList<>();
        for (Node item :
                fields.find("unknown").map(node -> fields.items(node, path)).orElse(List.of())) {
            List<Node> two = fields.items(item, path);
            if (two.size() != 2) {
                if (item instanceof Node.Sequence) {
                    problems.add(Code.POINTS_LENGTH, path, item.place(), "" + two.size(), "2");
                }
                continue;
            }
            OptionalInt one = StateNames.find(reading, states, two.get(0), path);
            OptionalInt other = StateNames.find(reading, states, two.get(1), path);
            if (one.isPresent() && one.equals(other)) {
                problems.add(
                        Code.STATE_TWICE, path, two.get(1).place(), two.get(1).found());
            } else if (one.isPresent() && other.isPresent()) {
                pairs.add(new Pair(one.getAsInt(), other.getAsInt()));
            }
        }
        return pairs;
    }
}

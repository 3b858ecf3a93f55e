package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.graphmodel.ConflictModel.NamedState;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads the states of a {@code conflict.yaml} and who can move between them. */
final class GraphReader {
    private static final java.util.regex.Pattern MOVE = java.util.regex.Pattern.compile("(\\S+)\\s*(<->|->)\\s*(\\S+)");
    private static final java.util.regex.Pattern STATE_ID =
            java.util.regex.Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private final Reading reading;
    private final Problems problems;
    private final Fields top;
    private final List<String> makers;

    GraphReader(Reading reading, Fields top, List<String> makers) {
        this.reading = reading;
        this.problems = reading.problems();
        this.top = top;
        this.makers = makers;
    }

    /** The states; empty after a problem that leaves none. */
    Optional<StateTable> find() {
        boolean byOptions = top.has("options");
        if (byOptions == top.has("moves") || (!byOptions && !top.has("states"))) {
            String found =
                    byOptions ? "options, moves" : top.has("moves") ? "moves" : top.has("states") ? "states" : "–";
            problems.add(Code.CONFLICT_FORM, "", top.placeOf("moves"), found, "options | states, moves");
            return Optional.empty();
        }
        return byOptions ? byOptions() : listed();
    }

    private Optional<StateTable> byOptions() {
        List<Option> options = top.section("options", this::option);
        Place place = top.placeOf("options");
        if (options.isEmpty() || options.size() > OptionStates.MAX_OPTIONS) {
            problems.add(Code.CONFLICT_OPTIONS, "options", place, "" + options.size(), "" + OptionStates.MAX_OPTIONS);
            return Optional.empty();
        }
        List<Pattern> infeasible = patterns(top, "infeasible", options.size());
        if (!Feasible.check(problems, place, options.size(), infeasible)
                || options.stream().anyMatch(option -> option.maker() < 0)) {
            return Optional.empty();
        }
        OptionStates graph = OptionStates.of(makers.size(), options, infeasible);
        return Optional.of(new StateTable(graph, named(new StateTable(graph, List.of()))));
    }

    private Option option(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.OPTION, section.path(), section.place());
        String by = fields.string("by");
        int maker = makers.indexOf(by);
        if (maker < 0 && !by.isEmpty()) {
            reading.unknown(
                    Code.REFERENCE_UNKNOWN, by, fields.child("by"), fields.placeOf("by"), makers, fields.child("by"));
        }
        Option.Direction direction = switch (fields.word("direction", "both", "take only", "give up only")) {
            case "take only" -> Option.Direction.TAKE_ONLY;
            case "give up only" -> Option.Direction.GIVE_UP_ONLY;
            default -> Option.Direction.BOTH;
        };
        return new Option(section.id(), fields.text("name"), maker, direction);
    }

    /** The infeasible patterns under a key. */
    List<Pattern> patterns(Fields fields, String key, int options) {
        List<Pattern> patterns = new ArrayList<>();
        String at = fields.child(key);
        for (Node item : fields.find(key).map(node -> fields.items(node, at)).orElse(List.of())) {
            String text = reading.string(item, at);
            if (text.length() == options && text.matches("[YN-]+")) {
                patterns.add(Pattern.of(text));
            } else if (!text.isEmpty()) {
                String example = "YN" + "-".repeat(Math.max(0, options - 2));
                problems.add(
                        Code.PATTERN_INVALID,
                        at,
                        item.place(),
                        item.found(),
                        "" + options,
                        example.substring(0, options));
            }
        }
        return patterns;
    }

    /** The names that a file in option form gives to some of its states. */
    private List<NamedState> named(StateTable choices) {
        List<NamedState> named = new ArrayList<>();
        for (Node.Entry entry : entries()) {
            String path = "states." + Reading.segment(entry.key().found());
            String text;
            LocalText name = LocalText.NONE;
            if (entry.value() instanceof Node.Mapping) {
                Fields fields = Fields.of(
                        reading, entry.value(), Shape.STATE, path, entry.key().place());
                if (!fields.has("is")) {
                    fields.missing("is");
                }
                text = fields.string("is");
                name = fields.text("name");
            } else {
                text = reading.string(entry.value(), path);
            }
            if (!text.isEmpty()) {
                LocalText called = name;
                StateNames.find(reading, choices, text, path, entry.value().place())
                        .ifPresent(state -> named.add(new NamedState(entry.key().text(), called, state)));
            }
        }
        return named;
    }

    private List<Node.Entry> entries() {
        List<Node.Entry> entries = top.find("states")
                .map(node -> top.mapping(node, "states").entries())
                .orElse(List.of());
        entries.forEach(entry -> checkId(entry.key()));
        return entries;
    }

    private void checkId(Node.Scalar key) {
        if (!STATE_ID.matcher(key.text()).matches() || key.text().equals(PreferenceReader.MUCH)) {
            problems.add(Code.ID_INVALID, "states", key.place(), key.found(), "", Identifiers.made(key.text()));
        }
    }

    private Optional<StateTable> listed() {
        List<NamedState> states = listedStates();
        if (states.isEmpty() || states.size() > StateGraph.MAX_STATES) {
            return Optional.empty();
        }
        List<LocalText> names = states.stream()
                .map(state -> state.name().isEmpty() ? LocalText.of("en", state.id()) : state.name())
                .toList();
        StateTable table = new StateTable(new ListedStates(makers.size(), names, List.of()), states);
        List<ListedStates.Move> moves = new ArrayList<>();
        top.section("moves", section -> section).forEach(section -> moves(section, table, moves));
        return Optional.of(new StateTable(new ListedStates(makers.size(), names, moves), states));
    }

    private List<NamedState> listedStates() {
        List<NamedState> states = new ArrayList<>();
        if (top.find("states").orElse(new Node.Refused(Place.START)) instanceof Node.Sequence list) {
            Set<String> seen = new HashSet<>();
            for (Node item : list.items()) {
                String id = reading.string(item, "states");
                if (item instanceof Node.Scalar scalar && !id.isEmpty()) {
                    checkId(scalar);
                    if (!seen.add(id)) {
                        problems.add(Code.STATE_TWICE, "states", item.place(), item.found());
                    }
                    states.add(new NamedState(id, LocalText.NONE, states.size()));
                }
            }
            return states;
        }
        for (Node.Entry entry : entries()) {
            String path = "states." + Reading.segment(entry.key().found());
            states.add(new NamedState(entry.key().text(), name(entry, path), states.size()));
        }
        return states;
    }

    private LocalText name(Node.Entry entry, String path) {
        if (entry.value() instanceof Node.Mapping mapping
                && (mapping.find("name").isPresent() || mapping.find("is").isPresent())) {
            Fields fields =
                    Fields.of(reading, mapping, Shape.STATE, path, entry.key().place());
            if (fields.has("is")) {
                reading.unknown(Code.KEY_UNKNOWN, "is", path, fields.placeOf("is"), List.of("name"), "name");
            }
            return fields.text("name");
        }
        return reading.text(entry.value(), path);
    }

    private void moves(Fields.Section section, StateTable table, List<ListedStates.Move> moves) {
        int maker = makers.indexOf(section.id());
        if (maker < 0) {
            reading.unknown(
                    Code.REFERENCE_UNKNOWN, section.id(), section.path(), section.place(), makers, section.path());
        }
        for (Node item : top.items(section.node(), section.path())) {
            String text = reading.string(item, section.path());
            Matcher move = MOVE.matcher(text);
            if (!move.matches() || move.group(1).equals(move.group(3))) {
                if (!text.isEmpty()) {
                    problems.add(Code.MOVE_INVALID, section.path(), item.place(), item.found(), "", "1 -> 2");
                }
                continue;
            }
            OptionalInt from = StateNames.find(reading, table, move.group(1), section.path(), item.place());
            OptionalInt to = StateNames.find(reading, table, move.group(3), section.path(), item.place());
            if (maker >= 0 && from.isPresent() && to.isPresent()) {
                moves.add(new ListedStates.Move(maker, from.getAsInt(), to.getAsInt()));
                if (move.group(2).equals("<->")) {
                    moves.add(new ListedStates.Move(maker, to.getAsInt(), from.getAsInt()));
                }
            }
        }
    }
}

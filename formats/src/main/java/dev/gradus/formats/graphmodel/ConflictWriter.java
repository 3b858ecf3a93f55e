package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.graphmodel.ConflictModel.NamedState;
import dev.gradus.formats.graphmodel.ConflictModel.Sight;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a conflict as a {@code conflict.yaml} that {@link ConflictReader} reads to an equal one. Where the conflict names no source,
 * the one given stands in, since the file needs one.
 */
public final class ConflictWriter {
    private final StringBuilder out = new StringBuilder();
    private final ConflictModel model;
    private final StateTable states;
    private final List<String> options;

    private ConflictWriter(ConflictModel model) {
        this.model = model;
        this.states = new StateTable(model.graph(), model.names());
        this.options = model.graph() instanceof OptionStates graph
                ? graph.options().stream().map(Option::id).toList()
                : List.of();
    }

    /** @param otherwise title of the source where the conflict has none */
    public static String write(ConflictModel model, String otherwise) {
        ConflictWriter writer = new ConflictWriter(model);
        writer.head(otherwise);
        writer.graph();
        writer.preferences("preferences", 0, numbered(model.preferences()));
        model.statusQuo().ifPresent(state -> writer.line(0, "status quo: " + writer.state(state)));
        writer.coalitions();
        writer.sights();
        writer.published();
        return writer.out.toString();
    }

    private static Map<Integer, WrittenPreference> numbered(List<WrittenPreference> preferences) {
        Map<Integer, WrittenPreference> numbered = new java.util.LinkedHashMap<>();
        preferences.forEach(preference -> numbered.put(numbered.size(), preference));
        return numbered;
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
    }

    private void head(String otherwise) {
        line(0, "conflict: " + model.id());
        line(0, "title: " + text(model.title()));
        if (!model.summary().isEmpty()) {
            line(0, "summary: " + text(model.summary()));
        }
        line(0, "sources:");
        model.sources().forEach(source -> line(1, source.id() + ": {" + source(source) + "}"));
        if (model.sources().isEmpty()) {
            line(1, "origin: {title: " + quoted(otherwise) + "}");
        }
        line(0, "decision makers:");
        model.makers().forEach(maker -> line(1, maker.id() + ": {name: " + name(maker.name(), maker.id()) + "}"));
    }

    private static String source(Source source) {
        List<String> parts = new ArrayList<>(List.of("title: " + text(source.title())));
        add(parts, "author", source.author());
        add(parts, "publisher", source.publisher());
        parts.add("language: " + source.language());
        add(parts, "published", source.published());
        add(parts, "address", source.address());
        add(parts, "kind", source.kind());
        add(parts, "note", source.note());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, LocalText text) {
        if (!text.isEmpty()) {
            parts.add(key + ": " + text(text));
        }
    }

    private static void add(List<String> parts, String key, String text) {
        if (!text.isEmpty()) {
            parts.add(key + ": " + quoted(text));
        }
    }

    private void graph() {
        switch (model.graph()) {
            case OptionStates graph -> {
                line(0, "options:");
                graph.options().forEach(option -> line(1, option.id() + ": {" + option(option) + "}"));
                patterns(0, graph.infeasible());
                if (!model.names().isEmpty()) {
                    line(0, "states:");
                    model.names().forEach(this::choice);
                }
            }
            case ListedStates graph -> {
                listed();
                line(0, "moves:");
                for (int maker = 0; maker < graph.makers(); maker++) {
                    line(1, model.makers().get(maker).id() + ": [" + moves(graph, maker) + "]");
                }
            }
        }
    }

    private void listed() {
        if (model.names().stream().allMatch(state -> state.name().isEmpty())) {
            line(
                    0,
                    "states: "
                            + model.names().stream()
                                    .map(state -> quoted(state.id()))
                                    .toList());
            return;
        }
        line(0, "states:");
        model.names()
                .forEach(state -> line(1, quoted(state.id()) + ": {name: " + name(state.name(), state.id()) + "}"));
    }

    private String option(Option option) {
        String direction = switch (option.direction()) {
            case BOTH -> "";
            case TAKE_ONLY -> ", direction: take only";
            case GIVE_UP_ONLY -> ", direction: give up only";
        };
        DecisionMaker maker = model.makers().get(option.maker());
        return "name: " + name(option.name(), option.id()) + ", by: " + maker.id() + direction;
    }

    private void patterns(int depth, List<Pattern> patterns) {
        if (!patterns.isEmpty()) {
            line(
                    depth,
                    "infeasible: "
                            + patterns.stream()
                                    .map(pattern -> quoted(StatementText.of(pattern, options.size())))
                                    .toList());
        }
    }

    private void choice(NamedState state) {
        String name = state.name().isEmpty() ? "" : ", name: " + text(state.name());
        line(
                1,
                quoted(state.id()) + ": {is: "
                        + quoted(model.graph().name(state.state()).in("en")) + name + "}");
    }

    private String moves(ListedStates graph, int maker) {
        List<String> moves = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            int from = state;
            graph.eachMove(maker, from, to -> {
                boolean back = graph.canMove(maker, to, from);
                if (!back || from < to) {
                    moves.add(quoted(states.say(from) + (back ? " <-> " : " -> ") + states.say(to)));
                }
            });
        }
        return String.join(", ", moves);
    }

    private void preferences(String key, int depth, Map<Integer, WrittenPreference> preferences) {
        line(depth, key + ":");
        preferences.forEach((maker, preference) -> {
            line(depth + 1, model.makers().get(maker).id() + ":");
            line(depth + 2, form(preference.form()));
            if (!preference.unknown().isEmpty()) {
                String pairs = preference.unknown().stream()
                        .map(pair -> "[" + state(pair.one()) + ", " + state(pair.other()) + "]")
                        .collect(Collectors.joining(", "));
                line(depth + 2, "unknown: [" + pairs + "]");
            }
            if (!preference.note().isEmpty()) {
                line(depth + 2, "note: " + text(preference.note()));
            }
        });
    }

    private String form(PreferenceForm form) {
        return switch (form) {
            case PreferenceForm.Ranking ranking -> "ranking: [" + ranking(ranking) + "]";
            case PreferenceForm.Priorities(var statements) ->
                "priorities: "
                        + statements.stream()
                                .map(statement -> quoted(StatementText.of(statement, options)))
                                .toList();
            case PreferenceForm.Points(var points) ->
                "points: " + points.stream().map(NumberRule::plain).toList();
        };
    }

    private String ranking(PreferenceForm.Ranking ranking) {
        List<String> items = new ArrayList<>();
        for (int g = -1; g < ranking.groups().size(); g++) {
            if (g >= 0) {
                List<String> group =
                        ranking.groups().get(g).stream().map(this::state).toList();
                items.add(group.size() == 1 ? group.getFirst() : group.toString());
            }
            int at = g;
            IntStream.range(0, (int) ranking.muchAfter().stream()
                            .filter(after -> after == at)
                            .count())
                    .forEach(_ -> items.add(PreferenceReader.MUCH));
        }
        return String.join(", ", items);
    }

    private void coalitions() {
        if (!model.coalitions().isEmpty()) {
            line(
                    0,
                    "coalitions: "
                            + model.coalitions().stream()
                                    .map(members -> members.stream()
                                            .map(maker ->
                                                    model.makers().get(maker).id())
                                            .toList())
                                    .toList());
        }
    }

    private void sights() {
        if (!model.sights().isEmpty()) {
            line(0, "sees:");
        }
        for (Sight sight : model.sights()) {
            line(1, model.makers().get(sight.maker()).id() + ":");
            patterns(2, sight.infeasible());
            if (sight.infeasible().isEmpty()) {
                line(
                        2,
                        "infeasible: "
                                + sight.unseen().stream().mapToObj(this::state).toList());
            }
            if (!sight.preferences().isEmpty()) {
                preferences("preferences", 2, sight.preferences());
            }
        }
    }

    private void published() {
        Published published = model.published();
        if (published.equals(Published.NONE)) {
            return;
        }
        line(0, "published:");
        ConflictReader.concepts().forEach((key, concept) -> {
            if (published.equilibria().get(concept) instanceof dev.gradus.stability.StateSet set) {
                line(1, key + ": " + set.stream().mapToObj(this::state).toList());
            }
        });
        if (!published.note().isEmpty()) {
            line(1, "note: " + text(published.note()));
        }
    }

    private String state(int state) {
        return quoted(states.say(state));
    }

    private static String name(LocalText name, String id) {
        return name.isEmpty() ? quoted(id) : text(name);
    }

    private static String text(LocalText text) {
        return text.byLanguage().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}

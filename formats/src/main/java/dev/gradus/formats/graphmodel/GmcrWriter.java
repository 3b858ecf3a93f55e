package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.graphmodel.ConflictModel.Sight;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a {@code .gmcr} file that GMCR+ opens. Options are ordered by decision maker, as the program does itself. Where every decision
 * maker's preferences are statements they are written so, else all of them as rankings.
 */
public final class GmcrWriter {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final ConflictModel model;
    private final OptionStates graph;
    private final List<Integer> order;
    private final List<Problem> lost = new ArrayList<>();

    private GmcrWriter(ConflictModel model, OptionStates graph) {
        this.model = model;
        this.graph = graph;
        this.order = IntStream.range(0, graph.options().size())
                .boxed()
                .sorted(Comparator.comparingInt(k -> graph.options().get(k).maker()))
                .toList();
    }

    /** The file's text, in names of that language where there are such. */
    public static WriteResult write(ConflictModel model, String language) {
        return switch (model.graph()) {
            case OptionStates graph -> {
                GmcrWriter writer = new GmcrWriter(model, graph);
                String text = writer.root(language).toPrettyString();
                yield new WriteResult.Written(text + "\n", writer.lost);
            }
            default -> new WriteResult.Refused(List.of(Problem.of("gmcr.listed", "states", "", "", "")));
        };
    }

    private ObjectNode root(String language) {
        Optional<List<ArrayNode>> statements = statements();
        ObjectNode root = MAKE.objectNode();
        root.put("title", model.title().in(language));
        if (!model.summary().isEmpty()) {
            root.put("description", model.summary().in(language));
        }
        root.set("options", options(language));
        ArrayNode makers = root.putArray("decisionMakers");
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int at = maker;
            makers.add(maker(maker, language, statements.map(all -> all.get(at))));
        }
        root.set("infeasibles", conditions(graph.infeasible()));
        root.set("coalitions", coalitions());
        root.put("useManualPreferenceRanking", statements.isEmpty());
        root.put("program", "gradus");
        root.put("version", "0.4.1");
        note();
        return root;
    }

    private void note() {
        for (int maker = 0; maker < model.makers().size(); maker++) {
            String path = "preferences." + model.makers().get(maker).id();
            if (!model.preferences().get(maker).unknown().isEmpty()) {
                lost(path + ".unknown");
            }
            if (model.preferences().get(maker).form() instanceof PreferenceForm.Ranking ranking
                    && !ranking.muchAfter().isEmpty()) {
                lost(path + ".ranking." + PreferenceReader.MUCH);
            }
        }
        model.sights().stream()
                .filter(sight -> !sight.preferences().isEmpty())
                .forEach(sight ->
                        lost("sees." + model.makers().get(sight.maker()).id() + ".preferences"));
        if (model.statusQuo().isPresent()) {
            lost("status-quo");
        }
        if (!model.names().isEmpty()) {
            lost("states");
        }
        if (!model.published().equilibria().isEmpty()) {
            lost("published");
        }
        if (!model.sources().isEmpty()) {
            lost("sources");
        }
    }

    private void lost(String path) {
        lost.add(Problem.of("gmcr.lost", path, path, "", ""));
    }

    private ArrayNode options(String language) {
        ArrayNode options = MAKE.arrayNode();
        for (int k : order) {
            Option option = graph.options().get(k);
            options.addObject()
                    .put(
                            "name",
                            option.name().isEmpty()
                                    ? option.id()
                                    : option.name().in(language))
                    .put(
                            "permittedDirection",
                            switch (option.direction()) {
                                case BOTH -> "both";
                                case TAKE_ONLY -> "fwd";
                                case GIVE_UP_ONLY -> "back";
                            });
        }
        return options;
    }

    private ObjectNode maker(int maker, String language, Optional<ArrayNode> statements) {
        ObjectNode node = MAKE.objectNode();
        node.put(
                "name",
                model.makers().get(maker).name().isEmpty()
                        ? model.makers().get(maker).id()
                        : model.makers().get(maker).name().in(language));
        ArrayNode own = node.putArray("options");
        for (int at = 0; at < order.size(); at++) {
            if (graph.options().get(order.get(at)).maker() == maker) {
                own.add(at);
            }
        }
        node.set("preferences", statements.orElse(MAKE.arrayNode()));
        ranks(node, model.preferences().get(maker).form().resolve(graph), statements.isEmpty());
        ArrayNode seen = node.putArray("misperceptions");
        for (Sight sight : model.sights()) {
            if (sight.maker() == maker) {
                conditions(sight.infeasible()).forEach(seen::add);
            }
        }
        return node;
    }

    /** Payoffs, and where it counts the ranking, by the numbers that the states have in the order of the file. */
    private void ranks(ObjectNode node, Preference preference, boolean ranking) {
        int[] states = IntStream.range(0, graph.states())
                .boxed()
                .sorted(Comparator.comparingInt(state -> moved(graph.choices(state))))
                .mapToInt(state -> state)
                .toArray();
        ArrayNode payoffs = node.putArray("payoffs");
        IntStream.of(states).forEach(state -> payoffs.add(preference.rank(state) + 1));
        if (ranking) {
            List<List<Integer>> groups = new ArrayList<>();
            IntStream.range(0, preference.levels()).forEach(_ -> groups.add(new ArrayList<>()));
            for (int at = 0; at < states.length; at++) {
                groups.get(preference.levels() - 1 - preference.rank(states[at]))
                        .add(at + 1);
            }
            ArrayNode best = node.putArray("preferenceRanking");
            for (List<Integer> group : groups) {
                if (group.size() == 1) {
                    best.add(group.getFirst());
                } else {
                    ArrayNode tied = best.addArray();
                    group.forEach(tied::add);
                }
            }
        }
    }

    /** The mask with its bits in the order of the file. */
    private int moved(int mask) {
        int moved = 0;
        for (int at = 0; at < order.size(); at++) {
            moved |= (mask >>> order.get(at) & 1) << at;
        }
        return moved;
    }

    private ArrayNode coalitions() {
        ArrayNode coalitions = MAKE.arrayNode();
        for (List<Integer> members : model.coalitions()) {
            ArrayNode several = coalitions.addArray();
            members.forEach(several::add);
        }
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int alone = maker;
            if (model.coalitions().stream().noneMatch(members -> members.contains(alone))) {
                coalitions.add(alone);
            }
        }
        return coalitions;
    }

    /** Everybody's statements; empty where somebody's preferences cannot be written so. */
    private Optional<List<ArrayNode>> statements() {
        List<ArrayNode> all = new ArrayList<>();
        for (WrittenPreference preference : model.preferences()) {
            if (!(preference.form() instanceof PreferenceForm.Priorities(List<Statement> statements))) {
                return Optional.empty();
            }
            ArrayNode node = MAKE.arrayNode();
            for (Statement statement : statements) {
                Optional<List<Pattern>> patterns = Conditions.find(statement);
                if (patterns.isEmpty()) {
                    return Optional.empty();
                }
                add(node, patterns.get());
            }
            all.add(node);
        }
        return Optional.of(all);
    }

    private void add(ArrayNode statements, List<Pattern> patterns) {
        if (patterns.size() == 1) {
            statements.add(condition(patterns.getFirst()));
        } else if (!patterns.isEmpty()) { // a statement that never holds says nothing
            statements.addObject().put("compound", true).set("members", conditions(patterns));
        }
    }

    private ArrayNode conditions(List<Pattern> patterns) {
        ArrayNode conditions = MAKE.arrayNode();
        patterns.forEach(pattern -> conditions.add(condition(pattern)));
        return conditions;
    }

    private ArrayNode condition(Pattern pattern) {
        ArrayNode condition = MAKE.arrayNode();
        for (int at = 0; at < order.size(); at++) {
            int bit = 1 << order.get(at);
            if ((pattern.fixed() & bit) != 0) {
                condition.addArray().add(at).add((pattern.yes() & bit) != 0 ? "Y" : "N");
            }
        }
        return condition;
    }
}

package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.RecordReader;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.graphmodel.ConflictModel.Sight;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import dev.gradus.stability.Concept;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a {@code conflict.yaml}: this project's own form of a conflict of the graph model. */
public final class ConflictReader {
    private static final Map<String, Concept> CONCEPTS = concepts();

    private final Reading reading;
    private final Problems problems;
    private final Fields top;

    private ConflictReader(Reading reading, Fields top) {
        this.reading = reading;
        this.problems = reading.problems();
        this.top = top;
    }

    /** The keys under {@code published}. */
    static Map<String, Concept> concepts() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Concept concept : Concept.values()) {
            concepts.put(concept.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), concept);
        }
        return concepts;
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     * @param utf8 content of the file, at most 2 MiB
     */
    public static ConflictResult read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (root instanceof Node.Refused) {
            return new ConflictResult.Unreadable(problems.sorted());
        }
        Reading reading = Reading.of(problems, root);
        Fields top = Fields.of(reading, root, Shape.CONFLICT, "", Place.START);
        Optional<ConflictModel> model = new ConflictReader(reading, top).find();
        return problems.isEmpty() && model.isPresent()
                ? ConflictResult.Read.of(model.get(), List.of())
                : new ConflictResult.Unreadable(problems.sorted());
    }

    private Optional<ConflictModel> find() {
        String id = id();
        top.string("language");
        LocalText title = top.text("title");
        LocalText summary = top.text("summary");
        List<Source> sources = top.section("sources", new RecordReader(reading)::source);
        if (top.has("sources") && sources.isEmpty()) {
            problems.add(Code.VALUE_EMPTY, "sources", top.placeOf("sources"), "sources");
        }
        List<DecisionMaker> makers = top.section("decision makers", this::maker);
        if (makers.isEmpty() || makers.size() > StateGraph.MAX_MAKERS) {
            problems.add(
                    Code.CONFLICT_MAKERS,
                    "decision-makers",
                    top.placeOf("decision makers"),
                    "" + makers.size(),
                    "" + StateGraph.MAX_MAKERS);
            return Optional.empty();
        }
        List<String> ids = makers.stream().map(DecisionMaker::id).toList();
        GraphReader graphs = new GraphReader(reading, top, ids);
        return graphs.find().map(states -> {
            PreferenceReader preferences = new PreferenceReader(reading, states);
            return new ConflictModel(
                    id,
                    title,
                    summary,
                    sources,
                    makers,
                    states.graph(),
                    states.names(),
                    preferences(preferences, ids),
                    statusQuo(states),
                    coalitions(ids),
                    sights(preferences, states, graphs, ids),
                    published(states));
        });
    }

    private String id() {
        String id = top.string("conflict");
        if (!id.isEmpty() && !Identifiers.isId(id)) {
            problems.add(
                    Code.ID_INVALID, "conflict", top.placeOf("conflict"), Node.Found.cut(id), "", Identifiers.made(id));
        }
        return id;
    }

    private DecisionMaker maker(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.DECISION_MAKER, section.path(), section.place());
        return new DecisionMaker(section.id(), fields.text("name"));
    }

    private List<WrittenPreference> preferences(PreferenceReader reader, List<String> makers) {
        Map<Integer, WrittenPreference> given = byMaker(top, "preferences", reader, makers);
        List<WrittenPreference> preferences = new ArrayList<>();
        for (int maker = 0; maker < makers.size(); maker++) {
            WrittenPreference preference = given.get(maker);
            if (preference == null) {
                if (top.has("preferences")) {
                    String key = makers.get(maker);
                    problems.add(Code.KEY_MISSING, "preferences." + key, top.placeOf("preferences"), "", key);
                }
                preference = WrittenPreference.of(new PreferenceForm.Points(List.of()));
            }
            preferences.add(preference);
        }
        return preferences;
    }

    private Map<Integer, WrittenPreference> byMaker(
            Fields fields, String key, PreferenceReader reader, List<String> makers) {
        Map<Integer, WrittenPreference> given = new LinkedHashMap<>();
        for (Fields.Section section : fields.section(key, section -> section)) {
            int maker = maker(section.id(), section.path(), section.place(), makers);
            WrittenPreference preference = reader.read(section);
            if (maker >= 0) {
                given.put(maker, preference);
            }
        }
        return given;
    }

    /** Position of a decision maker; −1 after noting that there is none. */
    private int maker(String id, String path, Place place, List<String> makers) {
        int maker = makers.indexOf(id);
        if (maker < 0 && !id.isEmpty()) {
            reading.unknown(Code.REFERENCE_UNKNOWN, id, path, place, makers, path);
        }
        return maker;
    }

    private OptionalInt statusQuo(StateTable states) {
        return top.find("status quo")
                .map(node -> StateNames.find(reading, states, node, "status-quo"))
                .orElse(OptionalInt.empty());
    }

    private List<List<Integer>> coalitions(List<String> makers) {
        List<List<Integer>> coalitions = new ArrayList<>();
        for (Node item : top.find("coalitions")
                .map(node -> top.items(node, "coalitions"))
                .orElse(List.of())) {
            List<Integer> members = new ArrayList<>();
            for (Node member : top.items(item, "coalitions")) {
                int maker = maker(reading.string(member, "coalitions"), "coalitions", member.place(), makers);
                if (maker >= 0) {
                    members.add(maker);
                }
            }
            coalitions.add(members);
        }
        return coalitions;
    }

    private List<Sight> sights(
            PreferenceReader preferences, StateTable states, GraphReader graphs, List<String> makers) {
        List<Sight> sights = new ArrayList<>();
        for (Fields.Section section : top.section("sees", section -> section)) {
            int maker = maker(section.id(), section.path(), section.place(), makers);
            Fields fields = Fields.of(reading, section.node(), Shape.VIEW, section.path(), section.place());
            List<Pattern> patterns = List.of();
            StateSet unseen;
            if (states.graph() instanceof OptionStates options) {
                patterns =
                        graphs.patterns(fields, "infeasible", options.options().size());
                unseen = Feasible.unseen(options, patterns);
            } else {
                unseen = StateNames.all(reading, states, fields, "infeasible");
            }
            if (unseen.size() == states.graph().states()) {
                problems.add(Code.CONFLICT_INFEASIBLE, fields.child("infeasible"), fields.placeOf("infeasible"));
            }
            Map<Integer, WrittenPreference> seen = byMaker(fields, "preferences", preferences, makers);
            sights.add(new Sight(maker, seen, patterns, unseen));
        }
        return sights;
    }

    private Published published(StateTable states) {
        Optional<Node> node = top.find("published");
        if (node.isEmpty()) {
            return Published.NONE;
        }
        Fields fields = Fields.of(reading, node.get(), Shape.PUBLISHED, "published", top.placeOf("published"));
        Map<Concept, StateSet> equilibria = new EnumMap<>(Concept.class);
        CONCEPTS.forEach((key, concept) -> {
            if (fields.has(key)) {
                equilibria.put(concept, StateNames.all(reading, states, fields, key));
            }
        });
        return new Published(equilibria, fields.text("note"));
    }
}

package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.graphmodel.ConflictModel.Sight;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a {@code .gmcr} file of GMCR+ (the desktop program, versions up to 0.4) or of its sketch for the browser: JSON with the options
 * and their permitted direction, who controls which, infeasible conditions, and preferences as statements or as a ranking. Older files
 * call the ranking a preference vector; older and newer fields are read alike. Misperceptions become {@link Sight}s.
 */
public final class GmcrReader {
    private final Problems problems;
    private final Problems notes;
    private final GmcrFields top;

    private GmcrReader(Problems problems, Problems notes, Node root) {
        this.problems = problems;
        this.notes = notes;
        this.top = new GmcrFields(problems, root, "");
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it; it also names the conflict where the file has no title
     * @param utf8 content of the file, at most 2 MiB
     */
    public static ConflictResult read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Problems notes = new Problems(fileName);
        if (isPickled(utf8)) {
            problems.add(Code.GMCR_OLD, "", Place.START);
            return new ConflictResult.Unreadable(problems.sorted());
        }
        Node root = YamlTree.parse(withoutTabs(utf8), problems);
        if (root instanceof Node.Refused) {
            return new ConflictResult.Unreadable(problems.sorted());
        }
        Optional<ConflictModel> model = new GmcrReader(problems, notes, root).find(fileName);
        return problems.isEmpty() && model.isPresent()
                ? ConflictResult.Read.of(model.get(), notes.sorted())
                : new ConflictResult.Unreadable(problems.sorted());
    }

    /** Early versions of the program saved Python's pickles: in their binary form, or a dictionary in the one of letters. */
    private static boolean isPickled(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0x80 && bytes[1] >= 2 && bytes[1] <= 5 || bytes[0] == '(' && bytes[1] == 'd');
    }

    /** JSON may be indented by tabs and YAML may not; inside its strings there are none. Places stay the same. */
    private static byte[] withoutTabs(byte[] utf8) {
        byte[] spaces = utf8.clone();
        for (int i = 0; i < spaces.length; i++) {
            if (spaces[i] == '\t') {
                spaces[i] = ' ';
            }
        }
        return spaces;
    }

    private Optional<ConflictModel> find(String fileName) {
        top.required("decisionMakers");
        top.required("options");
        List<GmcrFields> written = objects("options");
        List<GmcrFields> makers = objects("decisionMakers");
        if (!isSize(written, makers)) {
            return Optional.empty();
        }
        List<String> names = makers.stream().map(maker -> maker.text("name")).toList();
        List<List<Integer>> control =
                makers.stream().map(maker -> numbers(maker, written.size())).toList();
        GmcrOptions options = GmcrOptions.of(problems, written, control, names);
        List<Pattern> infeasible = infeasible(options);
        if (!problems.isEmpty()
                || !Feasible.check(problems, top.place(), options.options().size(), infeasible)) {
            return Optional.empty();
        }
        OptionStates graph = OptionStates.of(makers.size(), options.options(), infeasible);
        ConflictModel model = model(fileName, makers, names, options, graph);
        written.forEach(option -> option.finish(notes));
        makers.forEach(maker -> maker.finish(notes));
        top.finish(notes);
        return Optional.of(model);
    }

    private ConflictModel model(
            String fileName, List<GmcrFields> makers, List<String> names, GmcrOptions options, OptionStates graph) {
        boolean byHand = top.yes("useManualPreferenceRanking") || top.yes("useManualPreferenceVectors");
        GmcrPreferences preferences = new GmcrPreferences(problems, notes, graph, options, byHand);
        List<WrittenPreference> read = new ArrayList<>();
        for (int maker = 0; maker < makers.size(); maker++) {
            read.add(WrittenPreference.of(preferences.read(makers.get(maker), names.get(maker))));
        }
        List<String> told =
                List.of("program", "version", "coalitionsFull"); // said by other fields, or not of the conflict
        told.forEach(top::find);
        String title = top.text("title").isEmpty() ? stem(fileName) : top.text("title");
        return new ConflictModel(
                Identifiers.made(title),
                LocalText.of("en", title),
                GmcrOptions.text(top.text("description")),
                List.of(),
                makers(names),
                graph,
                List.of(),
                read,
                OptionalInt.empty(),
                coalitions(makers.size()),
                sights(makers, options, graph),
                Published.NONE);
    }

    private boolean isSize(List<GmcrFields> options, List<GmcrFields> makers) {
        if (!problems.isEmpty()) {
            return false; // what is no list is no wrong number
        }
        if (options.isEmpty() || options.size() > OptionStates.MAX_OPTIONS) {
            problems.add(
                    Code.CONFLICT_OPTIONS, "options", top.place(), "" + options.size(), "" + OptionStates.MAX_OPTIONS);
        }
        if (makers.isEmpty() || makers.size() > StateGraph.MAX_MAKERS) {
            problems.add(
                    Code.CONFLICT_MAKERS,
                    "decisionMakers",
                    top.place(),
                    "" + makers.size(),
                    "" + StateGraph.MAX_MAKERS);
        }
        return problems.isEmpty();
    }

    private static String stem(String fileName) {
        String name = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z]+$", "");
        return name.isBlank() ? "conflict" : name;
    }

    private static List<DecisionMaker> makers(List<String> names) {
        Set<String> ids = new LinkedHashSet<>();
        return names.stream()
                .map(name ->
                        new DecisionMaker(GmcrOptions.different(Identifiers.made(name), ids), GmcrOptions.text(name)))
                .toList();
    }

    private List<GmcrFields> objects(String key) {
        List<GmcrFields> objects = new ArrayList<>();
        Optional<Node> value = top.find(key);
        if (value.isPresent() && !(value.get() instanceof Node.Sequence)) {
            problems.add(Code.GMCR_LIST, key, value.get().place(), value.get().found(), key);
            return List.of();
        }
        for (Node node : top.list(key)) {
            objects.add(new GmcrFields(problems, node, key + "." + objects.size()));
        }
        return objects;
    }

    private List<Integer> numbers(GmcrFields maker, int limit) {
        List<Integer> numbers = new ArrayList<>();
        for (Node item : maker.list("options")) {
            OptionalInt number = GmcrOptions.number(item, limit);
            number.ifPresent(numbers::add);
            if (number.isEmpty()) {
                problems.add(Code.GMCR_VALUE, maker.child("options"), item.place(), item.found(), "0 … " + (limit - 1));
            }
        }
        return numbers.stream().distinct().toList();
    }

    private List<Pattern> infeasible(GmcrOptions options) {
        List<Pattern> patterns = new ArrayList<>();
        for (Node node : top.list("infeasibles")) {
            patterns.addAll(options.patterns(node, "infeasibles", top));
        }
        for (Node node : top.list("mutexes")) {
            GmcrFields mutex = new GmcrFields(problems, node, "mutexes");
            patterns.addAll(options.exclusive(mutex.list("state"), "mutexes"));
        }
        return patterns;
    }

    private List<List<Integer>> coalitions(int makers) {
        List<List<Integer>> coalitions = new ArrayList<>();
        for (Node node : top.list("coalitions")) {
            List<Node> members = node instanceof Node.Sequence several ? several.items() : List.of(node);
            List<Integer> numbers = new ArrayList<>();
            for (Node member : members) {
                OptionalInt number = GmcrOptions.number(member, makers);
                number.ifPresent(numbers::add);
                if (number.isEmpty()) {
                    problems.add(Code.GMCR_VALUE, "coalitions", member.place(), member.found(), "0 … " + (makers - 1));
                }
            }
            if (numbers.size() > 1) {
                coalitions.add(numbers);
            }
        }
        return coalitions;
    }

    private List<Sight> sights(List<GmcrFields> makers, GmcrOptions options, OptionStates graph) {
        List<Sight> sights = new ArrayList<>();
        for (int maker = 0; maker < makers.size(); maker++) {
            GmcrFields fields = makers.get(maker);
            String path = fields.child("misperceptions");
            List<Pattern> patterns = fields.list("misperceptions").stream()
                    .flatMap(node -> options.patterns(node, path, fields).stream())
                    .toList();
            StateSet unseen = Feasible.unseen(graph, patterns);
            if (unseen.size() == graph.states()) {
                problems.add(Code.CONFLICT_INFEASIBLE, path, fields.place());
            }
            if (!patterns.isEmpty()) {
                sights.add(new Sight(maker, Map.of(), patterns, unseen));
            }
        }
        return sights;
    }
}

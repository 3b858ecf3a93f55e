package dev.gradus.report.view.context;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.roadmap.Explanation;
import dev.gradus.words.FigureFinder;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Wordings;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The terms behind every number that is shown, each tree once for all languages and equal parts shared, so that the page stays small.
 *
 * <p>Only what is asked for is kept, and what that refers to. Of the alternatives of a party in a stage the best one is kept with its
 * terms, the others with their values.
 */
public final class NumberTrees {
    private static final List<String> SAID =
            List.of("number.title", "number.close", "number.made", "number.given", "number.constant");
    private static final Explanation NONE = new Explanation(Map.of());

    private final List<Words> languages;
    private final Anchors anchors;
    private final Map<List<String>, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> nodes = new LinkedHashMap<>();
    private final boolean anyInWords;
    private final Map<Explanation, Map<String, Integer>> named = new IdentityHashMap<>();

    /**
     * A number and what it was built from, as the page's script reads it.
     *
     * @param languages codes, the order of every text
     * @param said what the panel itself says, by key
     * @param texts each in all languages
     * @param places ids of the rows of the assumptions
     * @param nodes label (text), value (text), how (text; −1 = given or a constant), place (−1 = none), then the terms
     */
    record Island(
            List<String> languages,
            Map<String, List<String>> said,
            List<List<String>> texts,
            List<String> places,
            List<List<Integer>> nodes) {}

    public NumberTrees(List<Words> languages, Anchors anchors) {
        this.languages = languages;
        this.anchors = anchors;
        this.anyInWords = !new Wordings(languages.getFirst()).isEmpty();
    }

    /** The node of a number that refers to no other by name. */
    int add(Explained number) {
        return add(number, term -> NONE);
    }

    /** The node of a number; {@code where} says where that which it refers to by name is explained. */
    int add(Explained number, Function<Explained, Explanation> where) {
        if (number.how() == How.RESULT) {
            Explanation others = where.apply(number);
            return others.numbers().containsKey(number.ref()) ? add(number.ref(), others) : leaf(number);
        }
        List<Integer> terms = new ArrayList<>();
        for (Explained term : number.of()) {
            boolean onlyItsValue = number.label().equals("alternative.best") && term.value() < number.value();
            terms.add(onlyItsValue ? leaf(term, where.apply(term)) : add(term, where));
        }
        return node(number, terms);
    }

    /** The node of a number by its name. */
    int add(String name, Explanation others) {
        Map<String, Integer> known = named.computeIfAbsent(others, o -> new HashMap<>());
        Integer node = known.get(name);
        if (node == null) {
            node = add(others.get(name), term -> others);
            known.put(name, node);
        }
        return node;
    }

    public Island island() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        SAID.forEach(key -> said.put(
                key,
                languages.stream()
                        .map(w -> PageWords.of(w.language()).say("report." + key))
                        .toList()));
        return new Island(
                languages.stream().map(Words::language).toList(),
                said,
                List.copyOf(texts.keySet()),
                List.copyOf(places.keySet()),
                List.copyOf(nodes.keySet()));
    }

    private int leaf(Explained term, Explanation others) {
        return leaf(others.numbers().getOrDefault(term.ref(), term));
    }

    private int leaf(Explained number) {
        return node(number.bare(), List.of());
    }

    private int node(Explained number, List<Integer> terms) {
        List<Integer> node = new ArrayList<>();
        node.add(text(
                languages.stream().map(w -> new NumberLabels(w).label(number)).toList()));
        node.add(text(languages.stream().map(w -> value(w, number)).toList()));
        node.add(
                terms.isEmpty()
                        ? -1
                        : text(languages.stream()
                                .map(w -> new NumberLabels(w).how(number.how()))
                                .toList()));
        node.add(number.how() == How.GIVEN ? place(anchors.ofFigure(number.ref())) : -1);
        node.addAll(terms);
        Integer known = nodes.putIfAbsent(List.copyOf(node), nodes.size());
        return known == null ? nodes.size() - 1 : known;
    }

    /** The value; with the words that the case gives it in, and what the table makes of them. */
    private String value(Words language, Explained number) {
        String value = Values.exact(language, number);
        if (number.how() != How.GIVEN || !anyInWords) {
            return value;
        }
        String said = FigureFinder.find(language.written(), number.ref())
                .map(new Wordings(language)::said)
                .orElse("");
        return said.isEmpty() ? value : language.say("wording.value", value, said);
    }

    private int text(List<String> inAllLanguages) {
        Integer known = texts.putIfAbsent(inAllLanguages, texts.size());
        return known == null ? texts.size() - 1 : known;
    }

    private int place(String id) {
        Integer known = places.putIfAbsent(id, places.size());
        return known == null ? places.size() - 1 : known;
    }
}

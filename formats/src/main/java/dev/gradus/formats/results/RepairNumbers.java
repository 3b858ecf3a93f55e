package dev.gradus.formats.results;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.repair.Division;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.evaluation.Explainer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of a roadmap in a repaired case with their terms. Where they rest on a number that the case has otherwise or not at all,
 * because an instrument changes it or a measure is divided, that number stands beside them under "with".
 */
final class RepairNumbers {
    private static final char TRANCHE = '#';

    private final ResolvedCase today;
    private final NumberNodes numbers;

    /**
     * @param today the case as it stands
     * @param numbers of the whole results
     */
    RepairNumbers(ResolvedCase today, NumberNodes numbers) {
        this.today = today;
        this.numbers = numbers;
    }

    /**
     * Adds the numbers of these names and all that they refer to.
     *
     * @param repaired the case in which the roadmap was weighed
     */
    void addTo(ObjectNode node, ResolvedCase repaired, Roadmap roadmap, Collection<String> names) {
        Map<String, Explained> needed = needed(Explainer.explain(repaired, roadmap), names);
        Map<String, Double> own = new LinkedHashMap<>();
        Explainer.explain(undone(repaired.structure()), roadmap)
                .numbers()
                .values()
                .forEach(number -> leaves(number, own));
        Map<String, Double> given = new TreeMap<>();
        needed.values().forEach(number -> leaves(number, given));
        ObjectNode with = node.putObject("with");
        given.forEach((ref, value) -> {
            if (ref.indexOf(TRANCHE) >= 0 || !value.equals(own.get(ref))) {
                with.put(ref, value + 0.0);
            }
            numbers.refersTo(ref.replaceFirst(TRANCHE + "\\d+/\\d+", ""));
        });
        node.set("numbers", new NumberNodes().numbers(new Explanation(needed)));
    }

    /** The references that stand in a node. */
    static Set<String> references(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        node.findValues("ref").forEach(ref -> found.add(ref.asString()));
        node.findValues("probabilityRef").forEach(ref -> found.add(ref.asString()));
        return found;
    }

    /** The case as it stands, with the measures divided as in that structure. */
    private ResolvedCase undone(Structure divided) {
        List<Integer> tranches = today.structure().measures().stream()
                .map(act -> (int) Math.max(
                        1,
                        divided.measures().stream()
                                .filter(part -> part.id().startsWith(act.id() + TRANCHE))
                                .count()))
                .toList();
        return Division.of(today.structure(), tranches).divide(today.numbers());
    }

    private static Map<String, Explained> needed(Explanation all, Collection<String> names) {
        Set<String> found = new LinkedHashSet<>();
        names.forEach(name -> follow(all, name, found));
        Map<String, Explained> needed = new LinkedHashMap<>();
        all.numbers().forEach((name, number) -> {
            if (found.contains(name)) {
                needed.put(name, number);
            }
        });
        return needed;
    }

    private static void follow(Explanation all, String name, Set<String> found) {
        if (found.add(name)) {
            follow(all, all.get(name), found);
        }
    }

    private static void follow(Explanation all, Explained number, Set<String> found) {
        if (number.how() == How.RESULT) {
            follow(all, number.ref(), found);
        }
        number.of().forEach(term -> follow(all, term, found));
    }

    private static void leaves(Explained number, Map<String, Double> leaves) {
        if (number.how() == How.GIVEN) {
            leaves.put(number.ref(), number.value());
        }
        number.of().forEach(term -> leaves(term, leaves));
    }
}

package dev.gradus.formats.casefile;

import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids that a case defines, known before its entries are read.
 *
 * @param sources ids of sources
 * @param parties ids of parties
 * @param measures ids of measures
 * @param objectives ids of objectives
 * @param deadlines ids of deadlines
 * @param clauses ids of clauses
 */
public record Ids(
        Set<String> sources,
        Set<String> parties,
        Set<String> measures,
        Set<String> objectives,
        Set<String> deadlines,
        Set<String> clauses) {
    public Ids {
        sources = Set.copyOf(sources);
        measures = new LinkedHashSet<>(measures);
        parties = new LinkedHashSet<>(parties);
        objectives = new LinkedHashSet<>(objectives);
        deadlines = new LinkedHashSet<>(deadlines);
        clauses = Set.copyOf(clauses);
    }

    static Ids of(Node root) {
        return new Ids(
                keys(root, "sources"),
                keys(root, "parties"),
                keys(root, "measures"),
                keys(root, "objectives"),
                keys(root, "deadlines"),
                keys(root, "clauses"));
    }

    private static Set<String> keys(Node root, String section) {
        Set<String> ids = new LinkedHashSet<>();
        if (root instanceof Node.Mapping top) {
            top.find(section).map(Node.Entry::value).ifPresent(entries -> {
                if (entries instanceof Node.Mapping mapping) {
                    mapping.entries().forEach(entry -> ids.add(entry.key().text()));
                }
            });
        }
        return ids;
    }

    /** Parties and measures: what an instrument can change. */
    List<String> actors() {
        List<String> all = new ArrayList<>(parties);
        all.addAll(measures);
        return all;
    }

    /** A measure, one of its parts or the share of one of its performers. */
    boolean isMeasure(String id) {
        return measures.contains(id)
                || measures.stream()
                        .filter(measure -> id.startsWith(measure + "-"))
                        .map(measure -> id.substring(measure.length() + 1))
                        .anyMatch(rest -> rest.matches("[1-9][0-9]?") || parties.contains(rest));
    }

    /** Ids that are both a party's and a measure's. */
    Set<String> taken() {
        Set<String> both = new HashSet<>(parties);
        both.retainAll(measures);
        return both;
    }
}

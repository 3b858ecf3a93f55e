package dev.gradus.formats.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that a case defines, known before its entries are read.
 *
 * @param sources ids of sources
 * @param parties ids of parties
 * @param measures ids of measures
 * @param objectives ids of objectives
 */
public record Ids(Set<String> sources, Set<String> parties, Set<String> measures, Set<String> objectives) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Ids {
        sources = Set.copyOf(sources);
        measures = new LinkedHashSet<>(measures);
        parties = new LinkedHashSet<>(parties);
        objectives = new LinkedHashSet<>(objectives);
    }

    static Ids of(Node root) {
        return new Ids(keys(root, "sources"), keys(root, "parties"), keys(root, "measures"), keys(root, "objectives"));
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

    /** Ids that are both a party's and a measure's. */
    Set<String> taken() {
        Set<String> both = new HashSet<>(parties);
        both.retainAll(measures);
        return both;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** An id made of a text: lower case, without marks, hyphens for the rest. */
    public static String made(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String cut = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "my-id" : cut;
    }
}

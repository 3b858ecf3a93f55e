package dev.gradus.formats.casefile;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers set for one run: path → number, range or period as text. */
public final class Overrides {
    /** No more paths than this are remembered for suggestions. */
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, String> values;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final List<String> known = new ArrayList<>();

    Overrides(Map<String, String> values, Problems problems) {
        this.values = Map.copyOf(values);
        this.problems = problems;
    }

    /** Whether a figure that the file does not give is set for this run. */
    boolean sets(String path) {
        if (values.isEmpty()) {
            return false;
        }
        if (known.size() < MOST_KNOWN) {
            known.add(path);
        }
        return values.containsKey(path);
    }

    /** The figure with the number that is set for this run; it remembers what the case has in its place. */
    Figure apply(Figure figure, Quantity quantity, Reading reading) {
        if (!sets(figure.path())) {
            return figure;
        }
        used.add(figure.path());
        String value = values.getOrDefault(figure.path(), "").strip();
        EstimateRule rule = new EstimateRule(quantity, (code, args) -> problems.addOverride(code, figure.path(), args));
        return new WordRule(reading, figure.path(), rule)
                .find(value)
                .map(meant -> figure.set(meant.estimate(), meant.wording()))
                .orElse(figure);
    }

    /** Notes each path that is no figure of the case. */
    void finish() {
        values.keySet().stream()
                .filter(path -> !used.contains(path))
                .sorted()
                .forEach(path -> problems.addOverride(
                        Code.OVERRIDE_UNKNOWN, path, Node.Found.cut(path), "", Nearest.to(path, known)));
    }
}

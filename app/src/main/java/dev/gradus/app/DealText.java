package dev.gradus.app;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Nearest;
import dev.gradus.settlement.CaseScenario;
import dev.gradus.settlement.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A deal on the command line: "issue=value; issue=value" with a value for each issue, or for a case the ids of the measures that are done,
 * separated by commas. Issues and values go by id, by name in any language, by number of their amount.
 */
final class DealText {
    private final LoadedScenario loaded;
    private final List<Issue> issues;

    DealText(LoadedScenario loaded) {
        this.loaded = loaded;
        this.issues = loaded.scenario().space().issues();
    }

    /** A value position for each issue. */
    List<Integer> outcome(String text) {
        Integer[] outcome = new Integer[issues.size()];
        Stream<String> parts = Stream.of(text.split(loaded.packages() ? "[;,+]" : ";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
        if (loaded.packages()) {
            Arrays.fill(outcome, CaseScenario.LEFT_OUT);
            parts.forEach(id -> outcome[issue(id)] = CaseScenario.DONE);
            return List.of(outcome);
        }
        parts.forEach(part -> {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw Failure.usage("settle.deal.form", part);
            }
            int issue = issue(part.substring(0, equals).strip());
            outcome[issue] = value(issue, part.substring(equals + 1).strip());
        });
        List<String> missing = IntStream.range(0, outcome.length)
                .filter(k -> outcome[k] == null)
                .mapToObj(k -> called(issues.get(k)))
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.usage("settle.deal.missing", String.join(", ", missing));
        }
        return List.of(outcome);
    }

    /** Position of an issue, or of a measure, by id or name. */
    int issue(String word) {
        List<String> known = new ArrayList<>();
        for (int k = 0; k < issues.size(); k++) {
            if (issues.get(k).id().equalsIgnoreCase(word)
                    || isCalled(issues.get(k).name(), word)) {
                return k;
            }
            known.add(loaded.packages() ? issues.get(k).id() : called(issues.get(k)));
        }
        String key = loaded.packages() ? "settle.deal.measure" : "settle.deal.issue";
        throw Failure.usage(key, word, Nearest.to(word, known));
    }

    private int value(int issue, String word) {
        Issue of = issues.get(issue);
        List<String> known = new ArrayList<>();
        for (int v = 0; v < of.size(); v++) {
            if (isCalled(of.values().get(v), word) || isAmount(of, v, word)) {
                return v;
            }
            known.add(of.values().get(v).in("en"));
        }
        throw Failure.usage("settle.deal.value", called(of), word, Nearest.to(word, known));
    }

    private static boolean isCalled(LocalText name, String word) {
        return name.byLanguage().values().stream().anyMatch(text -> text.strip().equalsIgnoreCase(word));
    }

    private static boolean isAmount(Issue issue, int value, String word) {
        try {
            return !issue.amounts().isEmpty() && issue.amounts().get(value) == Double.parseDouble(word);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String called(Issue issue) {
        String name = issue.name().in("en");
        return name.isEmpty() ? issue.id() : name;
    }
}

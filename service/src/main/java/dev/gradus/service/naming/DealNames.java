package dev.gradus.service.naming;

import dev.gradus.agreement.Nearest;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.packages.CaseScenario;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A deal as people write it: "issue=value; issue=value" with a value for each issue, or for a case the ids of the measures that are done,
 * separated by commas. Issues and values go by id, by name in any language, by number of their amount.
 */
public final class DealNames {
    private final LoadedScenario loaded;
    private final List<Issue> issues;

    public DealNames(LoadedScenario loaded) {
        this.loaded = loaded;
        this.issues = loaded.scenario().space().issues();
    }

    /** A value position for each issue. */
    public List<Integer> outcome(String text) {
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
                throw Refusal.question("settle.deal.form", part);
            }
            int issue = issue(part.substring(0, equals).strip());
            if (outcome[issue] != null) {
                throw Refusal.question("settle.deal.twice", called(issues.get(issue)));
            }
            outcome[issue] = value(issue, part.substring(equals + 1).strip());
        });
        List<String> missing = IntStream.range(0, outcome.length)
                .filter(k -> outcome[k] == null)
                .mapToObj(k -> called(issues.get(k)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.question("settle.deal.missing", String.join(", ", missing));
        }
        return List.of(outcome);
    }

    /** Position of an issue, or of a measure: by name, by id, then either in any case of letters where that is clear. */
    public int issue(String word) {
        OptionalInt found = NameLookup.find(
                word,
                issues.stream().map(Issue::name).toList(),
                issues.stream().map(Issue::id).toList());
        String key = loaded.packages() ? "settle.deal.measure" : "settle.deal.issue";
        return found.orElseThrow(() -> Refusal.question(
                key,
                word,
                Nearest.to(
                        word,
                        issues.stream()
                                .map(issue -> loaded.packages() ? issue.id() : called(issue))
                                .toList())));
    }

    private int value(int issue, String word) {
        Issue of = issues.get(issue);
        OptionalInt called = NameLookup.find(word, of.values(), List.of());
        OptionalInt found = called.isPresent() ? called : amount(of, word);
        List<String> known = of.values().stream().map(value -> value.in("en")).toList();
        return found.orElseThrow(
                () -> Refusal.question("settle.deal.value", called(of), word, Nearest.to(word, known)));
    }

    private static OptionalInt amount(Issue issue, String word) {
        int[] found = IntStream.range(0, issue.size())
                .filter(v -> isAmount(issue, v, word))
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
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

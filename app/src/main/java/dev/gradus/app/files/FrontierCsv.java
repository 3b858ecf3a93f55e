package dev.gradus.app.files;

import dev.gradus.settlement.Issue;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A frontier as comma-separated values (RFC 4180): the number of a point, how many deals are known to be worth exactly that, the worth to
 * each party in full, and one such deal.
 */
public final class FrontierCsv {
    /** How formulas begin, also in the wide letters of East Asia; some programs pass over space before it. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@\\-＝＋＠－]|[\\t\\r\\n]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");

    private FrontierCsv() {}

    public static String text(Scenario scenario, ParetoFrontier frontier) {
        List<Issue> issues = scenario.space().issues();
        List<String> head = new ArrayList<>(List.of("gradus_point", "outcomes"));
        scenario.profiles().forEach(profile -> head.add("worth:" + profile.id()));
        issues.forEach(issue -> head.add("issue:" + issue.id()));
        StringBuilder text = new StringBuilder(line(head));
        for (int p = 0; p < frontier.size(); p++) {
            List<String> row = new ArrayList<>(
                    List.of(Integer.toString(p + 1), frontier.outcomes(p).toString()));
            Arrays.stream(frontier.values(p)).mapToObj(Double::toString).forEach(row::add);
            List<Integer> outcome = frontier.outcomes(p, 1).getFirst();
            for (int k = 0; k < issues.size(); k++) {
                String name = issues.get(k).values().get(outcome.get(k)).in("en");
                row.add(name.isEmpty() ? Integer.toString(outcome.get(k)) : harmless(name));
            }
            text.append(line(row));
        }
        return text.toString();
    }

    /** A name that a spreadsheet would take for a formula stands behind an apostrophe; a number is none. */
    private static String harmless(String name) {
        return FORMULA.matcher(name).lookingAt() && !NUMBER.matcher(name).matches() ? "'" + name : name;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(FrontierCsv::cell).toList()) + "\n";
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

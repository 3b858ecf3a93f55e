package dev.gradus.formats.negmas;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.domain.Boxes;
import dev.gradus.formats.domain.FileNames;
import dev.gradus.formats.domain.HighestWorth;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a scenario for NegMAS: additive profiles as tables with weight 1, so that worths stay the same doubles; others as rectangles
 * with every value listed. Where constraints leave few outcomes possible, these are listed. A discount becomes an exponential one over relative time.
 */
public final class NegmasWriter {
    /** More values in rectangles than this are not written. */
    static final int MOST_VALUES = 80_000;

    private static final double SLACK = 1e-12;

    private final Scenario scenario;
    private final OutcomeSpace space;
    private final FileNames names;
    private final List<List<Integer>> possible;

    private NegmasWriter(Scenario scenario) {
        this.scenario = scenario;
        this.space = scenario.space();
        this.possible = Possible.of(space);
        this.names = new FileNames(scenario, Function.identity());
    }

    public static WriteResult write(Scenario scenario) {
        NegmasWriter writer = new NegmasWriter(scenario);
        List<Problem> reasons = writer.reasons();
        return reasons.isEmpty() ? writer.written() : new WriteResult.Refused(reasons);
    }

    private boolean isCapped(Utility utility) {
        return HighestWorth.of(space, utility) > utility.cap() + SLACK;
    }

    private long values(Utility utility) {
        long count = Boxes.count(space, utility);
        if (count <= MOST_VALUES) {
            for (Utility.Reward box : Boxes.of(space, utility)) {
                count += 1
                        + box.choices().stream()
                                .mapToInt(c -> 1 + c.values().size())
                                .sum();
            }
        }
        return count;
    }

    private boolean isTable(Utility utility) {
        return utility.isAdditive() && !isCapped(utility);
    }

    /** NegMAS has no cap; in a small space, what is above it is taken away outcome by outcome. */
    private List<Problem> reasons() {
        List<Problem> reasons = new ArrayList<>();
        for (Profile profile : scenario.profiles()) {
            Utility utility = profile.utility();
            String path = "parties." + profile.id();
            if (isCapped(utility) && !Excess.isListed(space, utility)) {
                reasons.add(Problem.of("lost.cap", path, profile.id(), "" + utility.cap(), ""));
            }
            if (!isTable(utility) && values(utility) > MOST_VALUES) {
                reasons.add(Problem.of("lost.joined", path, profile.id(), "" + MOST_VALUES, ""));
            }
        }
        return reasons;
    }

    private WriteResult written() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FileNames.domainStem(scenario) + ".yml", domain());
        List<String> stems = FileNames.stems(scenario);
        for (int i = 0; i < stems.size(); i++) {
            files.put(stems.get(i) + ".yml", profile(scenario.profiles().get(i), names.profile(i)));
        }
        List<Problem> lost = new ArrayList<>(names.lost());
        lost.removeIf(problem -> problem.code().equals("lost.constraints") && !possible.isEmpty());
        for (int k = 0; k < space.issues().size(); k++) {
            Issue issue = space.issues().get(k);
            if (!issue.amounts().isEmpty() && !isNumbered(k)) {
                lost.add(Problem.of("lost.numbers", "issues." + issue.id(), issue.id(), "", ""));
            }
        }
        return new WriteResult.Written(files, lost);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String value(int k, int v) {
        return isNumbered(k) ? names.value(k, v) : quoted(names.value(k, v));
    }

    /** Values stand as numbers where their names are their numbers. */
    private boolean isNumbered(int k) {
        Issue issue = space.issues().get(k);
        return !issue.amounts().isEmpty()
                && IntStream.range(0, issue.size())
                        .allMatch(v -> names.value(k, v)
                                .equals(Numerals.text(issue.amounts().get(v))));
    }

    private String domain() {
        StringBuilder out = new StringBuilder("issues:\n");
        for (int k = 0; k < space.issues().size(); k++) {
            int issue = k;
            boolean isNamed = !isNumbered(k);
            out.append("- name: ").append(quoted(names.issue(k))).append('\n');
            out.append("  type: ")
                    .append(isNamed ? "CategoricalIssue" : kind(k))
                    .append('\n');
            out.append("  values:\n");
            IntStream.range(0, space.issues().get(k).size())
                    .forEach(v -> out.append("  - ").append(value(issue, v)).append('\n'));
        }
        out.append("name: ")
                .append(quoted(Names.tidy(scenario.title().in("en"))))
                .append('\n');
        if (possible.isEmpty()) {
            return out.append("type: DiscreteCartesianOutcomeSpace\n").toString();
        }
        out.append("type: SubsetCartesianOutcomeSpace\noutcomes:\n");
        for (List<Integer> outcome : possible) {
            out.append(IntStream.range(0, outcome.size())
                    .mapToObj(k -> value(k, outcome.get(k)))
                    .collect(Collectors.joining(", ", "- [", "]\n")));
        }
        return out.toString();
    }

    private String kind(int k) {
        boolean isWhole = space.issues().get(k).amounts().stream().allMatch(x -> x == Math.rint(x));
        return isWhole ? "DiscreteCardinalIssue" : "DiscreteOrdinalIssue";
    }

    private String profile(Profile profile, String name) {
        String reservation = "reserved_value: "
                + (Double.isFinite(profile.reservation()) ? Numerals.decimal(profile.reservation()) : "-.inf") + "\n";
        String head = "name: " + quoted(name) + "\n" + reservation;
        String function = isTable(profile.utility()) ? tables(profile.utility()) : ranges(profile.utility());
        if (profile.discount() == 1) {
            return head + function;
        }
        String inner =
                (reservation + function).lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
        return head + "type: ExpDiscountedUFun\ndiscount: " + Numerals.decimal(profile.discount())
                + "\nfactor: relative_time\ndynamic_reservation: true\nufun:\n" + inner;
    }

    private String tables(Utility utility) {
        StringBuilder out = new StringBuilder("type: LinearAdditiveUtilityFunction\nvalues:\n");
        for (int k = 0; k < space.issues().size(); k++) {
            out.append("- type: TableFun\n  mapping:\n");
            for (int v = 0; v < space.issues().get(k).size(); v++) {
                String worth = Numerals.decimal(utility.part(k, v) / utility.divisor());
                out.append("    ")
                        .append(value(k, v))
                        .append(": ")
                        .append(worth)
                        .append('\n');
            }
        }
        return out.append("weights:\n")
                .append("- 1.0\n".repeat(space.issues().size()))
                .toString();
    }

    private String ranges(Utility utility) {
        StringBuilder ranges = new StringBuilder();
        StringBuilder points = new StringBuilder();
        List<Utility.Reward> boxes = new ArrayList<>(Boxes.of(space, utility));
        if (isCapped(utility)) {
            boxes.addAll(Excess.of(space, utility));
        }
        for (Utility.Reward box : boxes) {
            Map<Integer, Set<Integer>> joined = joined(box);
            if (joined.values().stream().noneMatch(Set::isEmpty)) {
                ranges.append("- {").append(range(joined)).append("}\n");
                points.append("- ")
                        .append(Numerals.decimal(box.points() / utility.divisor()))
                        .append('\n');
            }
        }
        if (ranges.isEmpty()) {
            ranges.append("- {}\n");
            points.append("- 0.0\n");
        }
        return "type: HyperRectangleUtilityFunction\noutcome_ranges:\n" + ranges + "utilities:\n" + points;
    }

    /** An issue that is chosen from twice is chosen from once, by what both choices share. */
    private static Map<Integer, Set<Integer>> joined(Utility.Reward box) {
        Map<Integer, Set<Integer>> joined = new TreeMap<>();
        for (Choice choice : box.choices()) {
            joined.computeIfAbsent(choice.issue(), _ -> new TreeSet<>(choice.values()))
                    .retainAll(choice.values());
        }
        return joined;
    }

    /** Two values that have others between them stand with one of them repeated, since two numbers are the ends of a range. */
    private String range(Map<Integer, Set<Integer>> joined) {
        return joined.entrySet().stream()
                .map(entry -> {
                    int issue = entry.getKey();
                    List<String> texts = new ArrayList<>(
                            entry.getValue().stream().map(v -> value(issue, v)).toList());
                    if (texts.size() == 2) {
                        texts.add(texts.getLast());
                    }
                    return issue + ": [" + String.join(", ", texts) + "]";
                })
                .collect(Collectors.joining(", "));
    }
}

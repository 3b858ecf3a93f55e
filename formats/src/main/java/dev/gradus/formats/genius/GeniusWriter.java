package dev.gradus.formats.genius;

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
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes a scenario for GENIUS. Where all profiles are additive, issues have named values, the weight of an issue is its best part and
 * evaluations are shares of it. Where one is not, all issues become whole numbers from 0 and all profiles rectangles; names of values
 * are lost then.
 */
public final class GeniusWriter {
    /** More elements and attributes of rectangles than this are not written. */
    static final int MOST_RECTANGLES = 150_000;

    private static final double SLACK = 1e-12;

    private final Scenario scenario;
    private final OutcomeSpace space;
    private final FileNames names;
    private final boolean additive;

    private GeniusWriter(Scenario scenario) {
        this.scenario = scenario;
        this.space = scenario.space();
        this.names = new FileNames(scenario, Function.identity());
        this.additive = scenario.profiles().stream().allMatch(p -> p.utility().isAdditive());
    }

    public static WriteResult write(Scenario scenario) {
        GeniusWriter writer = new GeniusWriter(scenario);
        List<Problem> reasons = writer.reasons();
        return reasons.isEmpty() ? writer.written() : new WriteResult.Refused(reasons);
    }

    /** GENIUS counts every worth above 1 as 1, and nothing else. */
    private List<Problem> reasons() {
        List<Problem> reasons = new ArrayList<>();
        for (Profile profile : scenario.profiles()) {
            Utility utility = profile.utility();
            double highest = HighestWorth.of(space, utility);
            if (highest > Math.min(1, utility.cap()) + SLACK && Math.abs(utility.cap() - 1) > SLACK) {
                double limit = Math.min(1, utility.cap());
                reasons.add(Problem.of("lost.cap", "parties." + profile.id(), profile.id(), "" + limit, ""));
            }
            if (!additive && rectangles(utility) > MOST_RECTANGLES) {
                reasons.add(
                        Problem.of("lost.joined", "parties." + profile.id(), profile.id(), "" + MOST_RECTANGLES, ""));
            }
        }
        return reasons;
    }

    private double rectangles(Utility utility) {
        double count = Boxes.count(space, utility);
        if (count <= MOST_RECTANGLES) {
            count = Boxes.of(space, utility).stream()
                    .mapToDouble(box -> (2 + 4 * box.choices().size())
                            * box.choices().stream()
                                    .mapToDouble(choice -> runs(choice).size())
                                    .reduce(1, (a, b) -> a * b))
                    .sum();
        }
        return count;
    }

    private WriteResult written() {
        List<Problem> lost = new ArrayList<>(names.lost());
        if (!additive) {
            space.issues().stream()
                    .filter(issue -> !isFromZero(issue))
                    .forEach(issue -> lost.add(Problem.of("lost.values", "issues." + issue.id(), issue.id(), "", "")));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FileNames.domainStem(scenario) + ".xml", domain());
        List<String> stems = FileNames.stems(scenario);
        for (int i = 0; i < stems.size(); i++) {
            Profile profile = scenario.profiles().get(i);
            files.put(stems.get(i) + ".xml", profile(profile));
            if (!Double.isFinite(profile.reservation())) {
                lost.add(FileNames.lostReservation(profile));
            }
            String name = profile.name().in("en");
            if (!name.isEmpty() && !name.equals(Names.tidy(stems.get(i)))) {
                lost.add(Problem.of("lost.party", "parties." + profile.id(), name, stems.get(i), ""));
            }
        }
        return new WriteResult.Written(files, lost);
    }

    private static boolean isFromZero(Issue issue) {
        for (int v = 0; v < issue.size(); v++) {
            boolean counted = !issue.amounts().isEmpty() && issue.amounts().get(v) == v;
            if (!counted) {
                return false;
            }
        }
        return true;
    }

    private String domain() {
        XmlText xml = new XmlText().open("negotiation_template");
        xml.open("utility_space", "number_of_issues", "" + space.issues().size());
        objective(xml);
        for (int k = 0; k < space.issues().size(); k++) {
            issue(xml, k, new double[0]);
        }
        return xml.close().close().close().text();
    }

    private void objective(XmlText xml) {
        xml.open(
                "objective",
                "index",
                "0",
                "etype",
                "objective",
                "type",
                "objective",
                "description",
                "",
                "name",
                Names.tidy(scenario.title().in("en")));
    }

    /** @param evaluations one for each value, or none */
    private void issue(XmlText xml, int k, double[] evaluations) {
        String kind = additive ? "discrete" : "integer";
        String index = "" + (k + 1);
        String name = names.issue(k);
        int size = space.issues().get(k).size();
        if (!additive) {
            String high = "" + (size - 1);
            xml.empty(
                    "issue",
                    "index",
                    index,
                    "etype",
                    kind,
                    "type",
                    kind,
                    "vtype",
                    kind,
                    "name",
                    name,
                    "lowerbound",
                    "0",
                    "upperbound",
                    high);
            return;
        }
        xml.open("issue", "index", index, "etype", kind, "type", kind, "vtype", kind, "name", name);
        for (int v = 0; v < size; v++) {
            String value = names.value(k, v);
            if (evaluations.length == 0) {
                xml.empty("item", "index", "" + (v + 1), "value", value);
            } else {
                String evaluation = Numerals.text(evaluations[v]);
                xml.empty("item", "index", "" + (v + 1), "value", value, "evaluation", evaluation);
            }
        }
        xml.close();
    }

    private String profile(Profile profile) {
        XmlText xml = new XmlText();
        if (additive) {
            xml.open("utility_space", "number_of_issues", "" + space.issues().size());
            objective(xml);
            evaluators(xml, profile.utility());
        } else {
            xml.open("utility_space", "type", "nonlinear");
            objective(xml);
            rectangles(xml, profile.utility());
        }
        xml.close();
        if (profile.discount() != 1) {
            xml.empty("discount_factor", "value", Numerals.text(profile.discount()));
        }
        if (Double.isFinite(profile.reservation())) {
            xml.empty("reservation", "value", Numerals.text(profile.reservation()));
        }
        return xml.close().text();
    }

    private void evaluators(XmlText xml, Utility utility) {
        double[] weights = new double[space.issues().size()];
        for (int k = 0; k < weights.length; k++) {
            double[] worth = new double[space.issues().get(k).size()];
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int v = 0; v < worth.length; v++) {
                worth[v] = utility.part(k, v) / utility.divisor();
                most = Math.max(most, worth[v]);
                least = Math.min(least, worth[v]);
            }
            weights[k] = most > 0 ? most : least;
            for (int v = 0; v < worth.length; v++) {
                worth[v] = weights[k] == 0 ? 1 : worth[v] / weights[k];
            }
            issue(xml, k, worth);
        }
        for (int k = 0; k < weights.length; k++) {
            xml.empty("weight", "index", "" + (k + 1), "value", Numerals.text(weights[k]));
        }
    }

    private void rectangles(XmlText xml, Utility utility) {
        for (int k = 0; k < space.issues().size(); k++) {
            issue(xml, k, new double[0]);
        }
        xml.open("utility", "maxutility", Numerals.text(utility.divisor()));
        xml.open("ufun", "type", "PlainUfun", "weight", "1", "aggregation", "sum");
        for (Utility.Reward box : Boxes.of(space, utility)) {
            split(xml, box.points(), box.choices(), 0, new ArrayList<>());
        }
        xml.close().close();
    }

    /** A choice of values that do not follow each other becomes several rectangles. */
    private void split(XmlText xml, double points, List<Choice> choices, int at, List<int[]> bounds) {
        if (at < choices.size()) {
            for (int[] run : runs(choices.get(at))) {
                bounds.addLast(run);
                split(xml, points, choices, at + 1, bounds);
                bounds.removeLast();
            }
            return;
        }
        xml.open("hyperRectangle", "utility", Numerals.text(points));
        for (int[] bound : bounds) {
            xml.empty("INCLUDES", "index", "" + bound[0], "min", "" + bound[1], "max", "" + bound[2]);
        }
        xml.close();
    }

    private static List<int[]> runs(Choice choice) {
        List<int[]> runs = new ArrayList<>();
        for (int value : new TreeSet<>(choice.values())) {
            if (!runs.isEmpty() && runs.getLast()[2] == value - 1) {
                runs.getLast()[2] = value;
            } else {
                runs.add(new int[] {choice.issue() + 1, value, value});
            }
        }
        return runs;
    }
}

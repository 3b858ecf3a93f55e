package dev.gradus.report.view.section;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.roadmap.Explanation;
import dev.gradus.words.Sentence;
import dev.gradus.words.assessment.RequiredTrusts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trust earned and exposure, stage by stage of the best roadmap.
 *
 * @param columns "today", "after step 1", …
 * @param exposureColumns "after step 1", …
 * @param required where not any trust will do
 * @param anyElsewhere for some other pairs any trust will do
 */
public record ExposureView(
        List<String> columns,
        List<Line> trust,
        List<String> exposureColumns,
        List<Line> exposure,
        List<Required> required,
        boolean anyElsewhere,
        boolean there) {

    /** One row of bars with numbers. */
    public record Line(String name, List<Bar> bars) {}

    /** @param width of the bar, per cent of the cell as SVG takes it */
    public record Bar(FormattedNumber number, String width) {}

    /** @param enough today's trust suffices */
    public record Required(boolean enough, Sentence said) {}

    public static ExposureView of(LocalizedContext e) {
        RoadmapReview best = e.assessment().best();
        int stages = best.certificate().stages().size();
        List<String> after = new ArrayList<>();
        for (int k = 1; k <= stages; k++) {
            after.add(e.say("exposure.after", k));
        }
        List<String> columns = new ArrayList<>(List.of(e.say("exposure.today")));
        columns.addAll(after);
        return new ExposureView(
                columns,
                trust(e, best.explanation(), stages),
                after,
                exposure(e, best.explanation(), stages),
                best.requiredTrust().stream()
                        .filter(r -> !r.isAny())
                        .map(r -> required(e, r))
                        .toList(),
                best.requiredTrust().stream().anyMatch(RequiredTrust::isAny),
                stages > 0);
    }

    private static List<Line> trust(LocalizedContext e, Explanation numbers, int stages) {
        List<Line> lines = new ArrayList<>();
        int parties = e.structure().partyCount();
        for (int i = 0; i < parties; i++) {
            for (int j = 0; j < parties; j++) {
                boolean both = e.structure().isPrincipal(i) && e.structure().isPrincipal(j);
                String pair = "/trust/" + MarginTable.id(e, i) + "/" + MarginTable.id(e, j);
                if (i != j
                        && (both || moves(numbers, pair, stages))
                        && numbers.numbers().containsKey("state/1" + pair)) {
                    lines.add(line(
                            e, numbers, e.say("exposure.pair", e.party(i), e.party(j)), "state/", pair, 1, stages + 1));
                }
            }
        }
        return lines;
    }

    /** The roadmap changes this trust. */
    private static boolean moves(Explanation numbers, String pair, int stages) {
        return value(numbers, "state/1" + pair) != value(numbers, "state/" + (stages + 1) + pair);
    }

    private static double value(Explanation numbers, String name) {
        return numbers.numbers().containsKey(name) ? numbers.get(name).value() : 0;
    }

    private static List<Line> exposure(LocalizedContext e, Explanation numbers, int stages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < e.structure().partyCount(); i++) {
            lines.add(line(e, numbers, e.party(i), "exposure/", "/" + MarginTable.id(e, i), 1, stages));
        }
        double most = lines.isEmpty() ? 1 : greatest(e, numbers, stages);
        List<Line> scaled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Bar> bars = new ArrayList<>();
            for (int k = 1; k <= stages; k++) {
                double value = value(numbers, "exposure/" + k + "/" + MarginTable.id(e, i));
                bars.add(new Bar(lines.get(i).bars().get(k - 1).number(), width(value / most)));
            }
            scaled.add(new Line(lines.get(i).name(), bars));
        }
        return scaled;
    }

    private static double greatest(LocalizedContext e, Explanation numbers, int stages) {
        double most = 1e-9;
        for (int i = 0; i < e.structure().partyCount(); i++) {
            for (int k = 1; k <= stages; k++) {
                most = Math.max(most, value(numbers, "exposure/" + k + "/" + MarginTable.id(e, i)));
            }
        }
        return most;
    }

    private static Line line(
            LocalizedContext e, Explanation numbers, String name, String before, String after, int from, int to) {
        List<Bar> bars = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            String number = before + k + after;
            bars.add(new Bar(e.shown(numbers, number), width(value(numbers, number))));
        }
        return new Line(name, bars);
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.clamp(share, 0, 1));
    }

    private static Required required(LocalizedContext e, RequiredTrust required) {
        return new Required(RequiredTrusts.contains(required), new RequiredTrusts(e.words()).sentence(required));
    }
}

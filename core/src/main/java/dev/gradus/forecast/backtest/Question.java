package dev.gradus.forecast.backtest;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step about which a forecast is asked; made from the case alone.
 *
 * @param id of the step: that of its measure, without "-first" and "-second" where each side has one
 * @param names ids of the measures that make it up
 * @param measures mask of these, in the numbering of the case; not empty
 * @param due years from the start to its due date; negative = undated
 */
public record Question(String id, Set<String> names, long measures, double due) {
    public static final double UNDATED = -1;

    private static final List<String> SIDES = List.of("-first", "-second");

    public Question {
        names = Set.copyOf(names);
    }

    public boolean isDated() {
        return due >= 0;
    }

    /** The steps of an agreement's own roadmap, in its order; what is in force already is no step. */
    public static List<Question> of(WholeCase whole, Proposal proposal) {
        Structure structure = whole.structure();
        Dating dating = Dating.of(whole, proposal);
        List<Question> questions = new ArrayList<>();
        for (int k = 0; k < proposal.stages().size(); k++) {
            Proposal.Step stage = proposal.stages().get(k);
            double due = stage.due().isEmpty() ? UNDATED : dating.due(k);
            Map<String, Set<String>> steps = new LinkedHashMap<>();
            stage.measures().stream()
                    .filter(id -> (structure.mask(List.of(id)) & structure.inForce()) == 0)
                    .forEach(id -> steps.computeIfAbsent(step(id, stage.measures()), key -> new LinkedHashSet<>())
                            .add(id));
            steps.forEach(
                    (id, names) -> questions.add(new Question(id, names, structure.mask(List.copyOf(names)), due)));
        }
        return questions;
    }

    /** A measure of one side whose counterpart stands in the same stage is half of a step. */
    private static String step(String measure, List<String> stage) {
        for (String side : SIDES) {
            String step = measure.endsWith(side) ? measure.substring(0, measure.length() - side.length()) : "";
            if (!step.isEmpty() && SIDES.stream().allMatch(each -> stage.contains(step + each))) {
                return step;
            }
        }
        return measure;
    }
}

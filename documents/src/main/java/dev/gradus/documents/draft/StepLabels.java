package dev.gradus.documents.draft;

import dev.gradus.documents.table.Column;
import java.util.List;
import java.util.Locale;

/**
 * Calls steps as the table calls them, where it numbers all of them, each once in its table, and not just one after the other; of a second
 * table with the number of that before it: “2/1”.
 */
final class StepLabels {
    private StepLabels() {}

    /** @param stages in the order of the case */
    static void give(List<DraftStep> steps, List<DraftStep> stages) {
        boolean areNumbered = steps.stream().noneMatch(step -> step.number.isEmpty());
        boolean isOneTable = steps.stream().map(step -> step.number).distinct().count() == steps.size();
        List<String> labels =
                stages.stream().map(step -> label(step, isOneTable)).toList();
        boolean arePlain = labels.stream().distinct().count() < steps.size() || isCounted(stages, labels);
        for (int k = 0; k < stages.size() && areNumbered && !arePlain; k++) {
            stages.get(k).label = labels.get(k);
        }
    }

    private static String label(DraftStep step, boolean isOneTable) {
        String text = step.row.text(Column.NUMBER);
        int at = text.toLowerCase(Locale.ROOT).indexOf(step.number);
        String own = at < 0 ? step.number : text.substring(at, at + step.number.length());
        return isOneTable || step.row.table() == 1 ? own : step.row.table() + "/" + own;
    }

    /** One after the other, as steps are counted anyway. */
    private static boolean isCounted(List<DraftStep> stages, List<String> labels) {
        boolean counted = true;
        for (int k = 0; k < stages.size(); k++) {
            counted &= labels.get(k).equals(Integer.toString(k + 1))
                    && stages.get(k).acts().size() == 1;
        }
        return counted;
    }
}

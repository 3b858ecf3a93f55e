package dev.gradus.formats.domain;

import dev.gradus.settlement.Choice;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A utility as a sum of rewards alone, for formats that know rectangles: parts and groups become rewards as well, in the order of the sum. */
public final class Boxes {
    private Boxes() {}

    /** How many rewards there would be; the points are before the divisor and the cap. */
    public static long count(OutcomeSpace space, Utility utility) {
        long count = utility.rewards().size();
        for (var issue : space.issues()) {
            count += issue.size();
        }
        for (Utility.Group group : utility.groups()) {
            count += group.points().size();
        }
        return count;
    }

    public static List<Reward> of(OutcomeSpace space, Utility utility) {
        List<Reward> boxes = new ArrayList<>();
        for (int k = 0; k < space.issues().size(); k++) {
            for (int v = 0; v < space.issues().get(k).size(); v++) {
                if (utility.part(k, v) != 0) {
                    boxes.add(new Reward(utility.part(k, v), List.of(new Choice(k, Set.of(v)))));
                }
            }
        }
        boxes.addAll(utility.rewards());
        utility.groups().forEach(group -> addEntries(space, group, boxes));
        return boxes;
    }

    private static void addEntries(OutcomeSpace space, Utility.Group group, List<Reward> boxes) {
        for (int entry = 0; entry < group.points().size(); entry++) {
            double points = group.points().get(entry);
            if (points == 0) {
                continue;
            }
            List<Choice> choices = new ArrayList<>();
            int rest = entry;
            for (int i = group.issues().size() - 1; i >= 0; i--) {
                int issue = group.issues().get(i);
                int size = space.issues().get(issue).size();
                choices.addFirst(new Choice(issue, Set.of(rest % size)));
                rest /= size;
            }
            boxes.add(new Reward(points, choices));
        }
    }
}

package dev.gradus.assessment;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A party that would not go ahead at the step at which a roadmap fails, and why.
 *
 * @param stage from 1
 * @param party position in the structure
 * @param alternative what it would rather do
 * @param margin points, negative
 * @param makeup what the margin comes from
 */
public record Objection(int stage, int party, Alternative alternative, double margin, Decomposition makeup) {

    /** Everybody who would not go ahead at the step that fails first, the largest shortfall first; none where it fails at the end. */
    public static List<Objection> all(Structure structure, RoadmapReview review) {
        List<Objection> found = new ArrayList<>();
        if (!(review.standing() instanceof Standing.Fails fails)
                || fails.stage() > review.certificate().stages().size()) {
            return found;
        }
        List<PartyLine> lines =
                review.certificate().stages().get(fails.stage() - 1).parties();
        for (int i = 0; i < lines.size(); i++) {
            PartyLine line = lines.get(i);
            if (line.margin() < -Tolerance.TIE) {
                Choice best = line.best().orElseThrow();
                String name = String.join(
                        "/",
                        "stage",
                        Integer.toString(fails.stage()),
                        structure.parties().get(i).id(),
                        "margin");
                Decomposition makeup = Decomposition.of(structure, review.explanation(), name);
                found.add(new Objection(fails.stage(), i, best.alternative(), line.margin(), makeup));
            }
        }
        found.sort(Comparator.comparingDouble(Objection::margin));
        return found;
    }
}

package dev.gradus.assessment.text;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import java.util.Optional;

/**
 * Why a roadmap cannot be carried out at all.
 *
 * @param stage from 1
 * @param measure that cannot be done in it
 * @param other mask of the measures missing, or in the way
 */
public record Obstacle(int stage, int measure, Reason reason, long other) {
    /** Why a stage cannot be done. */
    public enum Reason {
        PREREQUISITE,
        COMPANION,
        EXCLUDED,
        RED_LINE
    }

    /** The first in time; empty where every stage can be done. */
    public static Optional<Obstacle> first(Structure structure, Roadmap roadmap) {
        long state = structure.inForce();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            long stage = roadmap.stages().get(k).measures();
            for (long rest = stage; rest != 0; rest &= rest - 1) {
                Optional<Obstacle> found = ofMeasure(structure, Long.numberOfTrailingZeros(rest), state, stage, k + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            state |= stage;
            Optional<Obstacle> barred = barred(structure, state, stage, k + 1);
            if (barred.isPresent()) {
                return barred;
            }
        }
        return Optional.empty();
    }

    private static Optional<Obstacle> ofMeasure(Structure structure, int c, long state, long stage, int number) {
        Structure.Act act = structure.measures().get(c);
        long missing = act.requires() & ~state;
        if (missing != 0) {
            return Optional.of(new Obstacle(number, c, Reason.PREREQUISITE, missing));
        }
        long lacking = act.onlyWith() & ~(state | stage);
        if (lacking != 0) {
            return Optional.of(new Obstacle(number, c, Reason.COMPANION, lacking));
        }
        long excluded = act.excludes() & (state | stage);
        return excluded == 0 ? Optional.empty() : Optional.of(new Obstacle(number, c, Reason.EXCLUDED, excluded));
    }

    private static Optional<Obstacle> barred(Structure structure, long state, long stage, int number) {
        int first = Long.numberOfTrailingZeros(stage);
        return structure.forbidden().stream()
                .filter(line -> (line & state) == line)
                .findFirst()
                .map(line -> new Obstacle(number, first, Reason.RED_LINE, line));
    }
}

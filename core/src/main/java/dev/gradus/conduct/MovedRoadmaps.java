package dev.gradus.conduct;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import java.util.ArrayList;
import java.util.List;

/** A roadmap with more in it, or less. */
final class MovedRoadmaps {
    private MovedRoadmaps() {}

    /**
     * With these measures too, each in the first stage before which all that it requires is done and in which what it goes only with is
     * there; what fits into no stage comes in new ones at the end. What can never be done comes last of all, so that it shows.
     */
    static Roadmap with(Structure structure, Roadmap roadmap, long added) {
        List<Stage> stages = new ArrayList<>();
        long state = structure.inForce();
        long pending = added & ~state & ~roadmap.measures();
        for (Stage stage : roadmap.stages()) {
            long ready = ready(structure, state, stage.measures(), pending);
            stages.add(new Stage(stage.measures() | ready));
            pending &= ~ready;
            state |= stage.measures() | ready;
        }
        while (pending != 0) {
            long ready = ready(structure, state, 0, pending);
            long next = ready == 0 ? pending : ready;
            stages.add(new Stage(next));
            pending &= ~next;
            state |= next;
        }
        return new Roadmap(stages);
    }

    /** Those that can be done in a stage after the state: all that what they go only with allows together. */
    private static long ready(Structure structure, long state, long stage, long pending) {
        long ready = pending;
        long before;
        do {
            before = ready;
            for (long rest = before; rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                long missing = structure.measures().get(c).requires() & ~state
                        | structure.measures().get(c).onlyWith() & ~(state | stage | before);
                ready &= missing == 0 ? -1 : ~(1L << c);
            }
        } while (ready != before);
        return ready;
    }

    /** Without these measures, and without the stages that are empty then. */
    static Roadmap without(Roadmap roadmap, long dropped) {
        return new Roadmap(roadmap.stages().stream()
                .map(stage -> new Stage(stage.measures() & ~dropped))
                .filter(stage -> stage.measures() != 0)
                .toList());
    }
}

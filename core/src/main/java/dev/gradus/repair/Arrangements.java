package dev.gradus.repair;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The ways in which a sequence can be carried out with some of its measures divided (see {@link Goal.Sequence}).
 *
 * <p>A stage whose most divided measure has m tranches becomes m stages. A measure with k tranches takes k of them one after the other:
 * the first k, or the last k. Each party decides that for all its measures of the stage at once, so a stage has at most two ways for
 * each of its performers; where all measures of a party have m tranches, or none is divided, there is one.
 */
final class Arrangements {
    private final Structure whole;
    private final Division division;

    private Arrangements(Structure whole, Division division) {
        this.whole = whole;
        this.division = division;
    }

    /**
     * All roadmaps over the divided measures, every party early first; none where a measure would always be done before what it goes only
     * with is complete.
     */
    static List<Roadmap> of(Structure whole, Division division, Roadmap sequence) {
        Arrangements arrangements = new Arrangements(whole, division);
        List<List<Stage>> found = List.of(List.of());
        for (Stage stage : sequence.stages()) {
            List<List<Stage>> longer = new ArrayList<>();
            for (List<Stage> before : found) {
                for (List<Stage> block : arrangements.blocks(stage)) {
                    List<Stage> stages = new ArrayList<>(before);
                    stages.addAll(block);
                    longer.add(stages);
                }
            }
            found = longer;
        }
        return found.stream()
                .map(Roadmap::new)
                .filter(roadmap -> Repairer.isPossible(division.divided(), roadmap))
                .toList();
    }

    private List<List<Stage>> blocks(Stage undivided) {
        long stage = undivided.measures();
        int most = 1;
        for (long rest = stage; rest != 0; rest &= rest - 1) {
            most = Math.max(most, division.count(Long.numberOfTrailingZeros(rest)));
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < whole.partyCount(); i++) {
            if (hasFewer(stage & whole.performedBy(i), most)) {
                free.add(i);
            }
        }
        List<List<Stage>> blocks = new ArrayList<>();
        for (int choice = 0; choice < 1 << free.size(); choice++) {
            long late = 0;
            for (int k = 0; k < free.size(); k++) {
                late |= (choice >>> k & 1) == 0 ? 0 : whole.performedBy(free.get(k));
            }
            blocks.add(block(undivided, late, most));
        }
        return blocks;
    }

    private boolean hasFewer(long measures, int most) {
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            if (division.count(Long.numberOfTrailingZeros(rest)) < most) {
                return true;
            }
        }
        return false;
    }

    /** The parts of a dated stage are evenly spread over the time to its day. */
    private List<Stage> block(Stage undivided, long late, int most) {
        long[] masks = new long[most];
        for (long rest = undivided.measures(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            int offset = (late >>> c & 1) == 0 ? 0 : most - division.count(c);
            for (int t = 0; t < division.count(c); t++) {
                masks[offset + t] |= 1L << division.tranche(c, t);
            }
        }
        OptionalDouble years =
                undivided.years().stream().map(whole -> whole / most).findFirst();
        List<Stage> stages = new ArrayList<>();
        for (long mask : masks) {
            stages.add(new Stage(mask, years));
        }
        return stages;
    }
}

package dev.gradus.assessment.text;

import dev.gradus.agreement.Structure;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.roadmap.PlanRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in the way of measures that go only with others: too much at once for a stage as roadmaps are planned, an order that
 * contradicts itself, or something that is ruled out.
 */
final class Together {
    private final Structure structure;
    private final List<Weakness> found = new ArrayList<>();

    private Together(Structure structure) {
        this.structure = structure;
    }

    static List<Weakness> of(Structure structure) {
        Together all = new Together(structure);
        long orderable = structure.orderable();
        Set<Long> groups = new LinkedHashSet<>();
        for (long rest = structure.all() & ~structure.inForce(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if ((orderable >>> c & 1) != 0) {
                all.excluded(c);
            }
            groups.add(all.group(c));
        }
        groups.stream().filter(group -> Long.bitCount(group) > 1).forEach(group -> all.group(group, orderable));
        return all.found;
    }

    /** The measure and all that need it and that it needs: none of them can be done before another. */
    private long group(int measure) {
        long group = 0;
        for (long rest = structure.withNeeds(1L << measure); rest != 0; rest &= rest - 1) {
            long needed = structure.withNeeds(Long.lowestOneBit(rest));
            group |= (needed >>> measure & 1) != 0 ? Long.lowestOneBit(rest) : 0;
        }
        return group;
    }

    private void group(long group, long orderable) {
        String measures = "measures:" + String.join(",", structure.ids(group));
        if (isAgainstItself(group)) {
            add(Kind.NO_ORDER, group, measures);
        } else if ((group & ~orderable) == 0) {
            int most = PlanRequest.DEFAULT.maxPerParty();
            for (int i = 0; i < structure.partyCount(); i++) {
                int count = Long.bitCount(group & structure.performedBy(i));
                if (count > most) {
                    String party = "party:" + structure.parties().get(i).id();
                    add(Kind.TOO_MANY_TOGETHER, group, measures, party, "number:" + count, "number:" + most);
                }
            }
        }
    }

    /** One of the group requires another. */
    private boolean isAgainstItself(long group) {
        for (long rest = group; rest != 0; rest &= rest - 1) {
            if ((structure.measures().get(Long.numberOfTrailingZeros(rest)).requires() & group) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What it goes only with is ruled out by it, by another such, or by what is in force. */
    private void excluded(int c) {
        long needed = structure.withNeeds(1L << c);
        long end = structure.inForce() | needed;
        long clash = 0;
        for (long rest = needed; rest != 0; rest &= rest - 1) {
            long excludes =
                    structure.measures().get(Long.numberOfTrailingZeros(rest)).excludes();
            clash |= (excludes & end) != 0 ? Long.lowestOneBit(rest) : 0;
        }
        if (structure.measures().get(c).onlyWith() != 0 && (clash & ~(1L << c)) != 0) {
            add(
                    Kind.NEEDS_EXCLUDED,
                    1L << c,
                    "measure:" + structure.measures().get(c).id(),
                    "measures:" + String.join(",", structure.ids(needed & ~(1L << c))));
        }
    }

    private void add(Kind kind, long measures, String... args) {
        String first = structure.ids(measures).getFirst();
        found.add(Weakness.of(kind, "measures." + first + ".only-with", args));
    }
}

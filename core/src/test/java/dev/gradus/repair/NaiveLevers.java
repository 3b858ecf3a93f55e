package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Levers by definition: every way to put the added measures into stages is written down, those that cannot be done are struck, and for each
 * first stage of the measure the one is kept in which all come earliest. Judged by {@link CertificateChecker}; shares nothing with
 * {@link LeverSearch}.
 */
final class NaiveLevers {
    private final ResolvedCase resolved;
    private final Structure structure;
    private final Roadmap roadmap;

    NaiveLevers(ResolvedCase resolved, Roadmap roadmap) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.roadmap = roadmap;
    }

    /** What a lever comes to. */
    record Outcome(double margin, double change) {}

    /** For each measure of a third party that is a lever, what it comes to. */
    Map<Integer, Outcome> all() {
        Map<Integer, Outcome> all = new HashMap<>();
        for (int c = 0; c < structure.measureCount(); c++) {
            boolean inForce = has(structure.inForce(), c);
            boolean asked = has(roadmap.measures(), c);
            if (!structure.isPrincipal(structure.measures().get(c).performer())) {
                List<Roadmap> ways = inForce ? List.of(roadmap) : asked ? without(c) : with(c);
                Structure from = inForce ? started(structure.inForce() - (1L << c)) : structure;
                boolean sound = !inForce || isSound(structure.inForce() - (1L << c));
                weigh(all, c, sound ? ways : List.of(), new ResolvedCase(from, resolved.numbers()), inForce);
            }
        }
        return all;
    }

    private void weigh(Map<Integer, Outcome> all, int c, List<Roadmap> ways, ResolvedCase in, boolean ended) {
        int party = structure.measures().get(c).performer();
        double before = value(CertificateChecker.rederive(resolved, roadmap), party);
        var n = resolved.numbers();
        double undone = -n.reversible(party, c) * n.value(party, c) / Math.exp(n.discount(party) * n.reversalYears(c));
        for (Roadmap way : ways) {
            if (isAdmissible(in.structure(), way)) {
                Certificate found = CertificateChecker.rederive(in, way);
                double change = value(found, party) - before + (ended ? undone : 0);
                all.merge(
                        c,
                        new Outcome(found.weakestMargin(), change),
                        (one, other) -> one.margin() + 1e-9 >= other.margin() ? one : other);
            }
        }
    }

    private static double value(Certificate certificate, int party) {
        return certificate.stages().get(0).parties().get(party).value();
    }

    private static boolean has(long set, int c) {
        return (set >>> c & 1) != 0;
    }

    private Structure started(long inForce) {
        return new Structure(
                structure.parties(), structure.measures(), inForce, structure.signed(), structure.forbidden());
    }

    /** Nothing in force lacks what it needs. */
    private boolean isSound(long inForce) {
        for (int c = 0; c < structure.measureCount(); c++) {
            Structure.Act act = structure.measures().get(c);
            long needs = act.requires() | act.onlyWith();
            if (has(inForce, c) && (needs & structure.inForce() & ~inForce) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAdmissible(Structure in, Roadmap way) {
        long state = in.inForce();
        for (Stage stage : way.stages()) {
            if (!in.isAdmissible(state, stage.measures())) {
                return false;
            }
            state |= stage.measures();
        }
        return true;
    }

    private List<Roadmap> without(int c) {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : roadmap.stages()) {
            if (stage.measures() != 1L << c) {
                stages.add(new Stage(stage.measures() & ~(1L << c)));
            }
        }
        return stages.isEmpty() ? List.of() : List.of(new Roadmap(stages));
    }

    private List<Roadmap> with(int c) {
        List<Integer> added = new ArrayList<>(List.of(c));
        for (int k = 0; k < added.size(); k++) {
            Structure.Act act = structure.measures().get(added.get(k));
            for (int d = 0; d < structure.measureCount(); d++) {
                if (has(act.requires() | act.onlyWith(), d) && !has(structure.inForce(), d) && !added.contains(d)) {
                    added.add(d);
                }
            }
        }
        added.removeIf(d -> has(roadmap.measures(), d));
        List<int[]> ways = new ArrayList<>();
        ways(added, new int[added.size()], 0, ways);
        List<Roadmap> kept = new ArrayList<>();
        for (int from = 0; from <= roadmap.stages().size(); from++) {
            int first = from;
            ways.stream()
                    .filter(way -> way[0] >= first)
                    .min((one, other) -> Integer.compare(sum(one), sum(other)))
                    .ifPresent(way -> kept.add(put(added, way)));
        }
        return kept;
    }

    private static int sum(int[] way) {
        int sum = 0;
        for (int stage : way) {
            sum += stage;
        }
        return sum;
    }

    private void ways(List<Integer> added, int[] way, int at, List<int[]> ways) {
        if (at == added.size()) {
            if (isOrdered(put(added, way))) {
                ways.add(way.clone());
            }
            return;
        }
        for (way[at] = 0; way[at] < roadmap.stages().size() + added.size(); way[at]++) {
            ways(added, way, at + 1, ways);
        }
    }

    private Roadmap put(List<Integer> added, int[] way) {
        long[] stages = new long[roadmap.stages().size() + added.size()];
        for (int k = 0; k < roadmap.stages().size(); k++) {
            stages[k] = roadmap.stages().get(k).measures();
        }
        int last = roadmap.stages().size();
        for (int k = 0; k < way.length; k++) {
            stages[way[k]] |= 1L << added.get(k);
            last = Math.max(last, way[k] + 1);
        }
        return Roadmap.of(java.util.Arrays.copyOf(stages, last));
    }

    /** As {@link #isAdmissible}, but for what excludes what. */
    private boolean isOrdered(Roadmap way) {
        long state = structure.inForce();
        for (Stage stage : way.stages()) {
            long after = state | stage.measures();
            for (int c = 0; c < structure.measureCount(); c++) {
                Structure.Act act = structure.measures().get(c);
                if (has(stage.measures(), c) && ((act.requires() & ~state) != 0 || (act.onlyWith() & ~after) != 0)) {
                    return false;
                }
            }
            if (after == state) {
                return false;
            }
            state = after;
        }
        return true;
    }
}

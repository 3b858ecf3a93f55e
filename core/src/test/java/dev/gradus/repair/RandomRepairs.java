package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small cases with up to four instruments and up to two divisible measures, drawn from a seed. */
final class RandomRepairs {
    private static final double[] COSTS = {0, 0.5, 1, 1, 2, 3.25};
    private static final int DRAWS = 6;
    private static final String[] GIVERS = {"P0", "P1", "bank"};

    private final Random random;
    private final ResolvedCase resolved;

    private RandomRepairs(long seed) {
        random = new Random(seed * 0xD1342543DE82EF95L);
        resolved = Samples.random(seed);
    }

    static RepairCase of(long seed) {
        return new RandomRepairs(seed).draw();
    }

    /** A sequence that holds with some drawn remedy, where there is one; else any. Where one holds as it is, the last remedy is the one. */
    static Roadmap sequence(RepairCase repair, long seed) {
        Random random = new Random(~seed * 0xD1342543DE82EF95L);
        int instruments = repair.instruments().size();
        List<Integer> undivided = repair.mostTranches().stream().map(_ -> 1).toList();
        RemedyTester trial = new RemedyTester(repair, new Goal.End(Target.ANY), PlanRequest.DEFAULT, Watch.NONE);
        boolean today = trial.run(new Remedy(0, undivided), 0).isPresent();
        for (int k = 0; k < DRAWS; k++) {
            Remedy remedy = new Remedy(
                    random.nextLong() & (1L << instruments) - 1,
                    repair.mostTranches().stream()
                            .map(most -> 1 + random.nextInt(most))
                            .toList());
            if (today && k < DRAWS - 1) {
                continue;
            }
            Optional<RemedyTester.Result> planned = trial.run(remedy, 0);
            if (planned.isPresent()) {
                return RemedyTester.merged(
                        trial.division(remedy),
                        Division.of(repair.resolved().structure(), undivided),
                        planned.get().roadmap(),
                        repair.mostTranches().size());
            }
        }
        return Samples.roadmap(repair.resolved(), seed);
    }

    private RepairCase draw() {
        List<ResolvedInstrument> instruments = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            List<Change> changes = new ArrayList<>();
            int most = 1 + random.nextInt(5);
            for (int n = 0; n < most; n++) {
                change(changes);
            }
            instruments.add(new ResolvedInstrument(
                    "i" + k, GIVERS[random.nextInt(GIVERS.length)], COSTS[random.nextInt(COSTS.length)], changes));
        }
        Structure structure = resolved.structure();
        List<Integer> tranches = new ArrayList<>();
        int divisible = 0;
        for (int c = 0; c < structure.measureCount(); c++) {
            boolean divided = divisible < 2 && random.nextDouble() < 0.4;
            divisible += divided ? 1 : 0;
            tranches.add(divided ? 2 + random.nextInt(2) : 1);
        }
        return new RepairCase(resolved, instruments, tranches);
    }

    private void change(List<Change> changes) {
        int c = random.nextInt(resolved.structure().measureCount());
        int i = random.nextInt(resolved.structure().partyCount());
        double half = random.nextInt(3) / 2.0;
        switch (random.nextInt(9)) {
            case 0, 1 -> add(changes, new Change(FigureKind.HELD_BACK, -1, c, "held" + c, half));
            case 2 -> add(changes, new Change(FigureKind.SEEN, -1, c, "seen" + c, 0.5 + half / 2));
            case 3 -> {
                for (int p = 0; p < resolved.structure().partyCount(); p++) {
                    add(changes, new Change(FigureKind.SHARE, p, c, "share" + c + "." + p, half / 2));
                }
            }
            case 4 -> add(changes, new Change(FigureKind.WITHIN, -1, c, "within" + c, 2 * half));
            case 5 -> add(changes, new Change(FigureKind.SIGNAL, -1, c, "signal" + c, 0.2 + half / 4));
            case 6 -> {
                add(changes, new Change(FigureKind.CURE, -1, -1, "cure.chance", half));
                add(changes, new Change(FigureKind.CURE_WITHIN, -1, -1, "cure.within", half / 2));
            }
            case 7 -> add(changes, new Change(FigureKind.TURNOVER, i, -1, "turnover" + i, half / 20));
            default -> add(changes, new Change(FigureKind.BREAKDOWN, i, -1, "breakdown" + i, -8 * half));
        }
    }

    /** One instrument sets a number once. */
    private static void add(List<Change> changes, Change change) {
        if (changes.stream().noneMatch(before -> before.path().equals(change.path()))) {
            changes.add(change);
        }
    }
}

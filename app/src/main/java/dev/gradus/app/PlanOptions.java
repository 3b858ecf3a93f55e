package dev.gradus.app;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How to plan, as options. */
final class PlanOptions {
    /** The search may fill so much of what the JVM has. */
    private static final double SHARE_OF_MEMORY = 0.6;

    private static final long COUNTED_MEMORY = 128L << 20;

    private static final int MOST_THREADS = 64;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "option.rule", converter = Choice.Rule.class)
    String rule = "nash";

    @Option(names = "--target", paramLabel = "a,b,!c", descriptionKey = "option.target")
    String target = "";

    @Option(names = "--max-per-party", paramLabel = "N", descriptionKey = "option.max")
    int max = PlanRequest.DEFAULT.maxPerParty();

    @Option(names = "--budget", paramLabel = "TIME", descriptionKey = "option.budget")
    String budget = "";

    @Option(names = "--signed", descriptionKey = "option.signed")
    boolean signed;

    /** The case under the text that is planned: signed or not. */
    WholeCase whole(Loaded loaded) {
        return loaded.whole().signed(signed);
    }

    PlanRequest request(Loaded loaded) {
        if (max < 1) {
            throw Failure.usage("usage.max", max);
        }
        long memory = (long) (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory());
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        return new PlanRequest(
                        Rule.valueOf(rule.toUpperCase(Locale.ROOT)),
                        max,
                        TargetWords.target(target, loaded),
                        memory,
                        threads)
                .withBudget(budget.isEmpty() ? Budget.UNLIMITED : new Time(budget));
    }

    /**
     * As {@link #request}, with the budget counted in work and the memory fixed: the same answer on any machine, on any number of threads.
     * Without a budget exact planning is asked for, whose answer depends on neither.
     */
    PlanRequest counted(Loaded loaded) {
        PlanRequest asked = request(loaded);
        return budget.isEmpty()
                ? asked
                : new PlanRequest(
                        asked.rule(),
                        asked.maxPerParty(),
                        asked.target(),
                        Math.min(asked.memoryBytes(), COUNTED_MEMORY),
                        asked.threads(),
                        new Time(budget).counted());
    }

    /** Mask of one measure. */
    static long measure(Structure structure, String id) {
        int position = structure
                .findMeasure(id)
                .orElseThrow(() -> Failure.usage(
                        "usage.measure",
                        id,
                        Nearest.to(
                                id,
                                structure.measures().stream()
                                        .map(Structure.Act::id)
                                        .toList())));
        return 1L << position;
    }
}

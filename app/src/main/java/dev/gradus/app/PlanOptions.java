package dev.gradus.app;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How to plan, as options. */
final class PlanOptions {
    /** The search may fill so much of what the JVM has. */
    private static final double SHARE_OF_MEMORY = 0.6;

    private static final int MOST_THREADS = 64;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "option.rule", converter = Choice.Rule.class)
    String rule = "nash";

    @Option(names = "--target", paramLabel = "a,b,!c", descriptionKey = "option.target")
    String target = "";

    @Option(names = "--max-per-party", paramLabel = "N", descriptionKey = "option.max")
    int max = PlanRequest.DEFAULT.maxPerParty();

    PlanRequest request(Structure structure) {
        if (max < 1) {
            throw Failure.usage("usage.max", max);
        }
        long memory = (long) Math.min(
                PlanRequest.DEFAULT.memoryBytes(),
                SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory());
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        return new PlanRequest(Rule.valueOf(rule.toUpperCase(Locale.ROOT)), max, target(structure), memory, threads);
    }

    private Target target(Structure structure) {
        long contains = 0;
        List<Long> avoids = new ArrayList<>();
        for (String word : target.split(",", -1)) {
            String id = word.strip();
            if (id.startsWith("!")) {
                avoids.add(measure(structure, id.substring(1).strip()));
            } else if (!id.isEmpty()) {
                contains |= measure(structure, id);
            }
        }
        return new Target(contains, avoids);
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

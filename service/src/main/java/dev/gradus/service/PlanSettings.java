package dev.gradus.service;

import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.naming.TargetNames;
import dev.gradus.service.refusal.Refusal;
import java.util.Optional;

/**
 * How to plan, as people say it.
 *
 * @param maxPerParty most measures of one party in one stage
 * @param target as {@link TargetNames} reads it; "" = any end
 * @param text into which the roadmap would be written
 * @param budget how long planning may take; empty = as long as it takes
 */
public record PlanSettings(Rule rule, int maxPerParty, String target, TextSettings text, Optional<TimeBudget> budget) {
    public static final PlanSettings DEFAULT =
            new PlanSettings(Rule.NASH, PlanRequest.DEFAULT.maxPerParty(), "", TextSettings.NONE, Optional.empty());

    private static final long COUNTED_MEMORY = 128L << 20;

    public PlanSettings {
        if (maxPerParty < 1) {
            throw Refusal.question("usage.max", maxPerParty);
        }
    }

    /** The case under the text that is planned. */
    public WholeCase whole(LoadedCase loaded) {
        return text.whole(loaded);
    }

    public PlanRequest request(LoadedCase loaded, Capacity capacity) {
        return new PlanRequest(
                rule,
                maxPerParty,
                TargetNames.target(target, loaded),
                capacity.memoryBytes(),
                capacity.workers(),
                budget.map(Budget.class::cast).orElse(Budget.UNLIMITED));
    }

    /**
     * As {@link #request}, with the budget counted in work and the memory fixed: the same answer on any machine, on any number of threads.
     * Without a budget exact planning is asked for, whose answer depends on neither.
     */
    public PlanRequest counted(LoadedCase loaded, Capacity capacity) {
        PlanRequest asked = request(loaded, capacity);
        return budget.map(time -> new PlanRequest(
                        asked.rule(),
                        asked.maxPerParty(),
                        asked.target(),
                        Math.min(asked.memoryBytes(), COUNTED_MEMORY),
                        asked.workers(),
                        time.counted()))
                .orElse(asked);
    }
}

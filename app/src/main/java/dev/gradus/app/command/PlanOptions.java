package dev.gradus.app.command;

import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.service.PlanSettings;
import dev.gradus.service.TimeBudget;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to plan, as options. */
final class PlanOptions {
    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "option.rule", converter = Choice.Rule.class)
    String rule = "nash";

    @Option(names = "--target", paramLabel = "a,b,!c", descriptionKey = "option.target")
    String target = "";

    @Option(names = "--max-per-party", paramLabel = "N", descriptionKey = "option.max")
    int max = PlanRequest.DEFAULT.maxPerParty();

    @Option(names = "--budget", paramLabel = "TIME", descriptionKey = "option.budget")
    String budget = "";

    @Mixin
    TextOptions text = new TextOptions();

    PlanSettings settings() {
        return new PlanSettings(
                Rule.valueOf(rule.toUpperCase(Locale.ROOT)),
                max,
                target,
                text.settings(),
                budget.isEmpty() ? Optional.empty() : Optional.of(new TimeBudget(budget)));
    }
}

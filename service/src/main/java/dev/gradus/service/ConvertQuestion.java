package dev.gradus.service;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.formats.scenario.Format;
import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.service.library.LoadedOrders;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.library.Settleable;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.work.Watch;

/** A scenario as the files of another program: the same worths to 1e-12, or why not. */
public record ConvertQuestion(Settleable loaded, Format as) implements Question<WriteResult> {
    @Override
    public WriteResult answer(Capacity capacity, Watch watch) {
        return switch (loaded) {
            case LoadedScenario scenario -> ScenarioFolder.write(scenario.scenario(), as);
            case LoadedOrders orders ->
                new WriteResult.Refused(
                        orders.orders().stream().map(ConvertQuestion::lost).toList());
        };
    }

    private static Problem lost(PartialOrder order) {
        return Problem.of("lost.order", "parties." + order.id(), order.id(), "", "");
    }
}

package dev.gradus.forecast;

import java.util.List;

/**
 * Everything that a forecast of a case found.
 *
 * @param request what was asked
 * @param swept the chances
 * @param drivers which assumptions decide
 * @param regions where agreement lies, and where none does; without those that are hardly denser than the whole
 * @param verdicts what would turn the verdicts at the most likely numbers; on any agreement only where every draw was planned to the end
 */
public record Forecast(
        SweepRequest request, SweepResult swept, Drivers drivers, List<Region> regions, List<Verdict> verdicts) {
    public Forecast {
        regions = List.copyOf(regions);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What would turn one verdict.
     *
     * @param proposal whether this proposal holds; "" = whether there is any agreement
     */
    public record Verdict(String proposal, SwitchingValues flips) {}
}

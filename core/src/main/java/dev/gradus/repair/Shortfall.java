package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import java.util.Optional;

/**
 * Why a roadmap does not hold: the first stage in time at which somebody would not go ahead, there the largest shortfall; or the end.
 *
 * @param resolved the case in which it was weighed, measures perhaps divided
 * @param roadmap over the measures of that case
 * @param stage from 1; number of stages + 1 = at the end
 * @param party position
 * @param alternative what the party would rather do
 * @param margin points, negative
 */
public record Shortfall(
        ResolvedCase resolved, Roadmap roadmap, int stage, int party, Alternative alternative, double margin) {

    /** Empty where every condition holds. */
    static Optional<Shortfall> find(ResolvedCase resolved, Roadmap roadmap, Certificate certificate) {
        for (int k = 0; k < certificate.stages().size(); k++) {
            Optional<Shortfall> worst =
                    atStage(resolved, roadmap, k, certificate.stages().get(k));
            if (worst.isPresent()) {
                return worst;
            }
        }
        return certificate
                .end()
                .least()
                .filter(worst -> worst.slack() < -Tolerance.TIE)
                .map(worst -> new Shortfall(
                        resolved,
                        roadmap,
                        certificate.stages().size() + 1,
                        worst.party(),
                        worst.alternative(),
                        worst.slack()));
    }

    private static Optional<Shortfall> atStage(
            ResolvedCase resolved, Roadmap roadmap, int k, Certificate.StageLine stage) {
        Shortfall worst = null;
        for (int i = 0; i < stage.parties().size(); i++) {
            PartyLine line = stage.parties().get(i);
            for (Certificate.Choice choice : line.choices()) {
                double margin = line.value() - choice.value();
                if (margin < -Tolerance.TIE && (worst == null || margin < worst.margin())) {
                    worst = new Shortfall(resolved, roadmap, k + 1, i, choice.alternative(), margin);
                }
            }
        }
        return Optional.ofNullable(worst);
    }
}

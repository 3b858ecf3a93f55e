package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.util.List;
import java.util.Map;

/**
 * One who performs, receives or guarantees.
 *
 * @param labels audience → name used for that audience
 * @param figures its numbers, of the kinds that a {@link FigureKind.Owner#PARTY} has
 * @param wants interests
 */
public record Party(
        String id,
        LocalText name,
        Map<String, LocalText> labels,
        Role role,
        FigureSet figures,
        List<Entry> wants,
        Basis basis) {
    public Party {
        labels = Map.copyOf(labels);
        wants = List.copyOf(wants);
    }

    /** Principals strike the deal; stakeholders are asked only about their own acts; bystanders are described, not computed. */
    public enum Role {
        PRINCIPAL,
        STAKEHOLDER,
        BYSTANDER
    }

    /** A named text with its basis: a wish, an interest. */
    public record Entry(String id, LocalText says, Basis basis) {}

    /** Value of no deal on paper, points. */
    public Figure walkAway() {
        return figures.get(FigureKind.WALK_AWAY);
    }

    /** Discount rate, per year, > 0. */
    public Figure impatience() {
        return figures.get(FigureKind.IMPATIENCE);
    }

    /** Rate at which a successor abandons the agreement, per year. */
    public Figure turnover() {
        return figures.get(FigureKind.TURNOVER);
    }

    /** The name for an audience ("" = the plain name). */
    public LocalText nameFor(String audience) {
        return labels.get(audience) instanceof LocalText label ? label : name;
    }
}

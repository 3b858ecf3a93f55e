package dev.gradus.agreement;

import java.util.List;
import java.util.Map;

/**
 * One who performs, receives or guarantees.
 *
 * @param labels audience → name used for that audience
 * @param breakdown responses whose figures (points, ≤ 0) sum to the welfare change on collapse
 * @param walkAway value of no deal on paper, points
 * @param impatience discount rate, per year, > 0
 * @param turnover rate at which a successor abandons the agreement, per year
 * @param wants interests
 */
public record Party(
        String id,
        LocalText name,
        Map<String, LocalText> labels,
        Role role,
        List<Response> breakdown,
        Figure walkAway,
        Figure impatience,
        Figure turnover,
        List<Entry> wants,
        Basis basis) {
    public Party {
        labels = Map.copyOf(labels);
        breakdown = List.copyOf(breakdown);
        wants = List.copyOf(wants);
    }

    /** Principals strike the deal; stakeholders are asked only about their own acts; bystanders are described, not computed. */
    public enum Role {
        PRINCIPAL,
        STAKEHOLDER,
        BYSTANDER
    }

    /** One way in which the collapse of the process would hurt this party. */
    public record Response(String id, LocalText name, Figure points) {}

    /** A named text with its basis: a wish, an interest. */
    public record Entry(String id, LocalText says, Basis basis) {}

    /** The name for an audience ("" = the plain name). */
    public LocalText nameFor(String audience) {
        return labels.get(audience) instanceof LocalText label ? label : name;
    }
}

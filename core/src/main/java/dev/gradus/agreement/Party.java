package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.util.List;
import java.util.Map;

/**
 * One who performs, receives or guarantees.
 *
 * @param labels audience → name used for that audience
 * @param figures its numbers, of the kinds that a {@link FigureKind.Owner#PARTY} has
 * @param members of a body: party ids
 * @param decides how a body decides: "by consensus"; NONE = not said
 * @param answersFor parties outside of the agreement whose conduct it answers for
 * @param wants interests
 */
public record Party(
        String id,
        LocalText name,
        Map<String, LocalText> labels,
        Role role,
        FigureSet figures,
        List<String> members,
        LocalText decides,
        List<String> answersFor,
        List<Entry> wants,
        Basis basis) {
    public Party {
        labels = Map.copyOf(labels);
        members = List.copyOf(members);
        answersFor = List.copyOf(answersFor);
        wants = List.copyOf(wants);
    }

    /** What a party is to the agreement. */
    public enum Role {
        /** Strikes the deal. */
        PRINCIPAL,
        /** Asked only about its own acts. */
        STAKEHOLDER,
        /** Described, not computed. */
        BYSTANDER,
        /** A joint body of others. */
        BODY,
        /** Did not sign. */
        OUTSIDE,
        /** A mediator, a guarantor, a depositary. */
        HELPER;

        /** Whether it weighs what it does. What any other does is taken as done when it is due: no trust enters and nothing is tested. */
        public boolean isAsked() {
            return this == PRINCIPAL || this == STAKEHOLDER;
        }
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

    /** Rate at which a successor abandons the agreement, per year; where it changes at a deadline, that before. */
    public Figure turnover() {
        return figures.get(FigureKind.TURNOVER);
    }

    /** The rates that it becomes, by the deadline from which. */
    public Map<String, Figure> turnoverAfter() {
        return figures.byId(FigureKind.TURNOVER_AFTER);
    }

    /** The name for an audience ("" = the plain name). */
    public LocalText nameFor(String audience) {
        return labels.get(audience) instanceof LocalText label ? label : name;
    }
}

package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that one party can do once.
 *
 * @param by performer, a party id
 * @param with co-signatories of a joint act
 * @param figures its numbers, of the kinds that a {@link FigureKind.Owner#MEASURE} has
 * @param verifiedBy party id or text; NONE = nobody named
 * @param paidBy party id, the performer where the case names no other
 * @param parts separable parts of a bundle
 * @param tranches most tranches into which it can be divided; 1 = it is done whole
 */
public record Measure(
        String id,
        LocalText name,
        LocalText note,
        String by,
        List<String> with,
        FigureSet figures,
        List<String> requires,
        List<String> excludes,
        LocalText verifiedBy,
        String paidBy,
        Form form,
        Obligation obligation,
        int parts,
        int tranches,
        Basis basis) {
    public Measure {
        with = List.copyOf(with);
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
    }

    /** How a measure, a proposal or a pledge was given. */
    public enum Form {
        WRITTEN,
        ORAL
    }

    /** What is owed: the result, or only an effort to bring another to it. */
    public enum Obligation {
        RESULT,
        INFLUENCE
    }

    /** Objective id → share 0…1. */
    public Map<String, Figure> advances() {
        return figures.byId(FigureKind.ADVANCES);
    }

    /** Party id → points. */
    public Map<String, Figure> worth() {
        return figures.byId(FigureKind.WORTH);
    }

    /** Years. */
    public Figure takes() {
        return figures.get(FigureKind.TAKES);
    }

    /** Party id → share 0…1 that is undone for that party; key "" = for all others. */
    public Map<String, Figure> reversible() {
        Map<String, Figure> shares = new LinkedHashMap<>(figures.byId(FigureKind.SHARE_FOR_ALL));
        shares.putAll(figures.byId(FigureKind.SHARE));
        return shares;
    }

    /** Years that undoing takes. */
    public Figure reversal() {
        return figures.get(FigureKind.WITHIN);
    }

    /** Probability that not doing or secretly undoing is seen in time. */
    public Figure seen() {
        return figures.get(FigureKind.SEEN);
    }

    /** At most one: probability that an unreliable performer would do it; empty = from its cost. */
    public List<Figure> signal() {
        return figures.all(FigureKind.SIGNAL);
    }

    /** Escrow probability. */
    public Figure heldBack() {
        return figures.get(FigureKind.HELD_BACK);
    }
}

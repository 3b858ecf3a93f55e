package dev.gradus.agreement;

import java.util.List;
import java.util.Map;

/**
 * One thing that one party can do once.
 *
 * @param by performer, a party id
 * @param with co-signatories of a joint act
 * @param advances objective id → share 0…1
 * @param worth party id → points
 * @param takes years
 * @param reversible party id → share 0…1 that is undone for that party; key "" = for all others
 * @param reversal years that undoing takes
 * @param seen probability that not doing or secretly undoing is seen in time
 * @param signal at most one: probability that an unreliable performer would do it; empty = from its cost
 * @param heldBack escrow probability
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
        Map<String, Figure> advances,
        Map<String, Figure> worth,
        Figure takes,
        Map<String, Figure> reversible,
        Figure reversal,
        Figure seen,
        List<Figure> signal,
        Figure heldBack,
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
        advances = Map.copyOf(advances);
        worth = Map.copyOf(worth);
        reversible = Map.copyOf(reversible);
        signal = List.copyOf(signal);
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
}

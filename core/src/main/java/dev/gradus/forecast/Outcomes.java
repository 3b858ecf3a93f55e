package dev.gradus.forecast;

import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Uncertainty.OutcomeClass;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of outcome of a case: "none" where no roadmap but the empty one holds, then those that the case defines, the first that fits;
 * "other" for an agreement that fits none. Where the case defines none, every agreement is "some".
 */
public final class Outcomes {
    public static final String NONE = "none";
    public static final String OTHER = "other";
    public static final String SOME = "some";

    /** Planning had to stop before anything was found. No kind of outcome, and not among {@link #ids}. */
    public static final String UNSETTLED = "unsettled";

    private final List<String> ids = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    /** Masks in the structure's numbers. */
    private record Kind(long contains, long anyOf, int atLeast) {
        boolean fits(long end) {
            return (end & contains) == contains && Long.bitCount(end & anyOf) >= atLeast;
        }
    }

    Outcomes(List<OutcomeClass> classes, Structure structure) {
        ids.add(NONE);
        for (OutcomeClass outcome : classes) {
            ids.add(outcome.id());
            kinds.add(new Kind(structure.mask(outcome.contains()), structure.mask(outcome.anyOf()), outcome.atLeast()));
        }
        ids.add(classes.isEmpty() ? SOME : OTHER);
    }

    /** Names of the kinds: none, those of the case, and the rest. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    public int count() {
        return ids.size();
    }

    /** Position that stands for {@link #UNSETTLED}: the one after all kinds. */
    public int unsettled() {
        return ids.size();
    }

    /** Name of the kind at a position, or of what is not settled. */
    public String id(int position) {
        return position == unsettled() ? UNSETTLED : ids.get(position);
    }

    /** Position of a name; −1 where there is none. */
    public int position(String id) {
        return id.equals(UNSETTLED) ? unsettled() : ids.indexOf(id);
    }

    /**
     * Position of the kind of an end.
     *
     * @param agreed something is done beyond what is in force
     * @param end mask of what is in force at the end
     */
    public int of(boolean agreed, long end) {
        if (!agreed) {
            return 0;
        }
        for (int k = 0; k < kinds.size(); k++) {
            if (kinds.get(k).fits(end)) {
                return k + 1;
            }
        }
        return ids.size() - 1;
    }
}

package dev.gradus.words;

import dev.gradus.assessment.Weakness;
import java.util.ArrayList;
import java.util.List;

/** What is weak in the agreement as the case describes it, and what to do about it. */
public final class Weaknesses {
    private final Words words;

    public Weaknesses(Words words) {
        this.words = words;
    }

    /** The finding and what to do about it. */
    public String sentence(Weakness weakness) {
        return finding(weakness) + " " + advice(weakness);
    }

    /** The finding alone. */
    public String finding(Weakness weakness) {
        return words.sentence(key(weakness), args(weakness));
    }

    /** What to do about it: "Maybe …". */
    public String advice(Weakness weakness) {
        return words.sentence(key(weakness) + ".maybe", args(weakness));
    }

    /** Name of the kind, for a heading. */
    public String name(Weakness.Kind kind) {
        return words.say("weakness." + kind + ".name");
    }

    private static String key(Weakness weakness) {
        boolean inParts = weakness.kind() == Weakness.Kind.BUNDLE_TOO_COARSE
                && weakness.args().size() == 2;
        return "weakness." + weakness.kind() + (inParts ? ".parts" : "");
    }

    /** The arguments in words; several measures at the end are one list. */
    private Object[] args(Weakness weakness) {
        List<String> said = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        boolean listed = weakness.kind() == Weakness.Kind.CIRCULAR_TRIGGERS
                || weakness.kind() == Weakness.Kind.PARALLEL_UNDEFINED;
        for (String arg : weakness.args()) {
            if (listed && arg.startsWith("measure:")) {
                measures.add(words.arg(arg));
            } else {
                said.add(words.arg(arg));
            }
        }
        if (!measures.isEmpty()) {
            said.add(words.list(measures));
        }
        return said.toArray();
    }
}

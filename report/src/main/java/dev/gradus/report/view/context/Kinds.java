package dev.gradus.report.view.context;

/** Words for the closed lists of kinds in a case; a kind that has none is said as it is. */
public final class Kinds {
    private Kinds() {}

    public static String say(LocalizedContext e, String of, String kind) {
        String key = "kind." + of + "." + kind;
        return e.has(key) ? e.say(key) : kind;
    }
}

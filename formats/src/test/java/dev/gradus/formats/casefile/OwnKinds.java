package dev.gradus.formats.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Of what kind the value is that says just what a need of the tables asks for: a ratio is so many for each of something, a place is a
 * clause of the kind place. What is held by a value of another kind is bent.
 */
final class OwnKinds {
    private static final String STEP = "proposals.ID.stages.N.";
    private static final String WAITS = "proposals.ID.triggers.ID.(after|on-verification-of)";
    private static final String PARTS = "measures.ID.(parts|in-parts(.N)?)";

    /** What a path looks like. */
    private static final Map<String, Pattern> PATHS = Map.ofEntries(
            path("quantity", "measures.ID.amount(.N.value)?"),
            path("relative", STEP + "(due|not-before)(.within|.of)?|measures.ID.until"),
            path("nodate", STEP + "do"),
            path("jointbody", "parties.ID.(members|decides)|measures.ID.by"),
            path("ambiguity", "terms.ID.readings(.ID.also)?"),
            path("recurring", "measures.ID.every"),
            path("trigger", WAITS),
            path("window", STEP + "(due|not-before)(.within)?|measures.ID.until|clauses.ID.until"),
            path("conditional", WAITS + "|measures.ID.(requires|until)"),
            path("hours", STEP + "due(.within)?|measures.ID.amount.N.(per|value)"),
            path("partial", PARTS),
            path("instalment", PARTS),
            path("list", "measures.ID.(amount|verified-by)"),
            path("parallel", "proposals.ID.triggers.ID.in-parallel-with"),
            path("reciprocal", "measures.ID.only-with"),
            path("order", WAITS),
            path("ratio", "measures.ID.amount.N.per"),
            path("faction", "parties.ID.(answers-for|role)"),
            path("guarantor", "parties.ID.role"),
            path("nonsigner", "parties.ID.role"),
            path("maintain", "measures.ID.obligation"),
            path("refrain", "measures.ID.obligation"),
            path("endeavour", "measures.ID.obligation"),
            path("", STEP + "due"));

    /** What is no step and is ruled by a clause of the kind. */
    private static final Map<String, String> CLAUSES = Map.of(
            "geo", "place",
            "linkage", "linkage",
            "extension", "renewal",
            "amendment", "amendment",
            "rebaseline", "amendment",
            "sideletter", "side-letter",
            "alternative", "either-or",
            "silence", "either-or",
            "termination", "notice");

    /** How a value is written where more than its place counts. */
    private static final Map<String, Pattern> WRITTEN = Map.of(
            "relative", Pattern.compile("(?!\\d{4}-\\d{2}-\\d{2}).*"),
            "window", Pattern.compile(".*\\d.*|end of .*"),
            "conditional", Pattern.compile("end of .*"));

    private static final Pattern HOUR = Pattern.compile(".*\\d{1,2}:\\d{2}.*|.*hour.*|.*exchange.*");

    private OwnKinds() {}

    private static Map.Entry<String, Pattern> path(String need, String path) {
        return Map.entry(
                need,
                Pattern.compile(
                        path.replace(".", "\\.").replace("ID", "[a-z0-9-]+").replace("N", "[0-9]+")));
    }

    /** @param text of what stands at a path; empty where it is no scalar, or nothing */
    static boolean holds(String need, String path, Function<String, Optional<String>> text) {
        List<String> keys = List.of(path.split("\\."));
        if (CLAUSES.containsKey(need)) {
            return keys.getFirst().equals("clauses")
                    && text.apply("clauses." + keys.get(1) + ".kind").equals(Optional.of(CLAUSES.get(need)));
        }
        Optional<String> said = text.apply(path);
        Pattern written = need.equals("hours") ? HOUR : WRITTEN.get(need);
        return PATHS.containsKey(need)
                && PATHS.get(need).matcher(path).matches()
                && (written == null
                        || said.isEmpty()
                        || written.matcher(said.get()).matches());
    }
}

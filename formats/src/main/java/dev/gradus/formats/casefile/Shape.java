package dev.gradus.formats.casefile;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of each kind of mapping in a case file and in the files beside it, in the order in which they are written: the one list that
 * the reader reads by, the writer writes by and {@code case.schema.json} is compared with. A shape named {@code RED_LINE} is
 * {@code redLine} there.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies
public enum Shape {
    CASE(
            "case*",
            "title",
            "summary",
            "language",
            "as of*",
            "starts",
            "stage overhead",
            "sources",
            "parties*",
            "trust today",
            "trust before",
            "objectives",
            "in force",
            "measures*",
            "instruments",
            "terms",
            "proposals",
            "red lines",
            "deadlines",
            "outcomes",
            "move together",
            "beliefs",
            "history",
            "texts",
            "rounds",
            "moves",
            "statements",
            "pledges",
            "clauses",
            "forecasts"),
    SOURCE("title*", "author", "publisher", "language", "published", "address", "kind", "note"),
    PARTY(keys(
            List.of("name*", "labels", "role", "members", "decides", "answers for"), ofParty(), List.of("wants", "…"))),
    WANT("says*", "…"),
    OBJECTIVE("name*", "…"),
    MEASURE(keys(
            List.of("name*", "note", "by*", "with"),
            ofMeasure(),
            List.of(
                    "verified by",
                    "paid by",
                    "requires",
                    "excludes",
                    "only with",
                    "amount",
                    "in parts",
                    "form",
                    "obligation",
                    "every",
                    "until",
                    "parts",
                    "tranches",
                    "…",
                    "also claimed"))),
    /** So many of something, perhaps for each of something else. */
    AMOUNT("value*", "of*", "per"),
    /** What else is claimed of a measure, beside its figures, which hold their own claims. */
    MEASURE_CLAIMS("amount"),
    REVERSAL("share", "within", "…"),
    INSTRUMENT("name*", "by*", "cost*", "changes*", "…"),
    /** What an instrument may change of a measure. */
    MEASURE_CHANGE(changeable(Owner.MEASURE)),
    /** What an instrument may change of a party. */
    PARTY_CHANGE(changeable(Owner.PARTY)),
    /** That a text has what is owed made good: of a proposal, or given by an instrument. */
    CURE("chance*", "within", "…"),
    TERM("name*", "readings*", "…"),
    READING("requires", "also", "…"),
    PROPOSAL("name*", "note", "from", "form", "signed", "cure", "on", "round", "term", "stages*", "triggers", "…"),
    STEP("do*", "name", "not before", "due", "note", "also claimed"),
    STEP_CLAIMS("not before", "due"),
    /** What somebody else claims in place of something. */
    RIVAL("value*", "…"),
    /** Within a time of something. */
    WHEN("within*", "of*"),
    TRIGGER("after", "on verification of", "in parallel with", "order left open with", "meaning"),
    RED_LINE("by*", "says*", "never", "hard", "on", "…"),
    DEADLINE("name*", "date*", "kind", "binds", "…"),
    OUTCOME_CLASS("name*", "contains", "any of", "at least", "…"),
    TOGETHER("figures*", "correlation*", "…"),
    PAST_ACT("kind", "by*", "to", "says*", "on", "kept", "signal", "size", "response", "…"),
    TEXT_ENTRY("name*", "kind", "on", "under", "status", "says", "…"),
    ROUND("name*", "on", "place", "outcome", "gap", "…"),
    MOVE("kind*", "by*", "proposal*", "with", "says", "on", "round", "exception", "accepted", "audience", "…"),
    STATEMENT("kind", "by*", "to", "about", "on", "says*", "…"),
    PLEDGE("by*", "refrains*", "measure", "form", "until", "reported by", "on", "…"),
    CLAUSE("kind*", "says*", "of", "until", "…"),
    FORECAST("by*", "words", "about", "says", "made", "until", "…", "happened"),
    OUTCOME("value*", "on", "says", "…"),
    FIGURE("value*", "how sure", "shape", "chances", "…", "also claimed"),
    /** A rate that changes at deadlines: a figure, and what it becomes from each on. */
    TURNOVER("value*", "how sure", "shape", "chances", "…", "also claimed", "after"),
    /** One way in which a collapse would hurt: a figure with a name. */
    RESPONSE("name", "value*", "how sure", "shape", "chances", "…", "also claimed"),
    REVISION("on*", "was*", "why*", "source"),
    /** A file outcome.yaml. */
    OUTCOME_FILE("case*", "steps*", "break at", "break kind"),
    STEP_OUTCOME("measures*", "claims*", "due", "needs"),
    CLAIM("out*", "when", "later"),
    /** A table of verbal probabilities. */
    WORDS_TABLE("title", "sources", "expressions*"),
    EXPRESSION("words*", "chance*", "…"),
    /** A table of words for numbers. */
    NUMBER_WORDS("title", "sources", "words*", "how sure"),
    NUMBER_WORD("of*", "words*", "value*", "…"),
    SURENESS("words*", "range*", "number*", "…"),
    /** A file conflict.yaml. */
    CONFLICT(
            "conflict*",
            "title*",
            "summary",
            "language",
            "sources*",
            "decision makers*",
            "preferences*",
            "options",
            "infeasible",
            "states",
            "moves",
            "status quo",
            "coalitions",
            "sees",
            "published"),
    DECISION_MAKER("name*"),
    OPTION("name*", "by*", "direction"),
    STATE("name", "is"),
    /** What one decision maker prefers: exactly one of ranking, priorities and points. */
    PREFERENCE("ranking", "priorities", "points", "unknown", "note"),
    /** How one decision maker sees the conflict. */
    VIEW("preferences", "infeasible"),
    /** Equilibria that the publication gives. */
    PUBLISHED("nash", "general metarational", "symmetric metarational", "sequential", "simultaneous", "note");

    /** Keys that say where something comes from; every shape that is stated may carry them. */
    public static final List<String> BASIS = basis();

    private final boolean stated;
    private final List<String> required;
    private final List<String> keys;

    /** @param written the keys in the order in which a case has them; {@code *} after those required, "…" where a basis stands */
    Shape(String... written) {
        this(List.of(written));
    }

    Shape(List<String> written) {
        this.stated = written.contains("…");
        this.required = written.stream()
                .filter(key -> key.endsWith("*"))
                .map(Shape::bare)
                .toList();
        this.keys = written.stream()
                .flatMap(key -> key.equals("…") ? basis().stream() : Stream.of(bare(key)))
                .toList();
    }

    @SafeVarargs
    private static List<String> keys(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** None is required of every party: what is asked of those that decide, their reader asks for. */
    private static List<String> ofParty() {
        return FigureKind.of(Owner.PARTY).stream()
                .map(FigureKind::key)
                .distinct()
                .toList();
    }

    private static List<String> ofMeasure() {
        return FigureKind.of(Owner.MEASURE).stream()
                .map(FigureKind::key)
                .distinct()
                .toList();
    }

    private static List<String> changeable(Owner owner) {
        return FigureKind.changeable(owner).stream()
                .map(FigureKind::key)
                .distinct()
                .toList();
    }

    private static String bare(String key) {
        return key.endsWith("*") ? key.substring(0, key.length() - 1) : key;
    }

    private static List<String> basis() {
        return List.of("source", "claimed by", "judged", "quote", "new evidence");
    }

    /** Whether it may carry the keys of a basis. */
    boolean isStated() {
        return stated;
    }

    public List<String> required() {
        return required;
    }

    /** All keys, in the order in which the templates and the library have them. */
    public List<String> keys() {
        return keys;
    }
}

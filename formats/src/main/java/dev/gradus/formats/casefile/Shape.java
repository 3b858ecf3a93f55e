package dev.gradus.formats.casefile;

import dev.gradus.agreement.FigureKind;
import dev.gradus.agreement.FigureKind.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The keys of each kind of mapping in a case file and in the files beside it: the one list that the reader reads by and that {@code case.schema.json} is compared
 * with. A shape named {@code RED_LINE} is {@code redLine} there.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies
public enum Shape {
    CASE(
            false,
            List.of("case", "as of", "parties", "measures"),
            "title",
            "summary",
            "language",
            "starts",
            "stage overhead",
            "sources",
            "trust today",
            "trust before",
            "objectives",
            "in force",
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
            "statements",
            "pledges",
            "forecasts"),
    SOURCE(false, List.of("title"), "author", "publisher", "language", "published", "address", "kind", "note"),
    PARTY(true, List.of("name"), keys(List.of("labels", "role"), optional(Owner.PARTY), List.of("wants"))),
    WANT(true, List.of("says")),
    OBJECTIVE(true, List.of("name")),
    MEASURE(
            true,
            keys(List.of("name", "by"), required(Owner.MEASURE)),
            keys(
                    List.of("note", "with"),
                    optional(Owner.MEASURE),
                    List.of(
                            "requires",
                            "excludes",
                            "verified by",
                            "paid by",
                            "form",
                            "obligation",
                            "parts",
                            "tranches"))),
    REVERSAL(true, List.of(), "share", "within"),
    INSTRUMENT(true, List.of("name", "by", "cost", "changes")),
    /** What an instrument may change of a measure. */
    MEASURE_CHANGE(false, List.of(), changeable(Owner.MEASURE)),
    /** What an instrument may change of a party. */
    PARTY_CHANGE(false, List.of(), changeable(Owner.PARTY)),
    TERM(true, List.of("name", "readings")),
    READING(true, List.of(), "requires", "also"),
    PROPOSAL(true, List.of("name", "stages"), "note", "from", "form", "signed", "on", "term", "triggers"),
    STEP(false, List.of("do"), "due", "note"),
    TRIGGER(false, List.of(), "after", "on verification of", "in parallel with", "order left open with", "meaning"),
    RED_LINE(true, List.of("by", "says"), "never", "hard", "on"),
    DEADLINE(true, List.of("name", "date"), "kind", "binds"),
    OUTCOME_CLASS(true, List.of("name"), "contains", "any of", "at least"),
    TOGETHER(true, List.of("figures", "correlation")),
    PAST_ACT(true, List.of("by", "says"), "kind", "to", "on", "kept", "signal", "size", "response"),
    TEXT_ENTRY(true, List.of("name"), "kind", "on", "under", "status", "says"),
    ROUND(true, List.of("name"), "on", "place", "outcome", "gap"),
    STATEMENT(true, List.of("by", "says"), "kind", "to", "about", "on"),
    PLEDGE(true, List.of("by", "refrains"), "measure", "form", "until", "reported by", "on"),
    FORECAST(true, List.of("by"), "words", "about", "says", "made", "until", "happened"),
    OUTCOME(true, List.of("value"), "on", "says"),
    FIGURE(true, List.of("value"), "shape", "chances", "also claimed"),
    /** One way in which a collapse would hurt: a figure with a name. */
    RESPONSE(true, List.of("value"), "name", "shape", "chances", "also claimed"),
    REVISION(false, List.of("on", "was", "why"), "source"),
    /** A file outcome.yaml. */
    OUTCOME_FILE(false, List.of("case", "steps"), "break at", "break kind"),
    STEP_OUTCOME(false, List.of("measures", "claims"), "due", "needs"),
    CLAIM(false, List.of("out"), "when", "later"),
    /** A table of verbal probabilities. */
    WORDS_TABLE(false, List.of("expressions"), "title", "sources"),
    EXPRESSION(true, List.of("words", "chance")),
    /** A file conflict.yaml. */
    CONFLICT(
            false,
            List.of("conflict", "title", "sources", "decision makers", "preferences"),
            "summary",
            "language",
            "options",
            "infeasible",
            "states",
            "moves",
            "status quo",
            "coalitions",
            "sees",
            "published"),
    DECISION_MAKER(false, List.of("name")),
    OPTION(false, List.of("name", "by"), "direction"),
    STATE(false, List.of(), "name", "is"),
    /** What one decision maker prefers: exactly one of ranking, priorities and points. */
    PREFERENCE(false, List.of(), "ranking", "priorities", "points", "unknown", "note"),
    /** How one decision maker sees the conflict. */
    VIEW(false, List.of(), "preferences", "infeasible"),
    /** Equilibria that the publication gives. */
    PUBLISHED(
            false,
            List.of(),
            "nash",
            "general metarational",
            "symmetric metarational",
            "sequential",
            "simultaneous",
            "note");

    /** Keys that say where something comes from; every shape that is stated may carry them. */
    static final List<String> BASIS = basis();

    private final boolean stated;
    private final List<String> required;
    private final List<String> keys;

    Shape(boolean stated, List<String> required, String... optional) {
        this(stated, required, List.of(optional));
    }

    Shape(boolean stated, List<String> required, List<String> optional) {
        this.stated = stated;
        this.required = required;
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        if (stated) {
            all.addAll(basis());
        }
        this.keys = List.copyOf(all);
    }

    /** Keys of the numbers that an owner must give; those of a party only where it decides, so its reader asks for them. */
    private static List<String> required(Owner owner) {
        return keys(owner, FigureKind::isRequired);
    }

    private static List<String> optional(Owner owner) {
        return keys(owner, kind -> owner == Owner.PARTY || !kind.isRequired());
    }

    private static List<String> changeable(Owner owner) {
        return keys(owner, FigureKind::isChangeable);
    }

    private static List<String> keys(Owner owner, Predicate<FigureKind> wanted) {
        return FigureKind.of(owner).stream()
                .filter(wanted)
                .map(FigureKind::key)
                .distinct()
                .toList();
    }

    @SafeVarargs
    private static List<String> keys(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
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

    /** All keys, the required ones first. */
    public List<String> keys() {
        return keys;
    }
}

package dev.gradus.agreement.numbers;

import static dev.gradus.agreement.numbers.FigureKind.Form.AT_MOST_ONE;
import static dev.gradus.agreement.numbers.FigureKind.Form.BY_ID;
import static dev.gradus.agreement.numbers.FigureKind.Form.FOR_THE_REST;
import static dev.gradus.agreement.numbers.FigureKind.Form.NAMED;
import static dev.gradus.agreement.numbers.FigureKind.Form.ONE;
import static dev.gradus.agreement.numbers.FigureKind.Form.SUM;
import static dev.gradus.agreement.numbers.FigureKind.Owner.MEASURE;
import static dev.gradus.agreement.numbers.FigureKind.Owner.PARTY;
import static dev.gradus.agreement.numbers.FigureKind.Trait.CHANGEABLE;
import static dev.gradus.agreement.numbers.FigureKind.Trait.NEEDED;
import static dev.gradus.agreement.numbers.FigureKind.Trait.UNPLAYED;
import static dev.gradus.agreement.numbers.NumberSlot.ofBoth;
import static dev.gradus.agreement.numbers.NumberSlot.ofMeasure;
import static dev.gradus.agreement.numbers.NumberSlot.ofParty;
import static dev.gradus.agreement.numbers.NumberSlot.one;

import dev.gradus.agreement.numbers.Numbers.Editor;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of the numbers of a case: for each kind where it stands in the file and under which path, what it is called, which
 * values it may have, what stands in where the case is silent, and which number of {@link Numbers} it is.
 *
 * <p>A path is the key of the owner, its ids, then the keys below it: "measures.yongbyon.worth.us". A key is written with spaces in the
 * file and with hyphens in a path. The order is that in which the figures of one owner are listed.
 */
@SuppressWarnings("ImmutableEnumChecker") // arrays that nobody is given, and references to methods without state
public enum FigureKind {
    STAGE_OVERHEAD(Owner.CASE, "stage overhead", "overhead", Quantity.TIME, one(Numbers::overhead, Editor::overhead)),
    CURE(Owner.TEXT, "cure.chance", "cure", Quantity.SHARE, one(Numbers::cure, Editor::cure), CHANGEABLE),
    CURE_WITHIN(
            Owner.TEXT,
            "cure.within",
            "cure.within",
            Quantity.TIME,
            one(Numbers::cureYears, Editor::cureYears),
            CHANGEABLE),
    /** What a proposal says of a cure: the same numbers, under its own path. */
    PROPOSAL_CURE(Owner.PROPOSAL, "cure.chance", "proposal.cure", Quantity.SHARE, one(Numbers::cure, Editor::cure)),
    PROPOSAL_CURE_WITHIN(
            Owner.PROPOSAL,
            "cure.within",
            "proposal.cure.within",
            Quantity.TIME,
            one(Numbers::cureYears, Editor::cureYears)),
    /** One named part of what a collapse means for a party. */
    RESPONSE(PARTY, "breakdown.{response}", "response", Quantity.LOSS, NAMED, NEEDED, CHANGEABLE),
    /** Their sum. */
    BREAKDOWN(PARTY, "breakdown", "breakdown", Quantity.LOSS, SUM, ofParty(Numbers::breakdown, Editor::breakdown)),
    /** One named part of what it means for a party to stop a process that has begun, though nobody cheated. */
    STOPPING_RESPONSE(PARTY, "stopping.{stopping}", "stopping.response", Quantity.LOSS, NAMED, CHANGEABLE),
    /** Their sum. */
    STOPPING(PARTY, "stopping", "stopping", Quantity.LOSS, SUM, ofParty(Numbers::stopping, Editor::stopping)),
    WALK_AWAY(PARTY, "walk-away", "walkAway", Quantity.POINTS, ofParty(Numbers::walkAway, Editor::walkAway), UNPLAYED),
    IMPATIENCE(PARTY, "impatience", "impatience", Quantity.DISCOUNT, ofParty(Numbers::discount, Editor::discount)),
    TURNOVER(PARTY, "turnover", "turnover", Quantity.RATE, ofParty(Numbers::turnover, Editor::turnover), CHANGEABLE),
    /** From a deadline of the case on; what it changes is the number of that party after that day. */
    TURNOVER_AFTER(
            PARTY,
            "turnover.after.{deadline}",
            "turnover.after",
            Quantity.RATE,
            BY_ID,
            ofBoth(Numbers::turnoverAfter, Editor::turnoverAfter)),
    TRUST(Owner.PAIR, "", "trust", Quantity.TRUST, ofBoth(Numbers::trust, Editor::trust)),
    ADVANCES(MEASURE, "advances.{objective}", "advances", Quantity.SHARE, BY_ID, UNPLAYED),
    WORTH(MEASURE, "worth.{party}", "worth", Quantity.POINTS, BY_ID, ofBoth(Numbers::value, Editor::value)),
    TAKES(MEASURE, "takes", "takes", Quantity.TIME, ofMeasure(Numbers::years, Editor::years), NEEDED, CHANGEABLE),
    /** Reversible share for every party that has none of its own. */
    SHARE_FOR_ALL(MEASURE, "can be undone.share", "share.all", Quantity.SHARE, FOR_THE_REST, CHANGEABLE),
    SHARE(
            MEASURE,
            "can be undone.share.{party}",
            "share",
            Quantity.SHARE,
            BY_ID,
            ofBoth(Numbers::reversible, Editor::reversible),
            CHANGEABLE),
    WITHIN(
            MEASURE,
            "can be undone.within",
            "within",
            Quantity.TIME,
            ofMeasure(Numbers::reversalYears, Editor::reversalYears),
            CHANGEABLE),
    SEEN(
            MEASURE,
            "seen if not done",
            "seen",
            Quantity.SHARE,
            ofMeasure(Numbers::seen, Editor::seen),
            NEEDED,
            CHANGEABLE),
    /** Where none is given it follows from the cost. */
    SIGNAL(
            MEASURE,
            "signal",
            "signal",
            Quantity.SIGNAL,
            AT_MOST_ONE,
            ofMeasure(Numbers::givenSignal, Editor::signal),
            CHANGEABLE),
    HELD_BACK(MEASURE, "held back", "escrow", Quantity.SHARE, ofMeasure(Numbers::escrow, Editor::escrow), CHANGEABLE),
    COST(Owner.INSTRUMENT, "cost", "cost", Quantity.PRICE, UNPLAYED),
    /** The analyst's own probability that a party is reliable. */
    BELIEF(Owner.BELIEF, "", "belief", Quantity.TRUST, UNPLAYED),
    /** Of a promise of the past: it moves the trust of those who count it. */
    PAST_SIGNAL(Owner.PAST_ACT, "signal", "pastSignal", Quantity.SIGNAL, AT_MOST_ONE),
    /** Of an offer: the chance that it is accepted, as who makes it sees it. */
    ACCEPTED(Owner.MOVE, "accepted", "accepted", Quantity.SIGNAL, AT_MOST_ONE, UNPLAYED),
    /** Of an offer: what its audience gives who makes it, whatever comes of it. */
    AUDIENCE(Owner.MOVE, "audience", "audience", Quantity.PRICE, AT_MOST_ONE, UNPLAYED);

    /** To what a number belongs, with its place in paths. */
    public enum Owner {
        CASE(""),
        /** The text looked at, be it a proposal or what a plan would be written into. */
        TEXT(""),
        PROPOSAL("proposals.{proposal}"),
        PARTY("parties.{party}"),
        PAIR("trust.{party}.{party}"),
        MEASURE("measures.{measure}"),
        INSTRUMENT("instruments.{instrument}"),
        BELIEF("beliefs.{party}"),
        PAST_ACT("history.{history}"),
        MOVE("moves.{move}");

        private final String pattern;

        Owner(String pattern) {
            this.pattern = pattern;
        }
    }

    /** What is said of a kind: its form (else one), its number (else none), traits. */
    sealed interface Fact permits Form, NumberSlot, Trait {}

    /** How many of a kind an owner has. */
    public enum Form implements Fact {
        ONE,
        AT_MOST_ONE,
        /** One for each of some parties, objectives or deadlines. */
        BY_ID,
        /** One for all that have none of their own by id. */
        FOR_THE_REST,
        /** Any number, each with an id and a name of its own. */
        NAMED,
        /** Not written: the sum of those that are named. */
        SUM
    }

    enum Trait implements Fact {
        /** An instrument may change it. */
        CHANGEABLE,
        /** Nothing can be computed without it. */
        NEEDED,
        /** No roadmap holds or fails by it. */
        UNPLAYED
    }

    private final Owner owner;
    private final String[] pattern;
    private final List<String> keys;
    private final String label;
    private final Quantity quantity;
    private final Form form;
    private final NumberSlot slot;
    private final List<Trait> traits;

    FigureKind(Owner owner, String where, String label, Quantity quantity, Fact... facts) {
        this.owner = owner;
        this.keys = Arrays.stream(where.split("\\."))
                .filter(key -> !key.startsWith("{"))
                .toList();
        String below = where.replace(' ', '-');
        String joint = owner.pattern.isEmpty() || below.isEmpty() ? "" : ".";
        this.pattern = (owner.pattern + joint + below).split("\\.");
        this.label = "given." + label;
        this.quantity = quantity;
        this.form = facts(facts, Form.class).findFirst().orElse(ONE);
        this.slot = facts(facts, NumberSlot.class).findFirst().orElse(NumberSlot.NONE);
        this.traits = facts(facts, Trait.class).toList();
    }

    private static <T> Stream<T> facts(Fact[] facts, Class<T> type) {
        return Arrays.stream(facts).filter(type::isInstance).map(type::cast);
    }

    /** Those of an owner, in their order. */
    public static List<FigureKind> of(Owner owner) {
        return Kin.BY_OWNER.getOrDefault(owner, List.of());
    }

    /** Those of an owner that an instrument may change, in the order in which it says them: single ones first, how long it takes after all else. */
    public static List<FigureKind> changeable(Owner owner) {
        return of(owner).stream()
                .filter(FigureKind::isChangeable)
                .sorted(Comparator.comparing((FigureKind kind) -> kind.form == NAMED)
                        .thenComparing(kind -> kind == TAKES))
                .toList();
    }

    public Owner owner() {
        return owner;
    }

    /** Its key in the mapping of its owner in the file: "held back", "can be undone". */
    public String key() {
        return keys.getFirst();
    }

    /** Its key in the innermost mapping: "within" of "can be undone". */
    public String innerKey() {
        return keys.getLast();
    }

    /** Code of what it is, as {@code words} knows it: "given.worth". */
    public String label() {
        return label;
    }

    public Quantity quantity() {
        return quantity;
    }

    public Unit unit() {
        return quantity.unit();
    }

    public Form form() {
        return form;
    }

    /** What stands in where the case is silent. */
    public double otherwise() {
        double fresh = slot.get().of(Numbers.of(1, 1).done(), 0, 0);
        return Double.isNaN(fresh) ? 0 : fresh;
    }

    /** Nothing can be computed without it. */
    public boolean isNeeded() {
        return traits.contains(NEEDED);
    }

    /** An instrument may change it. */
    public boolean isChangeable() {
        return traits.contains(CHANGEABLE);
    }

    /** A roadmap can hold or fail by it. */
    public boolean isPlayed() {
        return !traits.contains(UNPLAYED) && form != SUM;
    }

    /** The number of party i and measure k, of party i after named day k, or of truster i in k; what does not matter may be anything. NaN where it is none of its own. */
    public double get(Numbers numbers, int i, int k) {
        return slot.get().of(numbers, i, k);
    }

    /** Sets that number. */
    public Editor set(Editor edit, int i, int k, double value) {
        return slot.set().to(edit, i, k, value);
    }

    /** What it is of a part of a measure, that share of the whole (model.md §5). */
    public double ofPart(double whole, double share) {
        return switch (this) {
            case WORTH, TAKES, ADVANCES -> whole * share;
            case SIGNAL -> share == 1 ? whole : Math.pow(whole, share);
            default -> whole;
        };
    }

    /** The sum that named figures add up to. */
    public FigureKind sum() {
        return sibling(SUM);
    }

    /** The named figures that add up to this sum. */
    public FigureKind terms() {
        return sibling(NAMED);
    }

    /** What stands in for all who have no figure of this kind by id. */
    public FigureKind forTheRest() {
        return sibling(FOR_THE_REST);
    }

    /** The kind of those by id for which this one stands in. */
    public FigureKind own() {
        return sibling(BY_ID);
    }

    /** Whether another kind stands in for all who have none of this kind by id. */
    public boolean hasForTheRest() {
        return form == BY_ID && Kin.BY_KIND.getOrDefault(this, Map.of()).containsKey(FOR_THE_REST);
    }

    private FigureKind sibling(Form wanted) {
        return Optional.ofNullable(Kin.BY_KIND.getOrDefault(this, Map.of()).get(wanted))
                .orElseThrow();
    }

    /** Looked up for every number of every draw, so found once. */
    private static final class Kin {
        private static final Map<Owner, List<FigureKind>> BY_OWNER = new EnumMap<>(Owner.class);
        private static final Map<FigureKind, Map<Form, FigureKind>> BY_KIND = new EnumMap<>(FigureKind.class);

        static {
            for (Owner owner : Owner.values()) {
                BY_OWNER.put(
                        owner,
                        Arrays.stream(values())
                                .filter(kind -> kind.owner == owner)
                                .toList());
            }
            for (FigureKind kind : values()) {
                Map<Form, FigureKind> siblings = new EnumMap<>(Form.class);
                of(kind.owner).stream()
                        .filter(other -> other.keys.equals(kind.keys))
                        .forEach(other -> siblings.putIfAbsent(other.form, other));
                BY_KIND.put(kind, siblings);
            }
        }
    }

    /** The path of the figure with these ids, in the order of the path. */
    public String path(String... ids) {
        StringBuilder path = new StringBuilder();
        int next = 0;
        for (String segment : pattern) {
            path.append(path.isEmpty() ? "" : ".").append(segment.startsWith("{") ? ids[next++] : segment);
        }
        return path.toString();
    }

    /** A figure of this kind as a term of an explanation. */
    public Explained explained(double value, String... ids) {
        FigurePath path = new FigurePath(this, List.of(ids));
        return Explained.given(label, value, unit(), path(ids), path.args());
    }

    /** The ids in a path of this kind, as a list of one; empty where it is a path of another. */
    List<List<String>> match(String[] path) {
        if (path.length != pattern.length) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < pattern.length; k++) {
            if (pattern[k].startsWith("{")) {
                ids.add(path[k]);
            } else if (!pattern[k].equals(path[k])) {
                return List.of();
            }
        }
        return List.of(ids);
    }

    /** What the ids stand for, in the order of the path: "party", "measure", "response". */
    public List<String> things() {
        return Arrays.stream(pattern)
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }
}

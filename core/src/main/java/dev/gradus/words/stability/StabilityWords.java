package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.Evolution;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Where a conflict can rest, in words: for each state why everybody stays, or who leaves it and where to. */
public final class StabilityWords {
    private static final int MOST_BRIEF = 3;

    private final Words words;
    private final StabilityFindings findings;
    private final ConflictReview review;
    private final Conflict conflict;
    private final ConflictNames names;
    private final StateWords states;
    private final StateTables tables;

    public StabilityWords(Words words, StabilityFindings findings) {
        this.words = words;
        this.findings = findings;
        this.review = findings.review();
        this.conflict = review.conflict();
        this.names = new ConflictNames(words, conflict, findings.names());
        this.states = new StateWords(words, names, review);
        this.tables = new StateTables(words, names, states, review);
    }

    public String language() {
        return words.language();
    }

    public String say(String key, Object... args) {
        return words.say("stability." + key, args);
    }

    /** A decision maker as for a heading. */
    public String maker(int maker) {
        return names.plain(maker);
    }

    /** A state as for a heading. */
    public String stateName(int state) {
        return words.capital(names.state(state));
    }

    /** Who moves, and what they choose or drop for it: "Ministry: choose “A” and drop “B”"; only who, where states have no options. */
    public String mover(String who, int from, int to) {
        return conflict.graph() instanceof OptionStates ? say("picture.move", who, names.doing(from, to)) : who;
    }

    /**
     * All that is told, in order: "verdict"; "rests" with a part "state:5" for each; "wish" with "wish:5"; "eyes"; "departures" with
     * "state:7"; "stable" and "further", tables; "limits". States are numbered from 1. What there is nothing to say of is left out.
     */
    public List<Passage> passages() {
        return List.of(verdict(), rests(), wish(), eyes(), departures(), stable(), further(), limits()).stream()
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    /**
     * What matters most, for whoever has no time: "verdict"; "rests" with at most {@value #MOST_BRIEF} parts; "departures" with that of the
     * status quo; "wish"; "eyes"; "limits".
     */
    public List<Passage> brief() {
        return List.of(verdict(), briefRests(), briefDepartures(), briefWish(), eyes(), briefLimits()).stream()
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    private Passage briefRests() {
        Passage.Builder passage = Passage.of("rests", say("rests.title"));
        review.rests().stream().limit(MOST_BRIEF).forEach(rest -> passage.part(states.brief(rest)));
        return passage.done();
    }

    private Passage briefDepartures() {
        Passage.Builder passage = Passage.of("departures", say("departures.title"));
        review.departures().stream()
                .filter(departure -> review.isStatusQuo(departure.state()))
                .forEach(departure -> passage.part(states.departure(departure)));
        return passage.done();
    }

    /** In full what was asked for. */
    private Passage briefWish() {
        Passage.Builder passage = Passage.of("wish", say("wish.title"));
        WishWords wishes = new WishWords(words, names, states);
        review.wish().ifPresent(wish -> passage.part(wish.asked() ? wishes.passage(wish) : wishes.brief(wish)));
        return passage.done();
    }

    private Passage briefLimits() {
        int shown = Math.min(MOST_BRIEF, review.rests().size());
        Sentence left =
                shown == review.restCount() ? Sentence.NONE : Sentence.of(say("brief.left", shown, review.restCount()));
        return Passage.of("limits", say("limits.title"))
                .say(Sentence.of(findings.notKnown().isEmpty() ? "" : say("notKnown")))
                .say(Sentence.of(say("means")), Sentence.of(say("not")), left, Sentence.of(say("brief.more")))
                .done();
    }

    private Passage verdict() {
        Passage.Builder passage = Passage.of("verdict", "").say(Sentence.of(headline()));
        passage.say(Sentence.of(conflict.makers().size() == 1 ? say("only", names.maker(0)) : ""));
        now().forEach(passage::say);
        return passage.done();
    }

    /** What it comes to. */
    private String headline() {
        if (review.restCount() == 0) {
            return say("headline.none", conflict.states());
        }
        long firm = review.stability().equilibria(Concept.NASH).size();
        String count =
                say(review.restCount() == 1 ? "headline.one" : "headline.some", review.restCount(), conflict.states());
        return count + " " + firm(firm);
    }

    private String firm(long firm) {
        if (firm == review.restCount()) {
            return say(firm == 1 ? "headline.itself" : "headline.all");
        }
        return firm == 0 ? say("headline.threats") : say(firm == 1 ? "headline.firmOne" : "headline.firm", firm);
    }

    /** What becomes of the status quo; nothing where it is not known. */
    private List<Sentence> now() {
        if (conflict.statusQuo().isEmpty()) {
            return List.of();
        }
        int now = conflict.statusQuo().getAsInt();
        boolean firm = review.stability().equilibria(Concept.NASH).contains(now);
        String key = firm ? "rests" : isRest(now) ? "held" : conflict.makers().size() == 1 ? "moves.only" : "leaves";
        List<Sentence> said = new ArrayList<>(List.of(words.tell("stability.now." + key, names.state(now))));
        review.improving().ifPresent(evolution -> said.add(evolution(evolution, "now.moves", "now.stays")));
        review.together().ifPresent(evolution -> said.add(together(evolution)));
        return said;
    }

    private Sentence together(Evolution evolution) {
        Sentence found = evolution(evolution, "now.together", "now.apart");
        return evolution.isComplete() ? found : Sentence.joined(List.of(found, Sentence.of(say("now.cut"))));
    }

    private boolean isRest(int state) {
        return review.stability().rests().contains(state);
    }

    private Sentence evolution(Evolution evolution, String moves, String stays) {
        int reached = evolution.reached().size() - 1;
        if (reached == 0) {
            return Sentence.of(say(stays));
        }
        int rests = evolution
                .attainable(review.stability().rests())
                .without(StateSet.of(evolution.start()))
                .size();
        return Sentence.of(say(
                moves, words.count("stability.count.states", reached), words.count("stability.count.rests", rests)));
    }

    private Passage rests() {
        int shown = review.rests().size();
        Passage.Builder passage = Passage.of("rests", say("rests.title"));
        if (shown < review.restCount()) {
            passage.say(Sentence.of(say("rests.left", shown, review.restCount())));
        }
        review.rests().forEach(rest -> passage.part(states.rest(rest)));
        return passage.done();
    }

    private Passage wish() {
        Passage.Builder passage = Passage.of("wish", say("wish.title"));
        review.wish().ifPresent(wish -> passage.part(new WishWords(words, names, states).passage(wish)));
        return passage.done();
    }

    private Passage departures() {
        Passage.Builder passage = Passage.of("departures", say("departures.title"));
        int shown = review.departures().size();
        if (shown > 0) {
            passage.say(
                    Sentence.of(say("departures.lead")),
                    Sentence.of(
                            shown < review.departureCount()
                                    ? say("departures.left", shown, review.departureCount())
                                    : ""));
        }
        review.departures().forEach(departure -> passage.part(states.departure(departure)));
        return passage.done();
    }

    private Passage eyes() {
        Passage.Builder passage = Passage.of("eyes", say("eyes.title"));
        findings.course()
                .ifPresent(course ->
                        passage.say(Sentence.of(say("eyes.lead"))).list(new CourseWords(words, names).steps(course)));
        return passage.done();
    }

    private Passage stable() {
        ResultTable table = tables.stable();
        return Passage.of("stable", table.title()).table(table).done();
    }

    private Passage further() {
        ResultTable table = new FurtherWords(words, names, findings.further()).table();
        return Passage.of("further", table.title()).table(table).done();
    }

    /** What is not known, what it means and what it does not. */
    private Passage limits() {
        return Passage.of("limits", say("limits.title"))
                .say(Sentence.of(findings.notKnown().isEmpty() ? "" : say("notKnown")))
                .say(Sentence.of(say("means")))
                .say(Sentence.of(say("not")))
                .done();
    }

    /** What goes with a picture of states and moves: "evolution", what follows from the status quo by improvements, step by step. */
    public Passage evolution() {
        ResultTable table = tables.evolution();
        return table.rows().isEmpty()
                ? Passage.of("evolution", table.title())
                        .say(Sentence.of(table.lead()))
                        .done()
                : Passage.of("evolution", table.title()).table(table).done();
    }
}

package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Reason;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.ConflictReview.Way;
import dev.gradus.stability.review.Evolution;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of one state: what holds it or that nothing does, of each decision maker why, how to get there, what would move it. */
final class StateWords {
    private final Words words;
    private final ConflictNames names;
    private final ConflictReview review;
    private final Conflict conflict;
    private final ReasonWords reasons;

    StateWords(Words words, ConflictNames names, ConflictReview review) {
        this.words = words;
        this.names = names;
        this.review = review;
        this.conflict = review.conflict();
        this.reasons = new ReasonWords(words, names, conflict);
    }

    private String say(String key, Object... args) {
        return words.say("stability." + key, args);
    }

    private Sentence tell(String key, Object... args) {
        return words.tell("stability." + key, args);
    }

    /** As for a heading. */
    String title(int state) {
        String title = words.capital(names.state(state));
        return review.isStatusQuo(state) ? say("title.now", title) : title;
    }

    /** With its number in front. */
    String numbered(int state) {
        return state + 1 + ". " + title(state);
    }

    Passage rest(Rest rest) {
        boolean reached =
                !review.isStatusQuo(rest.state()) && conflict.statusQuo().isPresent();
        return Passage.of("state:" + (rest.state() + 1), numbered(rest.state()))
                .say(Sentence.of(say("held." + Words.key(rest.firmest()))), tell("concepts", concepts(rest.concepts())))
                .list(
                        rest.firmest() == Concept.NASH
                                ? List.of()
                                : rest.reasons().stream().map(reasons::staying).toList())
                .say(reached ? gain(rest) : Sentence.NONE)
                .say(reached ? way(rest.way()) : Sentence.NONE)
                .say(unsettling(rest))
                .done();
    }

    private Sentence gain(Rest rest) {
        return rest.worseOff().isEmpty()
                ? Sentence.of(say("gain.all"))
                : tell("gain.not", names.makers(rest.worseOff()));
    }

    private Sentence way(Optional<Way> way) {
        if (way.isEmpty()) {
            return Sentence.of(say("way.none"));
        }
        List<String> steps = way.get().steps().stream().map(names::step).toList();
        return Sentence.of(say("way." + means(way.get()), String.join(say("way.then"), steps)));
    }

    private String means(Way way) {
        boolean alone = way.means() == Evolution.Means.MOVES
                && review.together().isEmpty()
                && conflict.makers().size() > 1;
        return alone ? "alone" : Words.key(way.means());
    }

    /**
     * In short: what holds it, who would like to leave, whether somebody is worse off than now, by what means it can be reached, and what
     * would move it.
     */
    Passage brief(Rest rest) {
        boolean reached =
                !review.isStatusQuo(rest.state()) && conflict.statusQuo().isPresent();
        List<Integer> wanting = rest.reasons().stream()
                .filter(reason -> !reason.improvements().isEmpty())
                .map(Reason::maker)
                .toList();
        return Passage.of("state:" + (rest.state() + 1), numbered(rest.state()))
                .say(Sentence.of(say("held." + Words.key(rest.firmest()))))
                .say(
                        wanting.isEmpty() ? Sentence.NONE : tell("brief.wanting", names.makers(wanting)),
                        reached ? gain(rest) : Sentence.NONE,
                        reached ? briefWay(rest.way()) : Sentence.NONE)
                .say(unsettling(rest))
                .done();
    }

    private Sentence briefWay(Optional<Way> way) {
        if (way.isEmpty()) {
            return Sentence.of(say("way.none"));
        }
        List<Integer> movers = way.get().steps().stream()
                .flatMap(step -> step.movers().stream())
                .distinct()
                .sorted()
                .toList();
        return tell("brief.way." + means(way.get()), names.makers(movers));
    }

    private Sentence unsettling(Rest rest) {
        Optional<PreferenceChange.Found> own = Inverse.findSmallest(rest.unsettling());
        Optional<PreferenceChange.Refused> refused = rest.refusing().stream()
                .filter(PreferenceChange.Refused.class::isInstance)
                .map(PreferenceChange.Refused.class::cast)
                .findFirst();
        if (own.isPresent() && (refused.isEmpty() || own.get().turned().size() == 1)) {
            return Sentence.of(unsettling(rest.state(), own.get()));
        }
        return refused.map(change -> refusing(rest.state(), change)).orElseGet(() -> Sentence.of(say(unmoved(rest))));
    }

    private Sentence refusing(int state, PreferenceChange.Refused change) {
        return change.from() == state
                ? tell(
                        "unsettle.refuseHere",
                        names.maker(change.maker()),
                        names.doing(change.from(), change.to()),
                        names.maker(change.leaving()))
                : tell(
                        "unsettle.refuse",
                        names.maker(change.maker()),
                        names.doing(change.from(), change.to()),
                        names.beside(state, StateSet.of(change.from())),
                        names.maker(change.leaving()));
    }

    /** What is said where no change was found: that there is none, why, or that none was found. */
    private String unmoved(Rest rest) {
        boolean[] moves = new boolean[1];
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            conflict.graph().eachMove(maker, rest.state(), _ -> moves[0] = true);
        }
        if (!moves[0]) {
            return "unsettle.stuck";
        }
        boolean never = Stream.concat(rest.unsettling().stream(), rest.refusing().stream())
                .allMatch(PreferenceChange.Impossible.class::isInstance);
        return never ? "unsettle.never" : "unsettle.none";
    }

    private String unsettling(int state, PreferenceChange.Found found) {
        String maker = names.maker(found.maker());
        int first = found.turned().stream().findFirst().orElseThrow();
        boolean own = found.turned().size() == 1 && conflict.graph().canMove(found.maker(), state, first);
        return own
                ? say("unsettle.own", maker, names.doing(state, first))
                : say("unsettle", maker, names.beside(state, found.turned()));
    }

    Passage departure(Departure departure) {
        return Passage.of("state:" + (departure.state() + 1), numbered(departure.state()))
                .say(Sentence.of(say("leaves")))
                .list(departure.reasons().stream().map(reasons::leaving).toList())
                .done();
    }

    /** "Nash and sequential". */
    String concepts(List<Concept> concepts) {
        return words.list(concepts.stream()
                .map(concept -> say("concept." + Words.key(concept)))
                .toList());
    }
}

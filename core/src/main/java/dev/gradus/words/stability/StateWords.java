package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
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
        String path = String.join(say("way.then"), steps);
        boolean alone =
                way.get().means() == Evolution.Means.MOVES && review.together().isEmpty();
        return Sentence.of(
                say(alone ? "way.alone" : "way." + Words.key(way.get().means()), path));
    }

    private Sentence unsettling(Rest rest) {
        Optional<PreferenceChange.Found> smallest = Inverse.findSmallest(rest.unsettling());
        return Sentence.of(
                smallest.map(found -> unsettling(rest.state(), found)).orElseGet(() -> say("unsettle.none")));
    }

    private String unsettling(int state, PreferenceChange.Found found) {
        String maker = names.maker(found.maker());
        int first = found.turned().stream().findFirst().orElseThrow();
        boolean own = found.turned().size() == 1 && conflict.graph().canMove(found.maker(), state, first);
        return own
                ? say("unsettle.own", maker, names.doing(state, first))
                : say("unsettle", maker, names.states(found.turned()));
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

package dev.gradus.words.stability;

import dev.gradus.stability.StateSet;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Wish;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would have to change for a wished state to hold. */
final class WishWords {
    private final Words words;
    private final ConflictNames names;
    private final StateWords states;

    WishWords(Words words, ConflictNames names, StateWords states) {
        this.words = words;
        this.names = names;
        this.states = states;
    }

    private Sentence tell(String key, Object... args) {
        return words.tell("stability." + key, args);
    }

    Passage passage(Wish wish) {
        return Passage.of("wish:" + (wish.state() + 1), states.numbered(wish.state()))
                .say(
                        tell(wish.asked() ? "wish.asked" : "wish.chosen"),
                        wish.held().isEmpty() ? tell("wish.notHeld") : tell("wish.held", states.concepts(wish.held())))
                .list(Stream.concat(
                                wish.needs().stream().flatMap(need -> need(wish, need).stream()),
                                wish.changes().stream().map(change -> change(wish.state(), change)))
                        .distinct()
                        .toList())
                .done();
    }

    /** In short, where all prefer it to the status quo: who leaves it, and the smallest change of one side that makes it hold. */
    Passage brief(Wish wish) {
        List<Integer> leaving = wish.needs().stream()
                .filter(need -> !need.met())
                .map(Need::maker)
                .toList();
        Sentence change = Inverse.findSmallest(wish.changes())
                .map(found -> change(wish.state(), found))
                .orElseGet(() -> tell("brief.wish.none"));
        return Passage.of("wish:" + (wish.state() + 1), states.numbered(wish.state()))
                .say(tell("wish.chosen"))
                .say(tell("brief.wanting", names.makers(leaving)), change)
                .done();
    }

    /** What one decision maker must prefer, and in how many rankings that is so; nothing where it stays whatever it prefers. */
    private Optional<Sentence> need(Wish wish, Need need) {
        return need.requirement()
                .filter(requirement -> !requirement.isAlwaysMet())
                .map(requirement -> {
                    StateSet never = StateSet.of(requirement.never().stream()
                            .mapToInt(state -> state)
                            .toArray());
                    String key = need.met() ? "need.met" : "need.open";
                    return Sentence.joined(List.of(
                            tell(key, names.maker(need.maker()), names.beside(wish.state(), never)),
                            shares(wish, need.maker())));
                });
    }

    /** In how many of its rankings it would stay there, by each definition. */
    private Sentence shares(Wish wish, int maker) {
        List<String> shares = wish.shares().stream()
                .filter(share -> share.maker() == maker)
                .flatMap(share -> share.count().stream()
                        .map(count -> words.say("stability.short." + Words.key(share.concept()))
                                + " "
                                + words.percent(count.strictShare())))
                .toList();
        return shares.isEmpty() ? Sentence.NONE : tell("need.share", String.join(", ", shares));
    }

    private Sentence change(int state, PreferenceChange change) {
        return switch (change) {
            case PreferenceChange.NotNeeded() -> tell("wish.nothing");
            case PreferenceChange.Found found ->
                tell("wish.found", names.maker(found.maker()), names.beside(state, found.turned()));
            case PreferenceChange.Impossible impossible ->
                tell("wish.impossible", names.maker(impossible.maker()), names.makers(impossible.others()));
            case PreferenceChange.Refused refused ->
                throw new IllegalStateException("refusing makes no state hold: " + refused);
            case PreferenceChange.NoneFound none -> tell("wish.unknown", names.maker(none.maker()), none.comparisons());
        };
    }
}

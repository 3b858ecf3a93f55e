package dev.gradus.words.stability;

import dev.gradus.stability.StateSet;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Wish;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
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
                                wish.needs().stream().flatMap(need -> need(need).stream()),
                                wish.changes().stream().map(this::change))
                        .distinct()
                        .toList())
                .done();
    }

    /** What one decision maker must prefer, and in how many rankings that is so; nothing where it stays whatever it prefers. */
    private Optional<Sentence> need(Need need) {
        return need.requirement()
                .filter(requirement -> !requirement.isAlwaysMet())
                .map(requirement -> {
                    String never = names.states(StateSet.of(requirement.never().stream()
                            .mapToInt(state -> state)
                            .toArray()));
                    Sentence must = tell(need.met() ? "need.met" : "need.open", names.maker(need.maker()), never);
                    return Sentence.joined(Stream.concat(
                                    Stream.of(must),
                                    need.count().stream()
                                            .map(count -> tell("need.share", words.percent(count.strictShare()))))
                            .toList());
                });
    }

    private Sentence change(PreferenceChange change) {
        return switch (change) {
            case PreferenceChange.NotNeeded() -> tell("wish.nothing");
            case PreferenceChange.Found found ->
                tell("wish.found", names.maker(found.maker()), names.states(found.turned()));
            case PreferenceChange.Impossible impossible ->
                tell("wish.impossible", names.maker(impossible.maker()), names.makers(impossible.others()));
            case PreferenceChange.Refused refused ->
                throw new IllegalStateException("refusing makes no state hold: " + refused);
            case PreferenceChange.NoneFound none -> tell("wish.unknown", names.maker(none.maker()), none.comparisons());
        };
    }
}

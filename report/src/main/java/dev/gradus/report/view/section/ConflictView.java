package dev.gradus.report.view.section;

import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.picture.StateDiagram;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.stability.StabilityWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a page shows of a conflict, in one language.
 *
 * @param verdict what it comes to in front
 * @param told the other passages, in the order in which they are told
 * @param makers names in the order of the decision makers, for the key of the picture
 * @param evolution goes with the picture
 */
public record ConflictView(
        StabilityWords words,
        List<Sentence> verdict,
        List<Passage> told,
        List<String> makers,
        Passage evolution,
        StateDiagram diagram) {
    public ConflictView {
        verdict = List.copyOf(verdict);
        told = List.copyOf(told);
        makers = List.copyOf(makers);
    }

    /** Where the parties of a case could rest without a roadmap. */
    public static Optional<ConflictView> find(LocalizedContext e) {
        return e.assessment()
                .rest()
                .map(review -> of(
                        new StabilityWords(e.words(), StabilityFindings.of(review)),
                        review.conflict().makers().size(),
                        StateDiagram.of(review)));
    }

    public static ConflictView of(StabilityWords words, int makers, StateDiagram diagram) {
        List<Passage> passages = words.passages();
        return new ConflictView(
                words,
                passages.getFirst().sentences(),
                passages.subList(1, passages.size()),
                IntStream.range(0, makers).mapToObj(words::maker).toList(),
                words.evolution(),
                diagram);
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }
}

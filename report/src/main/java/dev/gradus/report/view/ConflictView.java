package dev.gradus.report.view;

import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.FurtherReview;
import dev.gradus.words.ResultTable;
import dev.gradus.words.StabilityWords;
import dev.gradus.words.StabilityWords.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a page shows of a conflict, in one language.
 *
 * @param makers names in the order of the decision makers, for the key
 * @param wish none or one
 * @param limits what is left out, beside each list
 */
public record ConflictView(
        StabilityWords words,
        String headline,
        List<String> now,
        List<String> notes,
        List<String> makers,
        List<Passage> rests,
        String restsLeft,
        List<Passage> departures,
        String departuresLeft,
        List<Passage> wish,
        ResultTable table,
        ResultTable evolution,
        ResultTable further,
        List<String> course,
        StateDiagram diagram) {
    public ConflictView {
        course = List.copyOf(course);
        now = List.copyOf(now);
        notes = List.copyOf(notes);
        makers = List.copyOf(makers);
        rests = List.copyOf(rests);
        departures = List.copyOf(departures);
        wish = List.copyOf(wish);
    }

    /**
     * All that was found of one conflict.
     *
     * @param course what happens where some see another game; empty where nobody does
     */
    public record Told(ConflictReview review, FurtherReview further, Optional<HypergameCourse> course) {}

    /** Where the parties of a case could rest without a roadmap. */
    static Optional<ConflictView> find(LocalizedContext e) {
        return e.assessment()
                .rest()
                .map(review -> of(
                        new StabilityWords(e.words(), review, Map.of()),
                        new Told(review, new FurtherReview(List.of()), Optional.empty()),
                        StateDiagram.of(review)));
    }

    public static ConflictView of(StabilityWords words, Told told, StateDiagram diagram) {
        ConflictReview review = told.review();
        List<Passage> rests = words.rests();
        List<Passage> departures = words.departures();
        return new ConflictView(
                words,
                words.headline(),
                words.now(),
                words.notes(),
                IntStream.range(0, review.conflict().makers().size())
                        .mapToObj(words::maker)
                        .toList(),
                rests,
                rests.size() < review.restCount() ? words.say("rests.left", rests.size(), review.restCount()) : "",
                departures,
                departures.size() < review.departureCount()
                        ? words.say("departures.left", departures.size(), review.departureCount())
                        : "",
                words.wish().stream().toList(),
                words.table(),
                words.evolution(),
                words.further(told.further()),
                told.course().map(words::course).orElse(List.of()),
                diagram);
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }
}

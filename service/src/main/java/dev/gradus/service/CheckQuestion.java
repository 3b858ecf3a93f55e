package dev.gradus.service;

import dev.gradus.agreement.Problem;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.conduct.MoveReview;
import dev.gradus.conduct.MoveReviewer;
import dev.gradus.formats.casefile.Positions;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.library.Finder;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is wrong with a case or a conflict, and what is weak in a case, as far as that can be seen without planning.
 *
 * @param name of a case or a conflict, as {@link Finder} understands it
 */
public record CheckQuestion(Finder finder, String name) implements Question<CheckQuestion.Findings> {

    public sealed interface Findings {}

    /** All that is wrong, in the order of the file. */
    public record Wrong(List<LocatedProblem> problems) implements Findings {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** A conflict that can be computed. */
    public record SoundConflict(ConflictResult.Read read) implements Findings {}

    /**
     * A case that can be computed, and its weaknesses.
     *
     * @param open what would have to be known first; none where it is complete
     * @param moves what the parties did, held against its likely values; none where it is not complete
     */
    public record SoundCase(WholeCase whole, List<LocatedProblem> open, List<Weak> weaknesses, List<MoveReview> moves)
            implements Findings {
        public SoundCase {
            open = List.copyOf(open);
            moves = List.copyOf(moves);
            weaknesses = List.copyOf(weaknesses);
        }
    }

    /**
     * A weakness.
     *
     * @param at where in the file it is; the problem in it only carries the path
     */
    public record Weak(Weakness weakness, LocatedProblem at) {}

    @Override
    public Findings answer(Capacity capacity, Watch watch) {
        Optional<ConflictResult> conflict = finder.findConflict(name);
        if (conflict.isPresent()) {
            return switch (conflict.get()) {
                case ConflictResult.Unreadable(List<LocatedProblem> problems) -> new Wrong(problems);
                case ConflictResult.Read read -> new SoundConflict(read);
            };
        }
        return switch (finder.readCase(name)) {
            case ReadResult.Unreadable(List<LocatedProblem> problems) -> new Wrong(problems);
            case ReadResult.Read(WholeCase whole, Positions positions) ->
                new SoundCase(
                        whole,
                        whole.gaps().stream().map(positions::locate).toList(),
                        TextWeaknesses.of(whole).stream()
                                .map(weakness ->
                                        new Weak(weakness, positions.locate(Problem.of("weakness", weakness.path()))))
                                .toList(),
                        whole.gaps().isEmpty() ? MoveReviewer.likely(whole) : List.of());
        };
    }
}

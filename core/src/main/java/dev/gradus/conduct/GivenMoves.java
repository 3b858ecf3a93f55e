package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.forecast.Kept;
import dev.gradus.forecast.Survey;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The draws of a forecast in which every move of the case is true: those recorded, made by the date of knowledge, without an exception, that
 * can be weighed. To keep these alone is calibration on what is known; that they agree with the moves then says nothing for the case.
 *
 * @param kept the draws that are left
 * @param moves what was asked of them
 * @param each for each move in how many of all draws it is true by itself
 */
public record GivenMoves(Kept kept, List<Move> moves, List<Long> each) {
    /** Fewer draws than this say nothing. */
    public static final int FEWEST = 30;

    public GivenMoves {
        moves = List.copyOf(moves);
        each = List.copyOf(each);
    }

    /** Too few are left to say anything. */
    public boolean isTooFew() {
        return kept.numbers().size() < FEWEST;
    }

    /** The move that is true in the fewest draws, by its place; where there are moves. */
    public int rarest() {
        return IntStream.range(0, each.size())
                .boxed()
                .min((a, b) -> Long.compare(each.get(a), each.get(b)))
                .orElseThrow();
    }

    /**
     * @param request whose draws are looked at, on its threads
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static GivenMoves of(UncertainCase uncertain, SweepRequest request, Watch watch) {
        List<MoveCondition> conditions = conditions(uncertain.whole());
        List<boolean[]> answers = Survey.of(uncertain, request, draw -> truths(conditions, draw.resolved()), watch);
        List<Long> kept = new ArrayList<>();
        long[] each = new long[conditions.size()];
        for (int draw = 0; draw < answers.size(); draw++) {
            int all = 0;
            for (int k = 0; k < each.length; k++) {
                if (answers.get(draw)[k]) {
                    each[k]++;
                    all++;
                }
            }
            if (all == each.length) {
                kept.add((long) draw);
            }
        }
        return new GivenMoves(
                new Kept(answers.size(), kept, each.length),
                conditions.stream().map(MoveCondition::move).toList(),
                Arrays.stream(each).boxed().toList());
    }

    private static List<MoveCondition> conditions(WholeCase whole) {
        List<Move> moves = whole.written().record().moves();
        List<MoveCondition> conditions = new ArrayList<>();
        for (Move move : moves) {
            boolean evidence = MoveReview.isEvidence(move, MoveReviewer.isLater(whole.written(), move));
            if (evidence
                    && MoveCondition.of(whole, moves, move)
                            instanceof MoveCondition.Result.Made(MoveCondition condition)) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static boolean[] truths(List<MoveCondition> conditions, ResolvedCase resolved) {
        boolean[] truths = new boolean[conditions.size()];
        for (int k = 0; k < truths.length; k++) {
            truths[k] = conditions.get(k).at(resolved).isTrue();
        }
        return truths;
    }
}

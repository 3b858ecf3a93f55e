package dev.gradus.assessment.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A weakness of the agreement as the case describes it: a finding, not an error.
 *
 * @param kind which
 * @param path place in the case, also its anchor in the report
 * @param args what the sentence speaks of: "party:us", "measure:yongbyon", "proposal:x", "stages:1,3", "date:2021-01-20", "number:30"
 */
public record Weakness(Kind kind, String path, List<String> args) {
    public Weakness {
        args = List.copyOf(args);
    }

    public static Weakness of(Kind kind, String path, String... args) {
        return new Weakness(kind, path, List.of(args));
    }

    /** Several of one kind as one argument: "measures:x,y". */
    static String list(String kind, Stream<String> items) {
        return items.collect(Collectors.joining(",", kind + ":", ""));
    }

    /** The kinds, in the order in which they are shown. */
    public enum Kind {
        /** measure, performer, payer. */
        PERFORMER_DOES_NOT_PAY,
        /** measures. */
        NO_VERIFIER,
        /** measures of which an amount is due. */
        NOBODY_COUNTS,
        /** As NOBODY_COUNTS, where the performer is the one that checks. */
        COUNTS_ITS_OWN,
        /** party, how much of what it undertakes nobody is named to check, of how much. */
        MOSTLY_UNCHECKED,
        /** proposal, party, measures that it does and can hardly take back, parties that have done nothing by then. */
        GIVES_FIRST,
        /** proposal, parties outside of it, measures that they do or check, parties that answer for them (if any). */
        RESTS_ON_OUTSIDER,
        /** parties outside of the agreement that have no step, parties that answer for them. */
        OUTSIDER_ANSWERED_FOR,
        /** proposal, stages whose days are said and were not understood, clauses that hold the words. */
        UNREAD_DAY,
        /** measures of which who checks is said and was not understood, clauses that hold the words. */
        UNREAD_CHECK,
        /** Clauses that hold names of which it is not sure whose they are. */
        UNREAD_PARTY,
        /** term, parties that read it, proposals, measures of them that only some readings ask for (if any). */
        OPEN_MEANING,
        /** proposal. */
        NO_STEPS,
        /** proposal, stage, a measure of it, those that would have to be done before. */
        NEEDED_FIRST,
        /** proposal, stage, a measure of it, those that it goes only with. */
        NEEDED_WITH,
        /** proposal, stage, a measure of it, those that it rules out. */
        RULED_OUT,
        /** proposal, stage, its first measure, those that a hard red line forbids together. */
        BARRED,
        /** measures of whose amount others claim something else. */
        AMOUNT_DISPUTED,
        /** measure, paths of its numbers that others claim to be different. */
        NUMBERS_DISPUTED,
        /** proposal, stages of whose days others claim something else, those of them with which the order would change (if any). */
        DAYS_DISPUTED,
        /** proposal, stages that wait for nothing. */
        NO_DATE,
        /** proposal, stages that wait for another, or are due so long after another, with no day that bounds them. */
        NO_LATEST_DAY,
        /** proposal, measures. */
        NO_REVIEW,
        /** proposal, stage, due date, start. */
        DUE_IS_PAST,
        /** proposal, stage, due date, earliest date. */
        DUE_TOO_SOON,
        /**
         * proposal, stage, its last day, the day before which it may not begin; or proposal, stage, measure of it, the day on which it ends,
         * the day of the stage; or term, the day on which that ends, measure that it is about, the day of that.
         */
        ENDS_BEFORE_IT_BEGINS,
        /** proposal, measure, its day, measure with which it is to go in parallel, the day of that. */
        PARALLEL_APART,
        /** proposal, stage, measure, due date, measure that it waits for, its due date; then the stage of that, where it may only begin then. */
        WAITS_FOR_LATER,
        /** proposal, stage, measure from whose day the stage's follows, and which has none. */
        DAY_UNKNOWN,
        /** proposal, end date, deadline, its date. */
        BEYOND_DEADLINE,
        /** As BEYOND_DEADLINE, where the deadline is an election. */
        BEYOND_ELECTION,
        /** party, deadline from which its turnover is given, its date, start. */
        TURNOVER_PASSED,
        /** party, deadline from which its turnover is given, its date, day on which the last of the proposals ends. */
        TURNOVER_LATE,
        /** term, party. */
        NO_READING,
        /** party. */
        EXIT_COSTS_NOTHING,
        /** proposals. */
        NO_EXIT_COST,
        /** party, points that a collapse costs it beyond today, points that it would lose were all undone. */
        BREAKDOWN_IS_TODAY,
        /** path of a number that decides nothing. */
        NUMBER_WITHOUT_EFFECT,
        /** party, path of a number that decides nothing, because the party performs nothing. */
        IDLE_PARTY,
        /** proposal, measures. */
        CIRCULAR_TRIGGERS,
        /** proposal, measures. */
        PARALLEL_UNDEFINED,
        /** proposal or pledge. */
        ORAL_ONLY,
        /** measure, party, points; or measure, number of parts. */
        BUNDLE_TOO_COARSE,
        /** measures. */
        INFLUENCE_NOT_RESULT,
        /** measure, sum of its parts, the number in its amount. */
        PARTS_DO_NOT_ADD_UP,
        /** measures that must be done together, the party that does too many of them, how many, most of one party in a stage. */
        TOO_MANY_TOGETHER,
        /** measures each of which needs the others no later, though one of them must come before another. */
        NO_ORDER,
        /** measure, those that it needs at first or at last hand and that exclude each other or it. */
        NEEDS_EXCLUDED,
        /** measure, id of one, id of another of the same performer that bears the same name in some language. */
        NAME_TWICE,
        /** path. */
        NUMBER_WITHOUT_SOURCE,
        /** path of a number, or name of a measure, party, term or proposal. */
        SHORT_REASON,
        /** proposal ("" = best roadmap), then measure, performer, points of each of the reversals that count together. */
        FRAGILE_REVERSAL,
        /** proposal, red line. */
        RED_LINE_CROSSED
    }
}

package dev.gradus.forecast.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of an agreement. Kept in a file of its own, which no forecast reads.
 *
 * @param caseId id of the case
 * @param steps in the order of the file
 * @param breakAt where it broke, as somebody wrote it; "" = not said
 * @param breakKind why, as somebody wrote it; "" = not said
 */
public record Outcome(String caseId, List<StepOutcome> steps, String breakAt, String breakKind) {
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+");

    public Outcome {
        steps = List.copyOf(steps);
    }

    /**
     * One step of the agreement.
     *
     * @param measures of the case that make it up; empty = not in the agreement's text
     * @param due at most one date
     * @param needs what naive observers look at
     * @param claims who says what became of it; at least one
     */
    public record StepOutcome(
            String id, List<String> measures, List<LocalDate> due, List<Need> needs, List<Claim> claims) {
        public StepOutcome {
            measures = List.copyOf(measures);
            due = List.copyOf(due);
            needs = List.copyOf(needs);
            claims = List.copyOf(claims);
        }
    }

    /** What a step cannot do without. */
    public enum Need {
        INSPECTORS,
        MONEY
    }

    /**
     * @param claimant who says so
     * @param when as written; "" = not said
     * @param later what became of it afterwards, as written; "" = nothing known
     */
    public record Claim(String claimant, Performance out, String when, String later) {}

    /** Performance relative to the due date. */
    public enum Performance {
        ON_TIME,
        LATE,
        PARTIAL,
        BREACHED,
        NOT_REACHED,
        /** The sources differ, and nobody's account is given. */
        CONTESTED,
        /** The performer was willing and was prevented. */
        BLOCKED
    }

    /** The step that {@link #breakAt} names first; "step 4" and "F3 (…)" name one, "none" names none. */
    public Optional<StepOutcome> findBreak() {
        String before = "";
        for (String word : WORD.split(breakAt)) {
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            for (StepOutcome step : steps) {
                boolean numbered = before.equals("step") && step.id().equals("step-" + lower);
                if (numbered || step.id().equals(lower)) {
                    return Optional.of(step);
                }
            }
            before = lower;
        }
        return Optional.empty();
    }
}

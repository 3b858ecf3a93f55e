package dev.gradus.assessment.text;

import java.time.LocalDate;
import java.util.List;

/**
 * When a stage is prepared, begins to be carried out, and is done.
 *
 * @param number from 1
 * @param measures mask
 * @param begins preparation begins
 * @param acts carrying out begins
 * @param ends all is done
 * @param due for each measure of the stage
 */
public record StageDates(int number, long measures, LocalDate begins, LocalDate acts, LocalDate ends, List<Due> due) {
    public StageDates {
        due = List.copyOf(due);
    }

    /** A measure and the date by which it is done. */
    public record Due(int measure, LocalDate by) {}
}

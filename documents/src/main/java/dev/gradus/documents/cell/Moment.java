package dev.gradus.documents.cell;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** When something is due or may begin, as a table says it. */
public sealed interface Moment {
    /** @param clock time of day; "" = none */
    record Day(LocalDate date, String clock) implements Moment {}

    /** Days after the start. */
    record AfterStart(int days) implements Moment {}

    /**
     * A time after a step or after signature.
     *
     * @param step number of the step in the table; "" = signature
     * @param latest a day that bounds it
     */
    record Within(Period period, String step, Optional<LocalDate> latest) implements Moment {}
}

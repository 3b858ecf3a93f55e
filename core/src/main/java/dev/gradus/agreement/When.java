package dev.gradus.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** When something is due, or may begin: as a text says it, before it is reckoned. */
public sealed interface When {
    /** What stands for the day from which a proposal counts: its signature date if signed, else the start of the case. */
    String SIGNATURE = "signature";

    /** What stands before the number of a step, from 1: "step 2". */
    String STEP = "step ";

    /** The time of day, with its zone where one is given; shown, never reckoned with; "" = none. */
    String at();

    /** A day of the calendar. */
    record On(LocalDate day, String at) implements When {}

    /** So many days after the start of the proposal. */
    record AfterStart(int days, String at) implements When {}

    /**
     * Within a time of something.
     *
     * @param of id of a measure of the proposal or of a deadline of the case, {@link #SIGNATURE}, or a step: "step 2"
     * @param latest at most one day, which bounds it
     */
    record Within(Period time, String of, String at, List<LocalDate> latest) implements When {
        public Within {
            latest = List.copyOf(latest);
        }
    }

    /** A day without a time. */
    static When on(LocalDate day) {
        return new On(day, "");
    }
}

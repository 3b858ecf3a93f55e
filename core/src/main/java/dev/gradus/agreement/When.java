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

    /** What stands before the id of a measure or a clause whose end is meant: "end of talks". */
    String END = "end of ";

    /** The time of day, with its zone where one is given; shown, never reckoned with; "" = none. */
    String at();

    /**
     * What it counts from: the id of a measure of the proposal or of a deadline of the case, {@link #SIGNATURE}, a step ("step 2"), or the
     * end of something ("end of talks"); "" = a day of the calendar, or of the proposal.
     */
    String of();

    /** The same, counted from something else. */
    When from(String other);

    /** A day of the calendar. */
    record On(LocalDate day, String at) implements When {
        @Override
        public String of() {
            return "";
        }

        @Override
        public When from(String other) {
            return this;
        }
    }

    /** So many days after the start of the proposal. */
    record AfterStart(int days, String at) implements When {
        @Override
        public String of() {
            return "";
        }

        @Override
        public When from(String other) {
            return this;
        }
    }

    /**
     * A day as it is numbered: day 1 is that of what it counts from.
     *
     * @param number from 1
     */
    record Numbered(int number, String of, String at) implements When {
        @Override
        public When from(String other) {
            return new Numbered(number, other, at);
        }
    }

    /**
     * A week or a month as it is numbered: the first begins on the day of what it counts from.
     *
     * @param number from 1
     * @param unit a week or a month
     * @param isEnd its last day is meant, else its first
     */
    record Stretch(int number, Period unit, boolean isEnd, String of, String at) implements When {
        /** Seven days. */
        public static final Period WEEK = Period.ofDays(7);

        /** A month of the calendar. */
        public static final Period MONTH = Period.ofMonths(1);

        @Override
        public When from(String other) {
            return new Stretch(number, unit, isEnd, other, at);
        }
    }

    /**
     * Within a time of something.
     *
     * @param latest at most one day, which bounds it
     */
    record Within(Period time, String of, String at, List<LocalDate> latest) implements When {
        public Within {
            latest = List.copyOf(latest);
        }

        @Override
        public When from(String other) {
            return new Within(time, other, at, latest);
        }
    }

    /** Some time from the least to the most after something; reckoned with is the later day. */
    record Window(Period least, Period most, String of, String at) implements When {
        @Override
        public When from(String other) {
            return new Window(least, most, other, at);
        }
    }

    /** So long before something; by no time at all: on the same day, but before it. */
    record Before(Period time, String of, String at) implements When {
        @Override
        public When from(String other) {
            return new Before(time, other, at);
        }
    }

    /** A day without a time. */
    static When on(LocalDate day) {
        return new On(day, "");
    }

    /** It counts from the end of something. */
    default boolean isOfEnd() {
        return of().startsWith(END);
    }
}

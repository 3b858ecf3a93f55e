package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A draft roadmap on the table.
 *
 * @param from party ids; empty where {@code fromOthers} names somebody else
 * @param fromOthers e.g. observers
 * @param signed the parties have signed it, so that the process has begun before its first measure
 * @param cure the figures of its cure, of the kinds that a {@link FigureKind.Owner#PROPOSAL} has; empty = it has none
 * @param on at most one date
 * @param round id of the round of talks in which it was on the table; "" = not said
 * @param terms ids of the contested terms that it uses
 */
public record Proposal(
        String id,
        LocalText name,
        LocalText note,
        List<String> from,
        LocalText fromOthers,
        Measure.Form form,
        boolean signed,
        FigureSet cure,
        List<LocalDate> on,
        String round,
        List<String> terms,
        List<Step> stages,
        List<Trigger> triggers,
        Basis basis) {
    public Proposal {
        from = List.copyOf(from);
        on = List.copyOf(on);
        terms = List.copyOf(terms);
        stages = List.copyOf(stages);
        triggers = List.copyOf(triggers);
    }

    /** The step that has a measure, from 0; empty where none has. */
    public OptionalInt step(String measure) {
        return IntStream.range(0, stages.size())
                .filter(k -> stages.get(k).measures().contains(measure))
                .findFirst();
    }

    /** By which the text calls a step, else the how-manieth it is; the latter too where there is no such step. */
    public String number(int step) {
        String own = step < stages.size() ? stages.get(step).number() : "";
        return own.isEmpty() ? Integer.toString(step + 1) : own;
    }

    /** The same with other steps. */
    public Proposal with(List<Step> others) {
        return new Proposal(
                id, name, note, from, fromOthers, form, signed, cure, on, round, terms, others, triggers, basis);
    }

    /**
     * @param measures done together
     * @param due by when; at most one
     * @param notBefore from when; at most one
     * @param otherDues what else is claimed of by when
     * @param otherNotBefores what else is claimed of from when
     * @param number by which the text itself calls it, such as "4a"; "" = none
     */
    public record Step(
            List<String> measures,
            List<When> due,
            List<When> notBefore,
            LocalText note,
            List<Basis.Claim<When>> otherDues,
            List<Basis.Claim<When>> otherNotBefores,
            String number) {
        public Step {
            measures = List.copyOf(measures);
            due = List.copyOf(due);
            notBefore = List.copyOf(notBefore);
            otherDues = List.copyOf(otherDues);
            otherNotBefores = List.copyOf(otherNotBefores);
        }

        /** A step of whose days nobody claims anything else. */
        public Step(List<String> measures, List<When> due, List<When> notBefore, LocalText note) {
            this(measures, due, notBefore, note, List.of(), List.of(), "");
        }
    }

    /**
     * What a measure waits for.
     *
     * @param meaning what "parallel" means here, or the words that leave the order open; NONE = left undefined
     */
    public record Trigger(String measure, Kind kind, List<String> of, LocalText meaning) {
        public Trigger {
            of = List.copyOf(of);
        }

        /** It waits for others to be done or verified. */
        public boolean isOrder() {
            return kind == Kind.AFTER || kind == Kind.VERIFIED;
        }

        /** After others are done, once they are verified, together with them, or in an order that the text leaves open. */
        public enum Kind {
            AFTER,
            VERIFIED,
            PARALLEL,
            OPEN
        }
    }
}

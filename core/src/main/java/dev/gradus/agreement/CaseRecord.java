package dev.gradus.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The described part of a case: what was said, promised, expected and done. No roadmap holds or fails by it, except by the history
 * where the case gives the trust before it; the moves are what the numbers of the case are held against.
 */
public record CaseRecord(
        List<PastAct> history,
        List<Text> texts,
        List<Round> rounds,
        List<Move> moves,
        List<Statement> statements,
        List<Pledge> pledges,
        List<Clause> clauses,
        List<Forecast> forecasts) {
    /** Nothing is described. */
    public static final CaseRecord NONE =
            new CaseRecord(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CaseRecord {
        history = List.copyOf(history);
        texts = List.copyOf(texts);
        rounds = List.copyOf(rounds);
        moves = List.copyOf(moves);
        statements = List.copyOf(statements);
        pledges = List.copyOf(pledges);
        clauses = List.copyOf(clauses);
        forecasts = List.copyOf(forecasts);
    }

    public Optional<Clause> findClause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /**
     * A promise, concession or breach of the past.
     *
     * @param kind "promise", "concession" or "breach"
     * @param kept party id → whether it was kept in that party's account; key "" = in everybody's; empty = not said
     * @param signal at most one
     */
    public record PastAct(
            String id,
            String kind,
            String by,
            String to,
            LocalText says,
            List<LocalDate> on,
            Map<String, Boolean> kept,
            List<Figure> signal,
            LocalText size,
            LocalText response,
            Basis basis) {
        public PastAct {
            on = List.copyOf(on);
            kept = Map.copyOf(kept);
            signal = List.copyOf(signal);
        }
    }

    /**
     * A document of the process.
     *
     * @param kind framework, agreement, draft or statement
     * @param under id of the text it details; "" = none
     * @param status signed, unsigned or none
     */
    public record Text(
            String id,
            LocalText name,
            String kind,
            List<LocalDate> on,
            String under,
            String status,
            LocalText says,
            Basis basis) {}

    /** A round of talks. */
    public record Round(
            String id,
            LocalText name,
            List<LocalDate> on,
            LocalText place,
            LocalText outcome,
            LocalText gap,
            Basis basis) {}

    /**
     * What a party did in the talks or under an agreement, as evidence of what it wants.
     *
     * @param proposal id of the proposal that it is about
     * @param with of a counter-offer: the id of the proposal that was offered instead; else ids of measures: what was asked for on top,
     *     what was dropped, what was done, what was due
     * @param round id of the round of talks; "" = not said
     * @param accepted the party’s own chance that what it offers is accepted; at most one
     * @param audience what it gains by the offer as such, from whom it is made for; at most one
     */
    public record Move(
            String id,
            MoveKind kind,
            String by,
            String proposal,
            List<String> with,
            LocalText says,
            List<LocalDate> on,
            String round,
            Exempt exception,
            List<Figure> accepted,
            List<Figure> audience,
            Basis basis) {
        public Move {
            with = List.copyOf(with);
            on = List.copyOf(on);
            accepted = List.copyOf(accepted);
            audience = List.copyOf(audience);
        }

        /** The case says why it need not tell what the party wants. */
        public boolean isExempt() {
            return exception != Exempt.NONE;
        }
    }

    /** What was done. */
    public enum MoveKind {
        OFFERS,
        ACCEPTS,
        SIGNS,
        REFUSES,
        COUNTERS,
        ADDS,
        DROPS,
        PERFORMS,
        STOPS,
        BREACHES;

        /** What it is done with is another proposal. */
        public boolean isWithProposal() {
            return this == COUNTERS;
        }

        /** What it is done with must be said. */
        public boolean needsWith() {
            return this == COUNTERS || this == ADDS || this == DROPS;
        }

        /** It is done with measures, or with another proposal. */
        public boolean mayHaveWith() {
            return needsWith() || isAfterwards();
        }

        /** It happens while an agreement is carried out, not while one is talked about. */
        public boolean isAfterwards() {
            return this == PERFORMS || this == STOPS || this == BREACHES;
        }

        /** As it stands in a case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a move need not tell what a party wants. */
    public enum Exempt {
        NONE,
        /** Made to see what the other side would answer. */
        PROBE,
        NO_MANDATE,
        REPORTED_BY_OTHERS,
        DISPUTED_TEXT,
        FOR_AN_AUDIENCE,
        REVERSED_LATER;

        /** As it stands in a case; "" = none. */
        public String word() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something said.
     *
     * @param kind claim, advice, signal, tone, hope, pledge or interest
     * @param by party id or text; also a collective or anonymous speaker
     * @param about id of this case or text
     */
    public record Statement(
            String id,
            String kind,
            LocalText by,
            LocalText to,
            LocalText about,
            List<LocalDate> on,
            LocalText says,
            Basis basis) {}

    /**
     * An open-ended pledge to refrain.
     *
     * @param measure id of the measure it amounts to; "" = none
     * @param until a date or text; NONE = no end named
     */
    public record Pledge(
            String id,
            String by,
            LocalText refrains,
            String measure,
            Measure.Form form,
            LocalText until,
            LocalText reportedBy,
            List<LocalDate> on,
            Basis basis) {}

    /**
     * What a text rules that is no step: reviewed and shown, not computed.
     *
     * @param of ids of what it is about: measures, proposals, texts, parties, deadlines, terms, clauses; empty = the whole
     * @param until as it is written; NONE = no end named
     * @param end the moment that this is; none where it is but a text
     */
    public record Clause(
            String id, Kind kind, LocalText says, List<String> of, LocalText until, List<When> end, Basis basis) {
        public Clause {
            of = List.copyOf(of);
            end = List.copyOf(end);
        }

        /** What it rules. */
        public enum Kind {
            /** How long the text is in force. */
            TERM,
            /** How it goes on after that. */
            RENEWAL,
            /** When it is looked at again. */
            REVIEW,
            /** How its end, or something that it allows, is announced. */
            NOTICE,
            /** What hangs on something outside of it. */
            LINKAGE,
            /** What stands in another paper, open or secret. */
            SIDE_LETTER,
            /** A choice between two duties, or what holds where none is made. */
            EITHER_OR,
            /** How much of one thing for how much of another. */
            RATIO,
            /** Where a duty holds. */
            PLACE,
            /** Which language or wording decides. */
            LANGUAGE,
            /** How it is changed, or dates are set anew. */
            AMENDMENT,
            /** Words about when a step is due that were not understood. */
            UNREAD_DAY,
            /** Words about who checks a step that were not understood. */
            UNREAD_CHECK,
            /** A name of which it is not sure whose it is. */
            UNREAD_PARTY
        }
    }

    /**
     * An expectation recorded before the event.
     *
     * @param words the verbal probability used, in its language
     * @param happened yes, no, partly or open; "" = not said
     */
    public record Forecast(
            String id,
            LocalText by,
            LocalText words,
            LocalText about,
            LocalText says,
            List<LocalDate> made,
            List<LocalDate> until,
            Basis basis,
            String happened,
            List<LocalDate> happenedOn,
            LocalText outcome,
            Basis outcomeBasis) {}
}

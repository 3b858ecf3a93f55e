package dev.gradus.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The described part of a case: what was said, promised, expected and done. Nothing here is computed with, except the history where
 * the case gives the trust before it.
 */
public record CaseRecord(
        List<PastAct> history,
        List<Text> texts,
        List<Round> rounds,
        List<Statement> statements,
        List<Pledge> pledges,
        List<Forecast> forecasts) {
    public CaseRecord {
        history = List.copyOf(history);
        texts = List.copyOf(texts);
        rounds = List.copyOf(rounds);
        statements = List.copyOf(statements);
        pledges = List.copyOf(pledges);
        forecasts = List.copyOf(forecasts);
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

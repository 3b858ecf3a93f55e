package dev.gradus.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A case as written: what its file says, in the file's order, with every number's basis.
 *
 * @param id name of the case in the library
 * @param asOf date of knowledge; later facts are shown, never computed with
 * @param starts date on which a roadmap would begin
 * @param stageOverhead years that preparing one stage takes
 * @param trust prior probability that one party is reliable, for every pair that deals
 * @param trustIsBefore the trust is that before the history, which then moves it
 * @param inForce measures in force when the roadmap begins
 * @param uncertainty what the forecast needs beyond the ranges of the numbers
 */
public record Case(
        String id,
        LocalText title,
        LocalText summary,
        String language,
        LocalDate asOf,
        LocalDate starts,
        Figure stageOverhead,
        List<Source> sources,
        List<Party> parties,
        List<Trust> trust,
        boolean trustIsBefore,
        List<Objective> objectives,
        List<String> inForce,
        List<Measure> measures,
        List<Instrument> instruments,
        List<Term> terms,
        List<Proposal> proposals,
        List<RedLine> redLines,
        List<Deadline> deadlines,
        Uncertainty uncertainty,
        CaseRecord record) {
    /** Of a year. */
    public static final double DAYS = 365.25;

    public Case {
        sources = List.copyOf(sources);
        parties = List.copyOf(parties);
        trust = List.copyOf(trust);
        objectives = List.copyOf(objectives);
        inForce = List.copyOf(inForce);
        measures = List.copyOf(measures);
        instruments = List.copyOf(instruments);
        terms = List.copyOf(terms);
        proposals = List.copyOf(proposals);
        redLines = List.copyOf(redLines);
        deadlines = List.copyOf(deadlines);
    }

    public Optional<Party> findParty(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    public Optional<Deadline> findDeadline(String id) {
        return deadlines.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
    }

    public Optional<Measure> findMeasure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public Optional<Proposal> findProposal(String id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /** A text is the id or the name of a party. */
    public boolean names(LocalText text, Party party) {
        return text.byLanguage().values().stream()
                .anyMatch(said ->
                        said.equals(party.id()) || party.name().byLanguage().containsValue(said));
    }

    /** A helper that does nothing itself and is named to check what others do. */
    public boolean onlyChecks(Party party) {
        return party.role() == Party.Role.HELPER
                && measures.stream()
                        .noneMatch(m -> m.by().equals(party.id()) || m.with().contains(party.id()))
                && measures.stream().flatMap(m -> m.verifiedBy().stream()).anyMatch(checker -> names(checker, party));
    }

    /** Years from the start to a day, less than 0 before it; a day is 1/{@value #DAYS} of a year. */
    public double years(LocalDate day) {
        return ChronoUnit.DAYS.between(starts, day) / DAYS;
    }

    /** The day that is nearest to so many years from the start. */
    public LocalDate day(double years) {
        return starts.plusDays(Math.round(years * DAYS));
    }

    /** Probability, as {@code truster} sees it, that {@code trusted} is reliable. */
    public record Trust(String truster, String trusted, Figure prior) {}

    /** A shared aim of the process. */
    public record Objective(String id, LocalText name, Basis basis) {}

    /**
     * @param never measures that must not all be part of the deal; empty = only reported
     * @param hard excludes such deals; otherwise crossing it is reported
     */
    public record RedLine(
            String id, String by, LocalText says, List<String> never, boolean hard, List<LocalDate> on, Basis basis) {
        public RedLine {
            never = List.copyOf(never);
            on = List.copyOf(on);
        }
    }

    /**
     * @param kind "election" or "deadline"
     * @param binds party id; "" = everybody
     */
    public record Deadline(String id, LocalText name, LocalDate date, String kind, String binds, Basis basis) {}
}

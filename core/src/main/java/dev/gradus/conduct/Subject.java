package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.agreement.numbers.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A move with the roadmaps that it is about.
 *
 * @param party position of who made it
 * @param roadmap what the proposal asks for
 * @param others what it is compared with, by proposal: what was offered instead, what stood open; "" = the proposal with what was asked
 *     for on top, or without what was dropped
 */
record Subject(Move move, int party, Proposal proposal, Roadmap roadmap, Map<String, Roadmap> others) {

    static Subject of(WholeCase whole, List<Move> moves, Move move, int party) {
        Proposal proposal = find(whole, move.proposal());
        Roadmap roadmap = Dating.roadmap(whole, proposal);
        return new Subject(move, party, proposal, roadmap, others(whole, moves, move, roadmap));
    }

    private static Map<String, Roadmap> others(WholeCase whole, List<Move> moves, Move move, Roadmap roadmap) {
        Structure structure = whole.structure();
        Map<String, Roadmap> others = new LinkedHashMap<>();
        switch (move.kind()) {
            case ACCEPTS, SIGNS ->
                OpenOffers.before(moves, move)
                        .forEach(open -> others.put(open, Dating.roadmap(whole, find(whole, open))));
            case COUNTERS -> move.with().forEach(id -> others.put(id, Dating.roadmap(whole, find(whole, id))));
            case ADDS -> others.put("", MovedRoadmaps.with(structure, roadmap, structure.mask(move.with())));
            case DROPS -> others.put("", MovedRoadmaps.without(roadmap, structure.mask(move.with())));
            case OFFERS, REFUSES, PERFORMS, STOPS, BREACHES -> {}
        }
        return others;
    }

    private static Proposal find(WholeCase whole, String id) {
        return whole.written().proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no proposal " + id));
    }

    /** The case with the cure of the proposal, at its likely numbers, and the proposal signed or not. */
    ResolvedCase under(ResolvedCase resolved, boolean signed) {
        Numbers.Editor edit = resolved.numbers().edit().cure(0).cureYears(0);
        proposal.cure()
                .entries()
                .forEach(entry -> entry.kind().set(edit, -1, -1, entry.figure().value()));
        return resolved.with(edit.done()).signed(signed);
    }

    /** What is not a rival is left out. */
    Subject only(Map<String, Roadmap> kept) {
        return new Subject(move, party, proposal, roadmap, kept);
    }

    /** Mask of the measures that the move names; of a counter-offer none. */
    long named(Structure structure) {
        return move.kind().isWithProposal() ? 0 : structure.mask(move.with());
    }

    /** All that has to be weighed. */
    List<Roadmap> roadmaps() {
        return Stream.concat(Stream.of(roadmap), others.values().stream()).toList();
    }

    /** The party’s own chance that what it offers is accepted. */
    double accepted() {
        return likely(move.accepted(), 1);
    }

    /** What it gains by the offer as such. */
    double audience() {
        return likely(move.audience(), 0);
    }

    private static double likely(List<Figure> figure, double otherwise) {
        return figure.stream().mapToDouble(Figure::value).findFirst().orElse(otherwise);
    }
}

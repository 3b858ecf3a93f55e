package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import java.util.ArrayList;
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
            case ADDS -> others.put("", with(structure, roadmap, structure.mask(move.with())));
            case DROPS -> {
                long dropped = structure.mask(move.with());
                others.put("", roadmap.map(stage -> stage & ~dropped));
            }
            case OFFERS, REFUSES, PERFORMS, STOPS, BREACHES -> {}
        }
        return others;
    }

    /** The roadmap with these measures too, as early as order lets them be done; what it never lets comes last of all, so that it shows. */
    private static Roadmap with(Structure structure, Roadmap roadmap, long measures) {
        long added = measures & ~structure.inForce() & ~roadmap.measures();
        return structure.joined(roadmap, added, 0, 0).orElseGet(() -> {
            List<Stage> stages = new ArrayList<>(roadmap.stages());
            stages.add(new Stage(added));
            return new Roadmap(stages);
        });
    }

    private static Proposal find(WholeCase whole, String id) {
        return whole.written().findProposal(id).orElseThrow(() -> new IllegalArgumentException("no proposal " + id));
    }

    /** The case under the text of the proposal, signed or not. */
    ResolvedCase under(ResolvedCase resolved, boolean signed) {
        return resolved.under(signed, proposal.cure());
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

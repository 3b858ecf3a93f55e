package dev.gradus.conduct;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.CaseRecord.Exempt;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.quantity.Estimate;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.WrittenCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random cases with proposals and moves about them. */
final class MovedCases {
    private MovedCases() {}

    /** Two or three proposals, each a random roadmap with at least one stage; empty where the case has none such. */
    static List<Proposal> proposals(ResolvedCase resolved, long seed) {
        List<Proposal> proposals = new ArrayList<>();
        for (long k = 0; k < 40 && proposals.size() < 3; k++) {
            Roadmap roadmap = RandomCases.roadmap(resolved, seed * 64 + k);
            if (!roadmap.stages().isEmpty() && isSingle(resolved, roadmap)) {
                proposals.add(proposal("p" + proposals.size(), resolved, roadmap));
            }
        }
        return proposals;
    }

    /** No step names what is in force already. */
    private static boolean isSingle(ResolvedCase resolved, Roadmap roadmap) {
        return (roadmap.measures() & resolved.structure().inForce()) == 0;
    }

    private static Proposal proposal(String id, ResolvedCase resolved, Roadmap roadmap) {
        List<Proposal.Step> steps = new ArrayList<>();
        for (Stage stage : roadmap.stages()) {
            steps.add(
                    WrittenCases.step(resolved.structure().ids(stage.measures()).toArray(String[]::new)));
        }
        return proposal(id, List.of(), steps);
    }

    static Proposal proposal(String id, List<String> from, List<Proposal.Step> steps) {
        Proposal plain = WrittenCases.proposal(steps);
        return new Proposal(
                id,
                plain.name(),
                plain.note(),
                from,
                plain.fromOthers(),
                plain.form(),
                false,
                plain.cure(),
                plain.on(),
                plain.round(),
                plain.terms(),
                plain.stages(),
                plain.triggers(),
                plain.basis());
    }

    static Move move(String id, MoveKind kind, String by, String proposal, List<String> with) {
        return new Move(
                id,
                kind,
                by,
                proposal,
                with,
                LocalText.NONE,
                List.of(),
                "",
                Exempt.NONE,
                List.of(),
                List.of(),
                Basis.NONE);
    }

    /** A move of each kind that the case has room for, by parties and about proposals drawn from the seed. */
    static List<Move> moves(ResolvedCase resolved, List<Proposal> proposals, long seed) {
        Random random = new Random(seed * 31 + 5);
        List<Move> moves = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (MoveKind kind : MoveKind.values()) {
                String by = resolved.structure()
                        .parties()
                        .get(random.nextInt(resolved.structure().partyCount()))
                        .id();
                Proposal about = proposals.get(random.nextInt(proposals.size()));
                List<String> with = with(resolved, proposals, about, kind, by, random);
                if (!kind.mayHaveWith() || !with.isEmpty()) {
                    moves.add(figures(move("m" + moves.size(), kind, by, about.id(), with), random));
                }
            }
        }
        return moves;
    }

    private static Move figures(Move move, Random random) {
        boolean offer = move.kind() == MoveKind.OFFERS || move.kind() == MoveKind.COUNTERS;
        return new Move(
                move.id(),
                move.kind(),
                move.by(),
                move.proposal(),
                move.with(),
                move.says(),
                move.on(),
                move.round(),
                move.exception(),
                offer && random.nextBoolean()
                        ? figure(move.id() + ".accepted", 0.1 + 0.9 * random.nextDouble())
                        : List.of(),
                offer && random.nextInt(3) == 0 ? figure(move.id() + ".audience", 5 * random.nextDouble()) : List.of(),
                move.basis());
    }

    private static List<Figure> figure(String path, double value) {
        return List.of(new Figure("moves." + path, Estimate.of(value), Basis.NONE, List.of(), true));
    }

    private static List<String> with(
            ResolvedCase resolved, List<Proposal> proposals, Proposal about, MoveKind kind, String by, Random random) {
        List<String> of = about.stages().stream()
                .flatMap(step -> step.measures().stream())
                .toList();
        List<String> own = of.stream()
                .filter(id -> resolved.structure()
                        .parties()
                        .get(resolved.structure()
                                .measures()
                                .get(resolved.structure().findMeasure(id).orElseThrow())
                                .performer())
                        .id()
                        .equals(by))
                .toList();
        List<String> rest =
                resolved
                        .structure()
                        .ids(resolved.structure().all() & ~resolved.structure().inForce())
                        .stream()
                        .filter(id -> !of.contains(id))
                        .toList();
        List<String> choice = switch (kind) {
            case COUNTERS -> proposals.stream().map(Proposal::id).toList();
            case ADDS -> rest;
            case DROPS, STOPS -> of;
            case PERFORMS, BREACHES -> own;
            case OFFERS, ACCEPTS, SIGNS, REFUSES -> List.of();
        };
        return choice.isEmpty() ? List.of() : List.of(choice.get(random.nextInt(choice.size())));
    }

    /** The case as written, with these proposals and moves. */
    static WholeCase whole(ResolvedCase resolved, List<Proposal> proposals, List<Move> moves) {
        return WholeCase.of(with(WrittenCases.of(resolved, proposals.toArray(Proposal[]::new)), moves));
    }

    static Case with(Case written, List<Move> moves) {
        return new Case(
                written.id(),
                written.title(),
                written.summary(),
                written.language(),
                written.asOf(),
                written.starts(),
                written.stageOverhead(),
                written.sources(),
                written.parties(),
                written.trust(),
                written.trustIsBefore(),
                written.objectives(),
                written.inForce(),
                written.measures(),
                written.instruments(),
                written.terms(),
                written.proposals(),
                written.redLines(),
                written.deadlines(),
                written.uncertainty(),
                new CaseRecord(List.of(), List.of(), List.of(), moves, List.of(), List.of(), List.of(), List.of()));
    }
}

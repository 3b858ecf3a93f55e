package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Repair by definition: every set of instruments with every number of tranches is carried out in every arrangement and judged by
 * {@link CertificateChecker}, which shares no code with the evaluator. Divides measures one tranche at a time, with the new tranches at the
 * end of the list; shares nothing with {@link Division}, {@link Arrangements}, {@link Remedies} and {@link Repairer}.
 */
final class NaiveRepair {
    private final RepairCase repair;

    NaiveRepair(RepairCase repair) {
        this.repair = repair;
    }

    /** A measure of a case in which some are divided: which one it is part of, which part, of how many. */
    private record Piece(int measure, int number, int of) {}

    /** The remedies with which the sequence holds and which no other such remedy makes superfluous or beats. */
    Set<Remedy> cheapest(Roadmap sequence) {
        List<Remedy> holding = new ArrayList<>();
        for (Remedy remedy : all(sequence)) {
            if (!isContradictory(remedy) && holds(remedy, sequence)) {
                holding.add(remedy);
            }
        }
        Set<Remedy> best = new HashSet<>();
        for (Remedy one : holding) {
            if (holding.stream().noneMatch(other -> !other.equals(one) && (isPart(other, one) || beats(other, one)))) {
                best.add(one);
            }
        }
        return best;
    }

    private List<Remedy> all(Roadmap sequence) {
        List<Remedy> all = new ArrayList<>();
        for (long set = 0; set < 1L << repair.instruments().size(); set++) {
            counts(set, sequence, new ArrayList<>(), all);
        }
        return all;
    }

    private void counts(long set, Roadmap sequence, List<Integer> counts, List<Remedy> all) {
        int c = counts.size();
        if (c == repair.mostTranches().size()) {
            all.add(new Remedy(set, counts));
            return;
        }
        boolean done = (sequence.measures() >>> c & 1) != 0;
        for (int k = 1; k <= (done ? repair.mostTranches().get(c) : 1); k++) {
            List<Integer> more = new ArrayList<>(counts);
            more.add(k);
            counts(set, sequence, more, all);
        }
    }

    private boolean isContradictory(Remedy remedy) {
        List<Change> set = new ArrayList<>();
        for (int k = 0; k < repair.instruments().size(); k++) {
            if ((remedy.instruments() >>> k & 1) != 0) {
                set.addAll(repair.instruments().get(k).changes());
            }
        }
        return set.stream()
                .anyMatch(a -> set.stream()
                        .anyMatch(b -> a.path().equals(b.path()) && Double.compare(a.value(), b.value()) != 0));
    }

    private boolean isPart(Remedy small, Remedy large) {
        for (int c = 0; c < small.tranches().size(); c++) {
            if (small.tranches().get(c) > large.tranches().get(c)) {
                return false;
            }
        }
        return (small.instruments() | large.instruments()) == large.instruments();
    }

    private boolean beats(Remedy one, Remedy other) {
        List<Double> differences = new ArrayList<>();
        differences.add((double) one.tranches().stream().mapToInt(k -> k).sum()
                - other.tranches().stream().mapToInt(k -> k).sum());
        for (ResolvedInstrument any : repair.instruments()) {
            differences.add(cost(one, any.giver()) - cost(other, any.giver()));
        }
        return differences.stream().allMatch(d -> d <= 1e-9)
                && differences.stream().anyMatch(d -> d < -1e-9);
    }

    private double cost(Remedy remedy, String giver) {
        double cost = 0;
        for (int k = 0; k < repair.instruments().size(); k++) {
            ResolvedInstrument one = repair.instruments().get(k);
            if ((remedy.instruments() >>> k & 1) != 0 && one.giver().equals(giver)) {
                cost += one.cost();
            }
        }
        return cost;
    }

    /** Some arrangement of the sequence holds with the remedy. */
    boolean holds(Remedy remedy, Roadmap sequence) {
        List<Piece> pieces = pieces(remedy);
        ResolvedCase divided = divided(remedy, pieces);
        int parties = divided.structure().partyCount();
        int ways = 1 << parties * sequence.stages().size();
        Set<Roadmap> seen = new HashSet<>();
        for (int way = 0; way < ways; way++) {
            Roadmap roadmap = arranged(remedy, pieces, sequence, way, parties);
            if (seen.add(roadmap)
                    && isAdmissible(divided.structure(), roadmap)
                    && CertificateChecker.rederive(divided, roadmap).holds()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdmissible(Structure structure, Roadmap roadmap) {
        long state = structure.inForce();
        for (Stage stage : roadmap.stages()) {
            if (!structure.isAdmissible(state, stage.measures())) {
                return false;
            }
            state |= stage.measures();
        }
        return true;
    }

    /** Whole measures first, then the second tranches of each divided one, its third and so on. */
    private List<Piece> pieces(Remedy remedy) {
        List<Piece> pieces = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            for (int c = 0; c < remedy.tranches().size(); c++) {
                boolean open = (repair.resolved().structure().inForce() >>> c & 1) == 0;
                int of = open ? remedy.tranches().get(c) : 1;
                if (number < of) {
                    pieces.add(new Piece(c, number, of));
                }
            }
        }
        return pieces;
    }

    private ResolvedCase divided(Remedy remedy, List<Piece> pieces) {
        Structure whole = repair.resolved().structure();
        List<Structure.Act> acts = new ArrayList<>();
        for (Piece piece : pieces) {
            Structure.Act act = whole.measures().get(piece.measure());
            long requires = 0;
            long excludes = 0;
            long onlyWith = 0;
            for (int at = 0; at < pieces.size(); at++) {
                Piece other = pieces.get(at);
                boolean last = other.number() == other.of() - 1;
                boolean before = other.measure() == piece.measure() && other.number() == piece.number() - 1;
                requires |= before || last && (act.requires() >>> other.measure() & 1) != 0 ? 1L << at : 0;
                onlyWith |= last && piece.number() == piece.of() - 1 && (act.onlyWith() >>> other.measure() & 1) != 0
                        ? 1L << at
                        : 0;
                excludes |= (act.excludes() >>> other.measure() & 1) != 0 ? 1L << at : 0;
            }
            List<Double> advances = new ArrayList<>();
            act.advances().forEach(share -> advances.add(share / piece.of()));
            acts.add(new Structure.Act("n" + acts.size(), act.performer(), requires, excludes, onlyWith, advances));
        }
        List<Long> forbidden = new ArrayList<>();
        for (long line : whole.forbidden()) {
            long begun = 0;
            for (int at = 0; at < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                begun |= piece.number() == 0 && (line >>> piece.measure() & 1) != 0 ? 1L << at : 0;
            }
            forbidden.add(begun);
        }
        Structure structure = new Structure(whole.parties(), acts, whole.inForce(), whole.signed(), forbidden);
        return new ResolvedCase(structure, numbers(remedy, pieces));
    }

    private Numbers numbers(Remedy remedy, List<Piece> pieces) {
        Numbers given = given(remedy);
        int parties = given.partyCount();
        Numbers.Editor edit = Numbers.of(parties, pieces.size())
                .overhead(given.overhead())
                .cure(given.cure())
                .cureYears(given.cureYears());
        for (int i = 0; i < parties; i++) {
            edit.discount(i, given.discount(i))
                    .breakdown(i, given.breakdown(i))
                    .turnover(i, given.turnover(i))
                    .stopping(i, given.stopping(i));
            for (int j = 0; j < parties; j++) {
                edit.trust(i, j, given.trust(i, j));
            }
        }
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            int c = piece.measure();
            int performer = repair.resolved().structure().measures().get(c).performer();
            edit.seen(at, given.seen(c))
                    .escrow(at, given.escrow(c))
                    .reversalYears(at, given.reversalYears(c))
                    .years(at, given.years(c) / piece.of())
                    .signal(at, Math.exp(Math.log(given.signal(performer, c)) / piece.of()));
            for (int i = 0; i < parties; i++) {
                edit.value(i, at, given.value(i, c) / piece.of()).reversible(i, at, given.reversible(i, c));
            }
        }
        return edit.done();
    }

    private Numbers given(Remedy remedy) {
        Numbers.Editor edit = repair.resolved().numbers().edit();
        for (int i = 0; i < repair.resolved().structure().partyCount(); i++) {
            int party = i;
            double added = 0;
            for (int k = 0; k < repair.instruments().size(); k++) {
                if ((remedy.instruments() >>> k & 1) != 0) {
                    added += repair.instruments().get(k).changes().stream()
                            .filter(c -> c.kind() == FigureKind.BREAKDOWN && c.party() == party)
                            .mapToDouble(Change::value)
                            .sum();
                }
            }
            edit.breakdown(i, repair.resolved().numbers().breakdown(i) + added);
        }
        for (int k = 0; k < repair.instruments().size(); k++) {
            if ((remedy.instruments() >>> k & 1) != 0) {
                repair.instruments().get(k).changes().forEach(change -> set(edit, change));
            }
        }
        return edit.done();
    }

    private static void set(Numbers.Editor edit, Change change) {
        int c = change.measure();
        switch (change.kind()) {
            case SHARE -> edit.reversible(change.party(), c, change.value());
            case WITHIN -> edit.reversalYears(c, change.value());
            case SEEN -> edit.seen(c, change.value());
            case SIGNAL -> edit.signal(c, change.value());
            case HELD_BACK -> edit.escrow(c, change.value());
            case TAKES -> edit.years(c, change.value());
            case TURNOVER -> edit.turnover(change.party(), change.value());
            case CURE -> edit.cure(change.value());
            case CURE_WITHIN -> edit.cureYears(change.value());
            case BREAKDOWN -> {}
            default -> throw new IllegalArgumentException(change.kind().name());
        }
    }

    /** Bit (stage · parties + party) of the way: in that stage that party comes late. */
    private Roadmap arranged(Remedy remedy, List<Piece> pieces, Roadmap sequence, int way, int parties) {
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < sequence.stages().size(); k++) {
            long stage = sequence.stages().get(k).measures();
            int most = 1;
            for (int c = 0; c < remedy.tranches().size(); c++) {
                most = (stage >>> c & 1) != 0 ? Math.max(most, remedy.tranches().get(c)) : most;
            }
            for (int step = 0; step < most; step++) {
                long mask = 0;
                for (int at = 0; at < pieces.size(); at++) {
                    Piece piece = pieces.get(at);
                    int performer = repair.resolved()
                            .structure()
                            .measures()
                            .get(piece.measure())
                            .performer();
                    boolean late = (way >>> k * parties + performer & 1) != 0;
                    int turn = piece.number() + (late ? most - piece.of() : 0);
                    mask |= (stage >>> piece.measure() & 1) != 0 && turn == step ? 1L << at : 0;
                }
                stages.add(new Stage(mask));
            }
        }
        return new Roadmap(stages);
    }
}

package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of model.md §5, moves as evidence, a second time: from certificates that the checker derives by the written formulas, without
 * any code of the first.
 */
final class MoveDefinitions {
    private final ResolvedCase resolved;
    private final List<Proposal> proposals;
    private final List<Move> moves;

    MoveDefinitions(ResolvedCase resolved, List<Proposal> proposals, List<Move> moves) {
        this.resolved = resolved;
        this.proposals = proposals;
        this.moves = moves;
    }

    private Structure structure() {
        return resolved.structure();
    }

    private Roadmap roadmap(String proposal) {
        List<Stage> stages = new ArrayList<>();
        for (Proposal one : proposals) {
            if (one.id().equals(proposal)) {
                for (Proposal.Step step : one.stages()) {
                    stages.add(new Stage(structure().mask(step.measures())));
                }
            }
        }
        return new Roadmap(stages);
    }

    private Certificate certificate(Roadmap roadmap, boolean signed) {
        return CertificateChecker.rederive(resolved.signed(signed), roadmap);
    }

    private double value(int i, Roadmap roadmap) {
        Certificate certificate = certificate(roadmap, false);
        return roadmap.stages().isEmpty()
                ? certificate.end().values().get(i)
                : certificate.stages().getFirst().parties().get(i).value();
    }

    /** G_i: the choice of withholding all of one's own. */
    private double cheating(int i, Roadmap roadmap) {
        Certificate.StageLine first = certificate(roadmap, false).stages().getFirst();
        long own = structure().performedBy(i) & first.stage();
        for (Certificate.Choice choice : first.parties().get(i).choices()) {
            if (choice.alternative() instanceof Alternative.Withhold(long measures) && measures == own) {
                return choice.value();
            }
        }
        return first.parties().get(i).value();
    }

    /** N_i in a state: T + z·b, or B where somebody would walk out of it; from the end of a roadmap that leads there. */
    private double without(int i, long state, boolean begun) {
        Certificate.EndLine end = certificate(Roadmap.of(), false).end();
        if (state != structure().inForce()) {
            List<Stage> there =
                    new ArrayList<>(List.of(new Stage(state & ~structure().inForce())));
            end = certificate(new Roadmap(there), false).end();
        }
        Map<Integer, Double> collapse = new HashMap<>();
        boolean open = true;
        for (Certificate.EndCondition condition : end.conditions()) {
            if (condition.alternative() instanceof Alternative.WalkOut) {
                collapse.put(condition.party(), -condition.slack());
                open &= condition.slack() >= 0;
            }
        }
        if (!open) {
            return collapse.getOrDefault(i, Double.NaN); // a stakeholder that does not count there: not said at the end
        }
        return end.values().get(i) + (begun ? resolved.numbers().stopping(i) : 0);
    }

    /** The margin of a move by the definition. */
    double margin(Move move) {
        int i = structure().findParty(move.by()).orElseThrow();
        Roadmap about = roadmap(move.proposal());
        double without = without(i, structure().inForce(), false);
        double value = value(i, about);
        return switch (move.kind()) {
            case OFFERS -> offer(i, about, without, move);
            case ACCEPTS, SIGNS -> {
                double margin = value - without;
                for (String open : open(move)) {
                    margin = Math.min(margin, value - value(i, roadmap(open)));
                }
                yield margin;
            }
            case REFUSES -> without - value;
            case COUNTERS -> {
                Numbers numbers = resolved.numbers();
                double hope = one(move.accepted(), 1) * Math.exp(-numbers.discount(i) * numbers.overhead());
                Roadmap instead = roadmap(move.with().getFirst());
                double refusal = hope * value(i, instead) + (1 - hope) * without - value;
                yield Math.min(refusal, offer(i, instead, without, move));
            }
            case ADDS -> value(i, added(about, move.with())) - value;
            case DROPS -> value(i, dropped(about, move.with())) - without;
            case PERFORMS, STOPS, BREACHES -> afterwards(i, about, move);
        };
    }

    private double offer(int i, Roadmap offered, double without, Move move) {
        double gain = one(move.audience(), 0) / one(move.accepted(), 1);
        return Math.max(value(i, offered), cheating(i, offered)) - (without - gain);
    }

    private static double one(List<Figure> figure, double otherwise) {
        return figure.isEmpty() ? otherwise : figure.getFirst().value();
    }

    private List<String> open(Move until) {
        List<String> open = new ArrayList<>();
        for (Move move : moves) {
            if (move == until) {
                break;
            }
            boolean own = move.by().equals(until.by());
            if (!own && move.kind().word().equals("offers")) {
                open.add(move.proposal());
            }
            if (!own && move.kind().word().equals("counters")) {
                open.addAll(move.with());
            }
            if (own
                    && (move.kind().word().equals("refuses")
                            || move.kind().word().equals("counters"))) {
                open.removeIf(move.proposal()::equals);
            }
        }
        open.removeIf(until.proposal()::equals);
        return open;
    }

    private Roadmap dropped(Roadmap about, List<String> measures) {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : about.stages()) {
            long left = stage.measures() & ~structure().mask(measures);
            if (left != 0) {
                stages.add(new Stage(left));
            }
        }
        return new Roadmap(stages);
    }

    /** One measure that goes with nothing: in the first stage before which its prerequisites are done, else after all. */
    private Roadmap added(Roadmap about, List<String> measures) {
        int c = structure().findMeasure(measures.getFirst()).orElseThrow();
        List<Stage> stages = new ArrayList<>(about.stages());
        long state = structure().inForce();
        for (int k = 0; k < stages.size(); k++) {
            if ((structure().measures().get(c).requires() & ~state) == 0) {
                stages.set(k, new Stage(stages.get(k).measures() | 1L << c));
                return new Roadmap(stages);
            }
            state |= stages.get(k).measures();
        }
        stages.add(new Stage(1L << c));
        return new Roadmap(stages);
    }

    private double afterwards(int i, Roadmap about, Move move) {
        Certificate certificate = certificate(about, false);
        long named = structure().mask(move.with());
        double least = Double.POSITIVE_INFINITY;
        long state = structure().inForce();
        for (Certificate.StageLine stage : certificate.stages()) {
            Certificate.PartyLine line = stage.parties().get(i);
            if ((stage.stage() & named) != 0) {
                switch (move.kind()) {
                    case PERFORMS -> least = Math.min(least, line.margin());
                    case STOPS -> {
                        return without(i, state, state != structure().inForce()) - line.value();
                    }
                    default -> {
                        for (Certificate.Choice choice : line.choices()) {
                            if (choice.alternative() instanceof Alternative.Withhold(long part) && part == named) {
                                return choice.value() - line.value();
                            }
                        }
                    }
                }
            }
            state |= stage.stage();
        }
        return least;
    }
}

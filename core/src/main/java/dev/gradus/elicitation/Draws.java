package dev.gradus.elicitation;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.chance.SamplingPlan;
import dev.gradus.elicitation.weighing.Stakes;
import dev.gradus.elicitation.weighing.Weights;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.quantity.Estimate;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A case with its open numbers drawn many times, and what becomes of each proposal in each draw. Numbers are drawn each by itself, also
 * those that the case says to move together.
 */
final class Draws {
    static final int COUNT = 256;

    /** Of so many draws one is looked at where another order of a text is weighed. */
    private static final int APART = 4;

    /** Most measures of one party in one step: every part of them could be withheld, in every draw. */
    private static final int MOST_PART = 8;

    private final WholeCase whole;
    private final List<Side> sides;
    private final Spreads spreads;
    private final Weighings weighings;
    private final long seed;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<ResolvedCase> kept = new ArrayList<>();
    private final double[][] verdicts;
    private final double[][] margins;
    private int next;
    private double[][] points = new double[0][];

    Draws(WholeCase whole, List<Side> sides, Spreads spreads, Weighings weighings, long seed) {
        this.whole = whole;
        this.sides = sides;
        this.spreads = spreads;
        this.weighings = weighings;
        this.seed = seed;
        List<Roadmap> roadmaps = new ArrayList<>();
        for (Proposal proposal : whole.written().proposals()) {
            Roadmap roadmap = Dating.roadmap(whole, proposal);
            if (isWeighed(whole.structure(), roadmap)) {
                proposals.add(proposal);
                roadmaps.add(roadmap);
            }
        }
        int each = 1 + whole.structure().partyCount();
        verdicts = new double[COUNT][each * proposals.size()];
        margins = new double[proposals.size()][COUNT];
        draw((draw, resolved) -> {
            if (draw % APART == 0) {
                kept.add(resolved);
            }
            for (int p = 0; p < roadmaps.size(); p++) {
                Proposal proposal = proposals.get(p);
                Verdict verdict = Verdict.of(resolved.under(proposal.signed(), proposal.cure()), roadmaps.get(p));
                margins[p][draw] = verdict.margin();
                verdicts[draw][each * p + 1 + verdict.stops()] = 1;
            }
        });
        for (int p = 0; p < roadmaps.size(); p++) {
            double[] moved = Holding.of(margins[p]);
            for (int draw = 0; draw < COUNT; draw++) {
                verdicts[draw][each * p] = moved[draw];
            }
        }
    }

    /** Its steps can be done in this order, and be weighed in little time. */
    static boolean isWeighed(Structure structure, Roadmap roadmap) {
        return !roadmap.stages().isEmpty()
                && structure.isAdmissible(roadmap)
                && roadmap.stages().stream().allMatch(stage -> isSmall(structure, stage));
    }

    private static boolean isSmall(Structure structure, Stage stage) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (Long.bitCount(stage.measures() & structure.performedBy(i)) > MOST_PART) {
                return false;
            }
        }
        return true;
    }

    private interface Sink {
        void take(int draw, ResolvedCase resolved);
    }

    private void draw(Sink sink) {
        UncertainCase uncertain = UncertainCase.of(whole);
        List<Gap> gaps = Gap.of(whole);
        List<Figure> figures = uncertain.figures();
        Set<String> weighed = weighed();
        points = SamplingPlan.of(Math.max(1, figures.size() + gaps.size() + sides.size()), COUNT, seed)
                .block(0);
        double[][] values = new double[COUNT][figures.size()];
        for (int k = 0; k < figures.size(); k++) {
            double[] column = column(figures.get(k).estimate());
            for (int draw = 0; draw < COUNT; draw++) {
                values[draw][k] = column[draw];
            }
            if (!weighed.contains(figures.get(k).path())) {
                columns.put(figures.get(k).path(), column);
            }
        }
        gaps.forEach(gap -> columns.put(gap.path(), column(gap.possible())));
        List<double[]> heaviest = new ArrayList<>();
        for (Side side : sides) {
            heaviest.add(column(side.heaviest()));
        }
        for (int draw = 0; draw < COUNT; draw++) {
            ResolvedCase resolved = uncertain.with(draw, values[draw]).resolved();
            sink.take(draw, resolved.with(completed(resolved.numbers(), gaps, heaviest, draw)));
        }
    }

    /** Worths of sides that are being weighed: their draws are those of the weights. */
    private Set<String> weighed() {
        Set<String> paths = new HashSet<>();
        sides.forEach(side ->
                side.measures().forEach(measure -> paths.add(FigureKind.WORTH.path(measure, side.party()))));
        return paths;
    }

    private double[] column(Estimate estimate) {
        double[] column = new double[COUNT];
        for (int draw = 0; draw < COUNT; draw++) {
            column[draw] = spreads.at(estimate, points[draw][next]);
        }
        next++;
        return column;
    }

    private Numbers completed(Numbers numbers, List<Gap> gaps, List<double[]> heaviest, int draw) {
        if (gaps.isEmpty() && sides.isEmpty()) {
            return numbers;
        }
        Numbers.Editor edit = numbers.edit();
        gaps.forEach(gap -> gap.set(edit, Objects.requireNonNull(columns.get(gap.path()))[draw]));
        for (int s = 0; s < sides.size(); s++) {
            Side side = sides.get(s);
            int party = whole.structure().findParty(side.party()).orElseThrow();
            Weights own = weighings.weights(side);
            List<Measure> measures = whole.written().measures();
            for (int c = 0; c < measures.size(); c++) {
                int thing = side.measures().indexOf(measures.get(c).written());
                double worth = side.sign(draw, thing) * own.share(draw, thing) * heaviest.get(s)[draw];
                edit.value(party, c, measures.get(c).instalments().ofPart(FigureKind.WORTH, worth));
            }
        }
        return edit.done();
    }

    /** Of each proposal {@link Holding}, then whether each party would stop first. */
    Stakes stakes() {
        return new Stakes(verdicts);
    }

    /** Which proposal a number of the stakes is about. */
    Proposal proposal(int stake) {
        return proposals.get(stake / (1 + whole.structure().partyCount()));
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** By how much the chance that a proposal holds would be larger if it were carried out in another way. */
    double gained(Proposal proposal, Roadmap way) {
        double[] margin = margins[proposals.indexOf(proposal)];
        double gained = 0;
        for (int k = 0; k < kept.size(); k++) {
            ResolvedCase resolved = kept.get(k).under(proposal.signed(), proposal.cure());
            boolean holds = new Evaluator(resolved).weakestMargin(way) >= -Tolerance.TIE;
            boolean held = margin[k * APART] >= -Tolerance.TIE;
            gained += holds == held ? 0 : holds ? 1.0 / kept.size() : -1.0 / kept.size();
        }
        return gained;
    }

    boolean isEmpty() {
        return proposals.isEmpty();
    }

    /** Chance that each proposal holds, by its id. */
    Map<String, Double> chances() {
        Map<String, Double> chances = new LinkedHashMap<>();
        for (int p = 0; p < proposals.size(); p++) {
            long holds = Arrays.stream(margins[p])
                    .filter(margin -> margin >= -Tolerance.TIE)
                    .count();
            chances.put(proposals.get(p).id(), (double) holds / COUNT);
        }
        return chances;
    }

    /** Values of the open numbers by their paths, one for each draw. */
    Map<String, double[]> columns() {
        return columns;
    }
}

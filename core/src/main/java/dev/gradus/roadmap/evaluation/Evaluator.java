package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.roadmap.Alternative.SecretlyUndo;
import dev.gradus.roadmap.Alternative.StopHere;
import dev.gradus.roadmap.Alternative.WalkOut;
import dev.gradus.roadmap.Alternative.Withhold;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.EndLine;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Certificate.StageLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a given roadmap is worth to each party at each stage, against every alternative (model.md §4), computed backwards by the
 * definitions. Evaluates also what does not hold, so that it can be said where it fails.
 */
public final class Evaluator {
    /** Most measures of one party in one stage: every part of them could be withheld. */
    public static final int MAX_PART = 16;

    private final Model model;

    public Evaluator(ResolvedCase resolved) {
        this.model = new Model(resolved);
    }

    public Model model() {
        return model;
    }

    /** The certificate of a roadmap: it holds when its weakest margin is not negative. */
    public static Certificate evaluate(ResolvedCase resolved, Roadmap roadmap) {
        return new Evaluator(resolved).evaluate(roadmap);
    }

    /** As {@link #evaluate(ResolvedCase, Roadmap)}, for several roadmaps of one case. */
    public Certificate evaluate(Roadmap roadmap) {
        int n = roadmap.stages().size();
        long[] states = new long[n + 1];
        states[0] = model.structure().inForce();
        for (int k = 0; k < n; k++) {
            states[k + 1] = states[k] | roadmap.stages().get(k).measures();
        }
        double[] begins = model.begins(roadmap);
        EndLine end = end(states[n], begins[n]);
        List<StageLine> lines = new ArrayList<>();
        double[] next = end.values().stream().mapToDouble(v -> v).toArray();
        for (int k = n - 1; k >= 0; k--) {
            StageLine line = stage(states[k], roadmap.stages().get(k), begins[k], next);
            next = line.parties().stream().mapToDouble(PartyLine::value).toArray();
            lines.add(line);
        }
        Collections.reverse(lines);
        return new Certificate(model.structure().signed(), Certificate.Cure.of(model.numbers()), lines, end);
    }

    /** Least slack of resting in a state, points. */
    public double endSlack(long state) {
        return end(state, 0).slack();
    }

    /**
     * The least margin of one party alone over all stages and the end: the roadmap holds for it when that is not negative.
     *
     * @param party position
     */
    public double weakestMargin(Roadmap roadmap, int party) {
        int n = roadmap.stages().size();
        long state = model.structure().inForce() | roadmap.measures();
        double[] begins = model.begins(roadmap);
        double least = end(state, begins[n]).conditions().stream()
                .filter(c -> c.party() == party)
                .mapToDouble(EndCondition::slack)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        double next = model.rest(party, state, begins[n]);
        for (int k = n - 1; k >= 0; k--) {
            Stage stage = roadmap.stages().get(k);
            state &= ~stage.measures();
            PartyLine line = line(party, state, stage, begins[k], next, model.isOpen(state));
            least = Math.min(least, line.margin());
            next = line.value();
        }
        return least;
    }

    /** The weakest margin of a roadmap, as its certificate has it, without the certificate. */
    public double weakestMargin(Roadmap roadmap) {
        long state = model.structure().inForce() | roadmap.measures();
        double[] begins = model.begins(roadmap);
        double least = endSlack(state);
        double[] next = new double[model.parties()];
        for (int i = 0; i < next.length; i++) {
            next[i] = model.rest(i, state, begins[begins.length - 1]);
        }
        for (int k = roadmap.stages().size() - 1; k >= 0; k--) {
            Stage stage = roadmap.stages().get(k);
            state &= ~stage.measures();
            boolean open = model.isOpen(state);
            for (int i = 0; i < next.length; i++) {
                PartyLine line = line(i, state, stage, begins[k], next[i], open);
                least = Math.min(least, line.margin());
                next[i] = line.value();
            }
        }
        return least;
    }

    /**
     * What stopping before a stage, in this state, is worth to a party.
     *
     * @param at when, years from the start: {@link Model#begins}
     */
    public double stop(int party, long state, double at) {
        return model.stop(party, state, at);
    }

    /** What a collapse in this state would mean to a party. */
    public double breakdown(int party, long state) {
        return model.breakdown(party, state);
    }

    private EndLine end(long state, double at) {
        List<Double> values = new ArrayList<>();
        List<EndCondition> conditions = new ArrayList<>();
        for (int i = 0; i < model.parties(); i++) {
            double breakdown = model.breakdown(i, state);
            values.add(model.rest(i, state, at));
            if (model.counts(i, state)) {
                conditions.add(new EndCondition(i, new WalkOut(), -breakdown));
            }
            for (long rest = model.live(i, state); rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                double q = model.numbers().seen(c);
                conditions.add(new EndCondition(i, new SecretlyUndo(c), -q * breakdown - (1 - q) * model.beta(i, c)));
            }
        }
        return new EndLine(state, values, conditions);
    }

    private StageLine stage(long state, Stage stage, double begins, double[] next) {
        boolean open = model.isOpen(state);
        List<PartyLine> lines = new ArrayList<>();
        for (int i = 0; i < model.parties(); i++) {
            lines.add(line(i, state, stage, begins, next[i], open));
        }
        return new StageLine(state, stage.measures(), lines);
    }

    private PartyLine line(int i, long state, Stage stage, double begins, double next, boolean open) {
        StageValue value = new StageValue(model, i, state, stage, begins, next);
        List<Choice> choices = new ArrayList<>();
        if (model.structure().isPrincipal(i)) {
            choices.add(new Choice(new WalkOut(), value.breakdownBefore()));
            if (open) {
                choices.add(new Choice(new StopHere(), model.stop(i, state, begins)));
            }
        }
        for (long part : asked(i, stage.measures())) {
            choices.add(new Choice(new Withhold(part), value.withholding(part)));
        }
        for (long rest = model.live(i, state); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            choices.add(new Choice(new SecretlyUndo(c), value.undoing(c)));
        }
        return new PartyLine(value.goingAhead(), value.probability(), choices);
    }

    /** What party i could withhold of a stage: nothing where it is not asked. */
    private long[] asked(int i, long stage) {
        return parts(model.structure().isAsked(i) ? model.part(i, stage) : 0);
    }

    /** All non-empty parts of a set, as ascending masks. */
    static long[] parts(long set) {
        int size = Long.bitCount(set);
        if (size > MAX_PART) {
            throw new IllegalArgumentException(
                    "at most " + MAX_PART + " measures of one party in a stage, found " + size);
        }
        long[] parts = new long[(1 << size) - 1];
        long part = 0;
        for (int k = 0; k < parts.length; k++) {
            part = part - set & set;
            parts[k] = part;
        }
        Arrays.sort(parts);
        return parts;
    }
}

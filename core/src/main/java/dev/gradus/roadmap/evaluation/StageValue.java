package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.Stage;

/**
 * One stage as one party i sees it (model.md §4): C_i when nobody is seen to fail, K_i when i complies and others fail, F_i what partial
 * compliance leaves, D_i(X) and E_i(X) when i withholds X; and where the text has a cure, R_i(X) when that is made good.
 */
final class StageValue {
    private final Model model;
    private final int i;
    private final long state;
    private final long stage;
    private final double next;
    private final long own;
    private final double delta;
    private final double survive;
    /** ς, σ_i and s′. */
    private final double cure;

    private final double cureDelta;
    private final double surviveCure;
    private final double probability;
    private final double breakdownBefore;
    private final double breakdownAfter;
    private final double partial;
    private final double goingAhead;

    /**
     * @param begins years from the start
     * @param next V_i(S∪Δ)
     */
    StageValue(Model model, int i, long state, Stage during, double begins, double next) {
        this.model = model;
        this.i = i;
        this.state = state;
        this.stage = during.measures();
        this.next = next;
        own = model.part(i, stage);
        double years = model.years(during);
        delta = Math.exp(-model.numbers().discount(i) * years);
        survive = Math.exp(-model.turnoverDuring(state | stage, begins, years));
        double cureYears = model.numbers().cureYears();
        cure = model.numbers().cure();
        cureDelta = Math.exp(-model.numbers().discount(i) * cureYears);
        surviveCure = survive * Math.exp(-model.turnoverDuring(state | stage, begins + years, cureYears));
        probability = model.nobodySeenToFail(i, state, stage);
        breakdownBefore = model.breakdown(i, state);
        breakdownAfter = model.breakdown(i, state | stage);
        partial = delta * Model.sum(stage & ~own, this::partial);
        goingAhead = probability * nobodyFails() + (1 - probability) * withheldOthersFail(0) + partial;
    }

    private double partial(int c) {
        double tried = model.willDo(i, c, state) - probability * sure(c);
        double lost = tried
                * (model.value(i, c) + model.beta(i, c))
                * (1 - model.numbers().escrow(c));
        if (cure == 0) {
            return lost;
        }
        double madeGood = tried * kept(c) + cureDelta * model.missed(i, c, state);
        return (1 - cure) * lost + cure * model.value(i, c) * madeGood;
    }

    /** L_i(c): share of a measure’s worth that is left where escrow holds it back until what is missing is made good. */
    private double kept(int c) {
        return 1 - model.numbers().escrow(c) * (1 - cureDelta);
    }

    private double sure(int c) {
        return model.sure(i, c, state | stage);
    }

    double probability() {
        return probability;
    }

    double delta() {
        return delta;
    }

    double survive() {
        return survive;
    }

    double breakdownBefore() {
        return breakdownBefore;
    }

    double breakdownAfter() {
        return breakdownAfter;
    }

    double next() {
        return next;
    }

    /** F_i. */
    double partialCompliance() {
        return partial;
    }

    /** g_i(X). */
    double gain(long part) {
        return Model.sum(part, c -> sure(c) * model.value(i, c));
    }

    /** H_i(X). */
    double heldBack(long part) {
        return Model.sum(part, c -> model.numbers().escrow(c) * sure(c) * (model.value(i, c) + model.beta(i, c)));
    }

    /** C_i. */
    double nobodyFails() {
        return delta * (gain(stage) + survive * next + (1 - survive) * breakdownAfter);
    }

    /** V_i(S). */
    double goingAhead() {
        return goingAhead;
    }

    private double alone(long done) {
        return delta * (gain(done) + model.breakdown(i, state | done) - heldBack(done));
    }

    /** D_i(X). */
    double withheldOthersComply(long part) {
        double seen = model.seen(part);
        double breakdown = model.breakdown(i, state | stage & ~part);
        double caught = seen * (breakdown - heldBack(stage & ~part));
        if (cure != 0) {
            double late = (1 - cureDelta)
                    * Model.sum(stage & ~part, c -> model.numbers().escrow(c) * sure(c) * model.value(i, c));
            caught = (1 - cure) * caught + cure * (cureDelta * (madeGood(part) + seen * afterCure(part)) - seen * late);
        }
        return delta * (gain(stage & ~part) + caught + (1 - seen) * (survive * next + (1 - survive) * breakdown));
    }

    /** K_i where nothing is withheld, E_i(X) else: others fail, and it breaks down or is made good. */
    double withheldOthersFail(long part) {
        double alone = alone(own & ~part);
        return cure == 0 ? alone : (1 - cure) * alone + cure * othersMakeGood(part);
    }

    /** R_i(X). */
    private double othersMakeGood(long part) {
        double done = Model.sum(own & ~part, c -> kept(c) * model.value(i, c));
        return delta * (done + cureDelta * (madeGood(part) + afterCure(part)));
    }

    /** N_i(X). */
    private double madeGood(long part) {
        return Model.sum(
                part, c -> model.numbers().seen(c) * (model.value(i, c) + (1 - surviveCure) * model.beta(i, c)));
    }

    /** W′_i(X). */
    private double afterCure(long part) {
        return surviveCure * next + (1 - surviveCure) * model.breakdown(i, state | stage & ~part);
    }

    /** What withholding X is worth. */
    double withholding(long part) {
        return probability * withheldOthersComply(part) + (1 - probability) * withheldOthersFail(part) + partial;
    }

    /** What secretly undoing the live measure c is worth. */
    double undoing(int c) {
        double seen = model.numbers().seen(c);
        return (1 - seen) * (model.beta(i, c) + goingAhead) + seen * breakdownBefore;
    }
}

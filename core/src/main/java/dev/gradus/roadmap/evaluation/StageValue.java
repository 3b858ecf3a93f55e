package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.Stage;

/**
 * One stage as one party i sees it (model.md §4): C_i when nobody is seen to fail, K_i when i complies and others fail, F_i what partial
 * compliance leaves, D_i(X) and E_i(X) when i withholds X.
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
    private final double probability;
    private final double breakdownAfter;
    private final double partial;

    /**
     * @param next V_i(S∪Δ)
     */
    StageValue(Model model, int i, long state, Stage during, double next) {
        this.model = model;
        this.i = i;
        this.state = state;
        this.stage = during.measures();
        this.next = next;
        own = model.part(i, stage);
        double years = model.years(during);
        delta = Math.exp(-model.numbers().discount(i) * years);
        survive = Math.exp(-years * model.turnoverDuring(state | stage));
        probability = model.nobodySeenToFail(i, state, stage);
        breakdownAfter = model.breakdown(i, state | stage);
        partial = delta * Model.sum(stage & ~own, this::partial);
    }

    private double partial(int c) {
        return (model.willDo(i, c, state) - probability * sure(c))
                * (model.value(i, c) + model.beta(i, c))
                * (1 - model.numbers().escrow(c));
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
        return model.breakdown(i, state);
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

    /** K_i. */
    double othersFail() {
        return alone(own);
    }

    /** V_i(S). */
    double goingAhead() {
        return probability * nobodyFails() + (1 - probability) * othersFail() + partial;
    }

    private double alone(long done) {
        return delta * (gain(done) + model.breakdown(i, state | done) - heldBack(done));
    }

    /** D_i(X). */
    double withheldOthersComply(long part) {
        double seen = model.seen(part);
        double breakdown = model.breakdown(i, state | stage & ~part);
        return delta
                * (gain(stage & ~part)
                        + seen * (breakdown - heldBack(stage & ~part))
                        + (1 - seen) * (survive * next + (1 - survive) * breakdown));
    }

    /** E_i(X). */
    double withheldOthersFail(long part) {
        return alone(own & ~part);
    }

    /** What withholding X is worth. */
    double withholding(long part) {
        return probability * withheldOthersComply(part) + (1 - probability) * withheldOthersFail(part) + partial;
    }

    /** What secretly undoing the live measure c is worth. */
    double undoing(int c) {
        double seen = model.numbers().seen(c);
        return (1 - seen) * (model.beta(i, c) + goingAhead()) + seen * breakdownBefore();
    }
}

package dev.gradus.roadmap.evaluation;

import static dev.gradus.quantity.Explained.complement;
import static dev.gradus.quantity.Explained.constant;
import static dev.gradus.quantity.Explained.product;
import static dev.gradus.quantity.Explained.sum;

import dev.gradus.agreement.Stage;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One stage as one party sees it, with all terms: {@link StageValue} as trees. */
final class ExplainedStage {
    private final Model model;
    private final Figures figures;
    private final Map<String, Explained> numbers;
    private final int k;
    private final int i;
    private final long state;
    private final long stage;
    private final double begins;
    private final Stage during;
    private final long own;
    private final String prefix;

    /** @param begins years from the start */
    ExplainedStage(
            Model model,
            Figures figures,
            Map<String, Explained> numbers,
            int k,
            int i,
            long state,
            double begins,
            Stage during) {
        this.begins = begins;
        this.during = during;
        this.model = model;
        this.figures = figures;
        this.numbers = numbers;
        this.k = k;
        this.i = i;
        this.state = state;
        this.stage = during.measures();
        this.own = model.part(i, stage);
        this.prefix = "stage/" + k + "/" + id(i) + "/";
    }

    /**
     * Names value, probability, every alternative and the margin.
     *
     * @param last the next value is that of resting at the end
     */
    void explain(boolean last) {
        durations();
        probability();
        Explained next =
                get(last ? "state/" + (k + 1) + "/" + id(i) + "/rest" : "stage/" + (k + 1) + "/" + id(i) + "/value");
        Explained all = sum(
                "nobodyFails.sum",
                List.of(
                        gain(stage),
                        product("continuation", get(prefix + "survive"), next),
                        product("collapse", complement(get(prefix + "survive")), stateNumber(k + 1, "breakdown"))));
        name(
                "nobody-fails",
                product("nobodyFails", get(prefix + "delta"), all).labelled("nobodyFails", party(), stageArg()));
        Explained alone = alone(own);
        Explained othersFail = cures()
                ? cure().either(alone, cure().othersMakeGood(own, 0, stateNumber(k + 1, "breakdown"), next))
                : alone;
        name("others-fail", othersFail.labelled("othersFail", party(), stageArg()));
        name("partial", partial());
        Explained p = get(prefix + "probability");
        name(
                "value",
                sum(
                        "value",
                        List.of(
                                product("value.nobodyFails", p, get(prefix + "nobody-fails")),
                                product("value.othersFail", complement(p), get(prefix + "others-fail")),
                                get(prefix + "partial")),
                        party(),
                        stageArg()));
        alternatives(next);
    }

    /** d: as the text dates the stage, else what its measures take. */
    private Explained years() {
        if (during.years().isPresent()) {
            return constant("years.dated", during.years().getAsDouble(), Unit.TIME, stageArg());
        }
        List<Explained> times = new ArrayList<>();
        for (long rest = stage; rest != 0; rest &= rest - 1) {
            times.add(figures.years(Long.numberOfTrailingZeros(rest)));
        }
        return sum(
                "years", List.of(figures.overhead(), Explained.of("years.longest", How.GREATEST, times)), stageArg());
    }

    private void durations() {
        numbers.putIfAbsent("stage/" + k + "/years", years());
        Explained named = get("stage/" + k + "/years");
        name("delta", decay("discount", figures.discount(i), named));
        ExplainedTurnover turnover = new ExplainedTurnover(model, figures);
        name("survive", turnover.survive("survive", state | stage, begins, named));
        if (cures()) {
            name("cure-delta", decay("cure.discount", figures.discount(i), figures.cureYears()));
            Explained meanwhile =
                    turnover.survive("cure.survive", state | stage, begins + named.value(), figures.cureYears());
            name("cure-survive", product("cure.survived", get(prefix + "survive"), meanwhile));
        }
    }

    private boolean cures() {
        return model.numbers().cure() > 0;
    }

    private ExplainedCure cure() {
        return new ExplainedCure(this, figures, i);
    }

    private static Explained decay(String label, Explained rate, Explained years) {
        Explained exponent =
                Explained.of(label + ".exponent", How.NEGATIVE, List.of(product(label + ".time", rate, years)));
        return Explained.of(label, How.EXPONENTIAL, List.of(exponent));
    }

    private void probability() {
        List<Explained> each = new ArrayList<>();
        for (int j = 0; j < model.parties(); j++) {
            if (j == i || model.part(j, stage) == 0) {
                continue;
            }
            Explained trust = get("state/" + k + "/trust/" + id(i) + "/" + id(j));
            List<Explained> unreliable = new ArrayList<>(List.of(complement(trust)));
            for (long rest = model.part(j, stage); rest != 0; rest &= rest - 1) {
                unreliable.add(figures.lambdaSeen(Long.numberOfTrailingZeros(rest)));
            }
            each.add(sum(
                    "notSeenToFail",
                    List.of(trust, Explained.of("notSeenToFail.unreliable", How.PRODUCT, unreliable)),
                    party(),
                    "party:" + id(j),
                    stageArg()));
        }
        name("probability", Explained.of("probability", How.PRODUCT, each, party(), stageArg()));
    }

    private Explained partial() {
        List<Explained> terms = new ArrayList<>();
        for (long rest = stage & ~own; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            Explained trust = get("state/" + k + "/trust/" + id(i) + "/" + id(model.performer(c)));
            Explained willDo =
                    sum("willDo", List.of(trust, product("willDo.unreliable", complement(trust), figures.lambda(c))));
            Explained known = product("partial.known", get(prefix + "probability"), sure(k + 1, c));
            Explained share = Explained.of("partial.share", How.DIFFERENCE, List.of(willDo, known));
            Explained lost = product("partial.one", share, worthAndReversal(c), complement(figures.escrow(c)));
            terms.add((cures() ? cure().either(lost, cure().partial(c, share, trust)) : lost)
                    .labelled("partial.one", party(), measure(c)));
        }
        return product("partial", get(prefix + "delta"), sum("partial.sum", terms))
                .labelled("partial", party(), stageArg());
    }

    private Explained worthAndReversal(int c) {
        return sum("worthAndReversal", List.of(figures.value(i, c), figures.beta(i, c)), party(), measure(c));
    }

    /** g_i(X), each measure as sure as i is after the stage. */
    private Explained gain(long part) {
        List<Explained> terms = new ArrayList<>();
        for (long rest = part; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (model.value(i, c) != 0) {
                terms.add(product("worth.sure", sure(k + 1, c), figures.value(i, c))
                        .labelled("worth.sure", party(), measure(c)));
            }
        }
        return sum("gain.stage", terms, party());
    }

    private Explained heldBack(long part) {
        List<Explained> terms = new ArrayList<>();
        for (long rest = part; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (model.numbers().escrow(c) != 0) {
                terms.add(product("heldBack.one", figures.escrow(c), sure(k + 1, c), worthAndReversal(c)));
            }
        }
        return sum("heldBack", terms, party());
    }

    /** K_i and E_i(X): i does only this, the others fail. */
    private Explained alone(long done) {
        Explained breakdown = moved(stateNumber(k, "breakdown"), done, "breakdown.with");
        return product(
                "alone",
                get(prefix + "delta"),
                Explained.of(
                        "alone.sum",
                        How.DIFFERENCE,
                        List.of(sum("alone.done", List.of(gain(done), breakdown)), heldBack(done))));
    }

    private Explained moved(Explained breakdown, long with, String label) {
        List<Explained> terms = new ArrayList<>(List.of(breakdown));
        for (long rest = with; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (model.beta(i, c) != 0) {
                terms.add(figures.beta(i, c));
            }
        }
        return sum(label, terms, party());
    }

    private void alternatives(Explained next) {
        List<Explained> values = new ArrayList<>();
        if (model.structure().isPrincipal(i)) {
            values.add(stateNumber(k, "breakdown"));
            if (model.isOpen(state)) {
                values.add(stopHere());
            }
        }
        for (long part : Evaluator.parts(model.structure().isAsked(i) ? own : 0)) {
            String name = "withhold/" + String.join("+", model.structure().ids(part));
            name(name, withhold(part, next));
            values.add(get(prefix + name));
        }
        for (long rest = model.live(i, state); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            String name = "secretly-undo/" + model.structure().measures().get(c).id();
            name(name, undo(c));
            values.add(get(prefix + name));
        }
        if (!values.isEmpty()) {
            name("best-alternative", Explained.of("alternative.best", How.GREATEST, values, party(), stageArg()));
            name(
                    "margin",
                    Explained.of(
                            "margin",
                            How.DIFFERENCE,
                            List.of(get(prefix + "value"), get(prefix + "best-alternative")),
                            party(),
                            stageArg()));
        }
    }

    /** Resting in what is in force, and what stopping a process that has begun adds to that. */
    private Explained stopHere() {
        Explained rest = stateNumber(k, "rest");
        if (!model.hasBegun(state) || model.numbers().stopping(i) == 0) {
            return rest;
        }
        name("stop-here", sum("stop", List.of(rest, figures.stopping(i)), party(), stageArg()));
        return get(prefix + "stop-here");
    }

    private Explained withhold(long part, Explained next) {
        List<Explained> unseen = new ArrayList<>();
        List<Explained> reversals = new ArrayList<>(List.of(stateNumber(k + 1, "breakdown")));
        for (long rest = part; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            unseen.add(complement(figures.seen(c)));
            if (model.beta(i, c) != 0) {
                reversals.add(figures.beta(i, c));
            }
        }
        Explained notSeen = Explained.of("withhold.unseen", How.PRODUCT, unseen);
        Explained breakdown = Explained.of("breakdown.without", How.DIFFERENCE, reversals, party());
        Explained caught = product(
                "withhold.caught",
                complement(notSeen),
                Explained.of("withhold.caught.value", How.DIFFERENCE, List.of(breakdown, heldBack(stage & ~part))));
        Explained othersFail = alone(own & ~part);
        if (cures()) {
            Explained madeGood = cure().caught(stage & ~part, part, complement(notSeen), breakdown, next);
            caught = cure().either(caught, madeGood);
            othersFail = cure().either(othersFail, cure().othersMakeGood(own & ~part, part, breakdown, next));
        }
        Explained away = product(
                "withhold.away",
                notSeen,
                sum(
                        "withhold.away.value",
                        List.of(
                                product("continuation", get(prefix + "survive"), next),
                                product("collapse", complement(get(prefix + "survive")), breakdown))));
        Explained others = product(
                "withhold.othersComply",
                get(prefix + "delta"),
                sum("withhold.sum", List.of(gain(stage & ~part), caught, away)));
        Explained p = get(prefix + "probability");
        String[] args = {
            party(),
            stageArg(),
            "measures:" + String.join(",", model.structure().ids(part))
        };
        return sum(
                "withhold",
                List.of(
                        product("withhold.nobodyFails", p, others),
                        product("withhold.othersFail", complement(p), othersFail),
                        get(prefix + "partial")),
                args);
    }

    private Explained undo(int c) {
        Explained away = product(
                "undo.away",
                complement(figures.seen(c)),
                sum("undo.kept", List.of(figures.beta(i, c), get(prefix + "value"))));
        Explained caught = product("undo.caught", figures.seen(c), stateNumber(k, "breakdown"));
        return sum("undo", List.of(away, caught), party(), stageArg(), measure(c));
    }

    /** a_i(c,S∪Δ). */
    Explained sure(int c) {
        return sure(k + 1, c);
    }

    private Explained sure(int at, int c) {
        return sure(model, figures, numbers, at, i, c);
    }

    /** a_i(c,S) for the state before stage {@code at}. */
    static Explained sure(Model model, Figures figures, Map<String, Explained> numbers, int at, int i, int c) {
        String party = model.structure().parties().get(i).id();
        int j = model.performer(c);
        String measure = "measure:" + model.structure().measures().get(c).id();
        if (j == i || (model.structure().inForce() >>> c & 1) != 0) {
            return constant("sure.certain", 1, Unit.SHARE, "party:" + party, measure);
        }
        String name = "state/" + at + "/" + party + "/sure/"
                + model.structure().measures().get(c).id();
        Explained known = numbers.get(name);
        if (known == null) {
            String trustName = "state/" + at + "/trust/" + party + "/"
                    + model.structure().parties().get(j).id();
            Explained trusted = numbers.get(trustName);
            if (trusted == null) {
                throw new IllegalStateException("not yet explained: " + trustName);
            }
            Explained trust = trusted.by(trustName);
            Explained told = Explained.of("sure.told", How.QUOTIENT, List.of(figures.lambda(c), figures.lambdaSeen(c)));
            known = sum(
                    "sure",
                    List.of(trust, product("sure.unreliable", complement(trust), told)),
                    "party:" + party,
                    measure);
            numbers.put(name, known);
        }
        return known.by(name);
    }

    private Explained stateNumber(int at, String which) {
        return get("state/" + at + "/" + id(i) + "/" + which);
    }

    private String id(int party) {
        return model.structure().parties().get(party).id();
    }

    private String party() {
        return "party:" + id(i);
    }

    private String stageArg() {
        return "stage:" + k;
    }

    String measure(int c) {
        return "measure:" + model.structure().measures().get(c).id();
    }

    private void name(String name, Explained number) {
        numbers.put(prefix + name, number);
    }

    /** A number of this stage and party. */
    Explained own(String name) {
        return get(prefix + name);
    }

    private Explained get(String name) {
        Explained number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("not yet explained: " + name);
        }
        return number.by(name);
    }
}

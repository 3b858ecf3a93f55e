package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import java.util.List;

/** The figures of a case as the leaves of an explanation, and what follows from one measure's figures alone. */
final class Figures {
    private final Model model;
    private final FigureSet cure;

    /**
     * @param cure the figures of the cure of the text looked at
     */
    Figures(Model model, FigureSet cure) {
        this.model = model;
        this.cure = cure;
    }

    /** ς. */
    Explained cure() {
        return ofText(FigureKind.CURE, FigureKind.PROPOSAL_CURE, model.numbers().cure());
    }

    /** τ. */
    Explained cureYears() {
        return ofText(
                FigureKind.CURE_WITHIN,
                FigureKind.PROPOSAL_CURE_WITHIN,
                model.numbers().cureYears());
    }

    /** Under the path of the proposal where that says it, and not what an instrument gives it. */
    private Explained ofText(FigureKind kind, FigureKind ofProposal, double value) {
        return cure.of(ofProposal)
                .filter(entry -> entry.figure().value() == value)
                .flatMap(entry -> FigurePath.find(entry.figure().path()).stream())
                .findFirst()
                .map(path -> ofProposal.explained(value, path.ids().getFirst()))
                .orElseGet(() -> kind.explained(value));
    }

    Explained trust(int i, int j) {
        return FigureKind.TRUST.explained(model.numbers().trust(i, j), id(i), id(j));
    }

    /** A number of one party. */
    private Explained ofParty(FigureKind kind, int i) {
        return kind.explained(kind.get(model.numbers(), i, -1), id(i));
    }

    /** A number of one measure. */
    private Explained ofMeasure(FigureKind kind, int c) {
        return kind.explained(kind.get(model.numbers(), -1, c), measureId(c));
    }

    Explained breakdown(int i) {
        return ofParty(FigureKind.BREAKDOWN, i);
    }

    Explained stopping(int i) {
        return ofParty(FigureKind.STOPPING, i);
    }

    /** The rate in force at a time, years from the start. */
    Explained turnover(int i, double at) {
        Explained rate = ofParty(FigureKind.TURNOVER, i);
        List<NamedDay> days = model.numbers().days();
        for (int day = 0; day < days.size() && days.get(day).years() <= at; day++) {
            double later = model.numbers().turnoverAfter(i, day);
            rate = Double.isNaN(later)
                    ? rate
                    : FigureKind.TURNOVER_AFTER.explained(
                            later, id(i), days.get(day).deadline());
        }
        return rate;
    }

    Explained discount(int i) {
        return ofParty(FigureKind.IMPATIENCE, i);
    }

    Explained value(int i, int c) {
        return FigureKind.WORTH.explained(model.value(i, c), measureId(c), id(i));
    }

    Explained seen(int c) {
        return ofMeasure(FigureKind.SEEN, c);
    }

    Explained escrow(int c) {
        return ofMeasure(FigureKind.HELD_BACK, c);
    }

    Explained years(int c) {
        return ofMeasure(FigureKind.TAKES, c);
    }

    Explained overhead() {
        return FigureKind.STAGE_OVERHEAD.explained(model.numbers().overhead());
    }

    /** λ(c): as given, 1 where the performer loses nothing, else from its cost. */
    Explained lambda(int c) {
        int j = model.performer(c);
        if (model.value(j, c) >= 0) {
            return Explained.constant("signal.free", 1, Unit.SHARE, measure(c));
        }
        if (!Double.isNaN(model.numbers().givenSignal(c))) {
            return ofMeasure(FigureKind.SIGNAL, c);
        }
        Explained scale = Explained.constant("signal.scale", 15, Unit.POINTS);
        Explained exponent = Explained.of("signal.exponent", How.QUOTIENT, List.of(value(j, c), scale))
                .in(Unit.NUMBER);
        return Explained.of("signal.fromCost", How.EXPONENTIAL, List.of(exponent), measure(c));
    }

    /** λ̃(c). */
    Explained lambdaSeen(int c) {
        Explained seenToFail = Explained.product("signal.seenToFail", seen(c), Explained.complement(lambda(c)));
        return Explained.of("signal.notSeenToFail", How.COMPLEMENT, List.of(seenToFail), measure(c));
    }

    /** β_i(c). */
    Explained beta(int i, int c) {
        if (model.value(model.performer(c), c) > 0) {
            return Explained.constant("reversal.notUndone", 0, Unit.POINTS, measure(c));
        }
        Explained share = FigureKind.SHARE.explained(model.numbers().reversible(i, c), measureId(c), id(i));
        Explained within = ofMeasure(FigureKind.WITHIN, c);
        Explained delay = Explained.of(
                "discount",
                How.EXPONENTIAL,
                List.of(Explained.of(
                        "discount.exponent",
                        How.NEGATIVE,
                        List.of(Explained.product("discount.time", discount(i), within)))));
        Explained undone = Explained.product("reversal.undone", share, value(i, c), delay);
        return Explained.of("reversal.one", How.NEGATIVE, List.of(undone), party(i), measure(c));
    }

    private String id(int i) {
        return model.structure().parties().get(i).id();
    }

    private String measureId(int c) {
        return model.structure().measures().get(c).id();
    }

    private String party(int i) {
        return "party:" + id(i);
    }

    private String measure(int c) {
        return "measure:" + measureId(c);
    }
}

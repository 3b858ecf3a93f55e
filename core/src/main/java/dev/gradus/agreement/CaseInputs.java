package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Input.Change;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Every number that enters what the roadmaps of a case are worth, by the path that {@code --set} knows it by: also those that the case
 * leaves to a default. Not among them is what no roadmap holds or fails by ({@link FigureKind#isPlayed}), and what instruments would
 * change.
 */
public final class CaseInputs {
    private final Case written;
    private final Structure structure;
    private final Numbers numbers;
    private final List<Input> all = new ArrayList<>();

    private CaseInputs(WholeCase whole) {
        this.written = whole.written();
        this.structure = whole.resolved().structure();
        this.numbers = whole.resolved().numbers();
    }

    /**
     * All of them, in the order of the case.
     *
     */
    public static List<Input> of(WholeCase whole) {
        CaseInputs inputs = new CaseInputs(whole);
        FigureKind overhead = FigureKind.STAGE_OVERHEAD;
        inputs.add(overhead, whole.written().stageOverhead(), -1, set(overhead, -1, -1));
        whole.cure()
                .entries()
                .forEach(entry -> inputs.add(entry.kind(), entry.figure(), -1, set(entry.kind(), -1, -1)));
        for (int i = 0; i < inputs.structure.partyCount(); i++) {
            if (inputs.structure.isAsked(i)) {
                inputs.party(i);
            }
        }
        whole.written().trust().forEach(inputs::trust);
        for (int c = 0; c < inputs.structure.measureCount(); c++) {
            if (whole.written().measures().get(c).isFirst()) {
                inputs.measure(c, whole.written().measures().get(c));
            }
        }
        if (whole.written().trustIsBefore()) {
            whole.written().record().history().forEach(inputs::history);
        }
        return List.copyOf(inputs.all);
    }

    private static Change set(FigureKind kind, int i, int k) {
        return (n, x) -> kind.set(n.edit(), i, k, x).done();
    }

    private void party(int i) {
        String id = structure.parties().get(i).id();
        FigureSet figures = written.findParty(id).orElseThrow().figures();
        for (FigureSet.Entry entry : figures.entries()) {
            FigureKind kind = entry.kind();
            if (kind.isPlayed()) {
                boolean term = kind.form() == FigureKind.Form.NAMED;
                add(
                        kind,
                        entry.figure(),
                        -1,
                        term ? term(kind.sum(), i, entry.figure().value()) : set(kind, i, numbers.day(entry.id())));
            }
        }
    }

    /** Setting one term moves the sum by as much as the term. */
    private static Change term(FigureKind sum, int i, double now) {
        return (n, x) -> sum.set(n.edit(), i, -1, sum.get(n, i, -1) - now + x).done();
    }

    private void trust(Case.Trust pair) {
        OptionalInt truster = structure.findParty(pair.truster());
        OptionalInt trusted = structure.findParty(pair.trusted());
        if (truster.isEmpty() || trusted.isEmpty()) {
            return;
        }
        int i = truster.getAsInt();
        int j = trusted.getAsInt();
        double now = pair.prior().value();
        add(
                FigureKind.TRUST,
                pair.prior(),
                structure.performedBy(j),
                written.trustIsBefore()
                        ? (n, x) -> moved(n, i, j, logOdds(x) - logOdds(now))
                        : set(FigureKind.TRUST, i, j));
    }

    /** A promise of the past, where the trust is that before it: its signal moves the trust of all who count it. */
    private void history(CaseRecord.PastAct act) {
        OptionalInt by = structure.findParty(act.by());
        if (by.isEmpty() || act.signal().isEmpty()) {
            return;
        }
        double now = act.signal().getFirst().value();
        int j = by.getAsInt();
        List<Case.Trust> moved = written.trust().stream()
                .filter(pair -> structure.findParty(pair.truster()).isPresent() && counts(pair, act))
                .toList();
        Change change = (n, x) -> {
            Numbers changed = n;
            for (Case.Trust pair : moved) {
                int i = structure.findParty(pair.truster()).orElseThrow();
                boolean kept = kept(pair, act).orElseThrow();
                double factor = TrustHistory.factor(kept, x) / TrustHistory.factor(kept, now);
                changed = moved(changed, i, j, Math.log(factor));
            }
            return changed;
        };
        if (!moved.isEmpty()) {
            add(FigureKind.PAST_SIGNAL, act.signal().getFirst(), structure.performedBy(j), change);
        }
    }

    private boolean counts(Case.Trust pair, CaseRecord.PastAct act) {
        return TrustHistory.today(written, pair).moves().stream()
                .anyMatch(move -> move.act().equals(act.id()));
    }

    private Optional<Boolean> kept(Case.Trust pair, CaseRecord.PastAct act) {
        return TrustHistory.today(written, pair).moves().stream()
                .filter(move -> move.act().equals(act.id()))
                .map(TrustHistory.Move::kept)
                .findFirst();
    }

    private static Numbers moved(Numbers numbers, int i, int j, double by) {
        double trust = 1 / (1 + Math.exp(-logOdds(numbers.trust(i, j)) - by));
        return numbers.edit().trust(i, j, trust).done();
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private void measure(int c, Measure m) {
        for (FigureKind kind : FigureKind.of(Owner.MEASURE)) {
            if (!kind.isPlayed()) {
                continue;
            }
            switch (kind.form()) {
                case ONE, AT_MOST_ONE -> {
                    Figure figure = m.figures().all(kind).stream()
                            .findFirst()
                            .orElseGet(() -> Figure.byDefault(kind.path(m.written()), silent(kind, c, m)));
                    add(kind, figure, parts(c, m), ofParts(kind, List.of(-1), c, m));
                }
                case BY_ID -> byParty(kind, c, m);
                case FOR_THE_REST -> forTheRest(kind, c, m);
                case NAMED, SUM -> {}
            }
        }
    }

    /** The measure, or all parts of what this is the first part of: they stand side by side. */
    private static long parts(int c, Measure m) {
        int count = m.instalments().isPart() ? m.instalments().sizes().size() : 1;
        return (1L << count) - 1 << c;
    }

    /** Sets a number of the measure for some parties, of each of its parts what is theirs. */
    private Change ofParts(FigureKind kind, List<Integer> parties, int c, Measure m) {
        return (n, x) -> {
            Numbers.Editor edit = n.edit();
            for (long rest = parts(c, m); rest != 0; rest &= rest - 1) {
                int part = Long.numberOfTrailingZeros(rest);
                double own = written.measures().get(part).instalments().ofPart(kind, x);
                parties.forEach(i -> kind.set(edit, i, part, own));
            }
            return edit.done();
        };
    }

    /** What is computed with where the case is silent about one measure: what follows from the others. */
    private double silent(FigureKind kind, int c, Measure m) {
        double ofPart = numbers.signal(structure.measures().get(c).performer(), c);
        double follows = m.instalments().isShared()
                ? ofPart
                : Math.pow(ofPart, 1 / m.instalments().share());
        return Math.max(kind.quantity().least(), follows);
    }

    /** One of each party; where it has none of its own, setting it gives it one. */
    private void byParty(FigureKind kind, int c, Measure m) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (!structure.isAsked(i)) {
                continue;
            }
            String id = structure.parties().get(i).id();
            String path = kind.path(m.written(), id);
            Figure figure = m.figures()
                    .find(kind, id)
                    .or(() -> m.figures()
                            .findFor(kind, id)
                            .map(rest -> new Figure(path, rest.estimate(), rest.basis(), List.of(), false)))
                    .orElseGet(() -> Figure.byDefault(path, kind.otherwise()));
            add(kind, figure, parts(c, m), ofParts(kind, List.of(i), c, m));
        }
    }

    /** One for all who have none of their own. */
    private void forTheRest(FigureKind kind, int c, Measure m) {
        FigureKind own = kind.own();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            if (m.figures().find(own, structure.parties().get(i).id()).isEmpty()) {
                others.add(i);
            }
        }
        if (!others.isEmpty()) {
            Figure figure = m.figures().all(kind).stream()
                    .findFirst()
                    .orElseGet(() -> Figure.byDefault(kind.path(m.written()), kind.otherwise()));
            add(kind, figure, parts(c, m), ofParts(own, others, c, m));
        }
    }

    private void add(FigureKind kind, Figure figure, long about, Change change) {
        Estimate stated = figure.estimate();
        List<String> args = FigurePath.find(figure.path()).orElseThrow().args();
        all.add(new Input(figure.path(), kind, args, stated, figure.given(), about, change));
    }
}

package dev.gradus.agreement;

import dev.gradus.agreement.Input.Change;
import dev.gradus.agreement.Input.Kind;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Every number that enters what the roadmaps of a case are worth, by the path that {@code --set} knows it by: also those that the case
 * leaves to a default. Not among them are the walk-away values, the shares of objectives and what instruments would change: no roadmap
 * holds or fails by them.
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
        inputs.add(
                whole.written().stageOverhead(),
                "given.overhead",
                List.of(),
                Kind.TIME,
                -1,
                (n, x) -> n.edit().overhead(x).done());
        for (int i = 0; i < inputs.structure.partyCount(); i++) {
            inputs.party(i);
        }
        whole.written().trust().forEach(inputs::trust);
        for (int c = 0; c < inputs.structure.measureCount(); c++) {
            inputs.measure(c, whole.written().measures().get(c));
        }
        if (whole.written().trustIsBefore()) {
            whole.written().record().history().forEach(inputs::history);
        }
        return List.copyOf(inputs.all);
    }

    private void party(int i) {
        String id = structure.parties().get(i).id();
        List<String> party = List.of("party:" + id);
        Party described = written.parties().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (Party.Response response : described.breakdown()) {
            double now = response.points().value();
            add(
                    response.points(),
                    "given.response",
                    List.of("party:" + id, "response:" + id + "/" + response.id()),
                    Kind.LOSS,
                    -1,
                    (n, x) -> n.edit().breakdown(i, n.breakdown(i) - now + x).done());
        }
        add(
                described.impatience(),
                "given.impatience",
                party,
                Kind.DISCOUNT,
                -1,
                (n, x) -> n.edit().discount(i, x).done());
        add(
                described.turnover(),
                "given.turnover",
                party,
                Kind.RATE,
                -1,
                (n, x) -> n.edit().turnover(i, x).done());
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
                pair.prior(),
                "given.trust",
                List.of("party:" + pair.truster(), "party:" + pair.trusted()),
                Kind.TRUST,
                structure.performedBy(j),
                written.trustIsBefore()
                        ? (n, x) -> moved(n, i, j, logOdds(x) - logOdds(now))
                        : (n, x) -> n.edit().trust(i, j, x).done());
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
            add(
                    act.signal().getFirst(),
                    "given.pastSignal",
                    List.of("history:" + act.id()),
                    Kind.SIGNAL,
                    structure.performedBy(j),
                    change);
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
        String path = "measures." + m.id();
        List<String> measure = List.of("measure:" + m.id());
        long about = 1L << c;
        for (int i = 0; i < structure.partyCount(); i++) {
            int party = i;
            String id = structure.parties().get(i).id();
            String worth = path + ".worth." + id;
            add(
                    m.worth().getOrDefault(id, Figure.byDefault(worth, 0)),
                    "given.worth",
                    List.of("party:" + id, "measure:" + m.id()),
                    Kind.POINTS,
                    about,
                    (n, x) -> n.edit().value(party, c, x).done());
        }
        add(
                m.takes(),
                "given.takes",
                measure,
                Kind.TIME,
                about,
                (n, x) -> n.edit().years(c, x).done());
        shares(c, m);
        add(
                m.reversal(),
                "given.within",
                measure,
                Kind.TIME,
                about,
                (n, x) -> n.edit().reversalYears(c, x).done());
        add(
                m.seen(),
                "given.seen",
                measure,
                Kind.SHARE,
                about,
                (n, x) -> n.edit().seen(c, x).done());
        double signal = Math.max(
                Kind.SIGNAL.least(), numbers.signal(structure.measures().get(c).performer(), c));
        add(
                m.signal().isEmpty()
                        ? Figure.byDefault(path + ".signal", signal)
                        : m.signal().getFirst(),
                "given.signal",
                measure,
                Kind.SIGNAL,
                about,
                (n, x) -> n.edit().signal(c, x).done());
        add(
                m.heldBack(),
                "given.escrow",
                measure,
                Kind.SHARE,
                about,
                (n, x) -> n.edit().escrow(c, x).done());
    }

    /** The share for all who have none of their own, then that of each: setting it gives a party its own. */
    private void shares(int c, Measure m) {
        String path = "measures." + m.id() + ".can-be-undone.share";
        Figure forAll = m.reversible().getOrDefault("", Figure.byDefault(path, 0));
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            if (!m.reversible().containsKey(structure.parties().get(i).id())) {
                others.add(i);
            }
        }
        if (!others.isEmpty()) {
            add(forAll, "given.share.all", List.of("measure:" + m.id()), Kind.SHARE, 1L << c, (n, x) -> {
                Numbers.Editor edit = n.edit();
                others.forEach(i -> edit.reversible(i, c, x));
                return edit.done();
            });
        }
        for (int i = 0; i < structure.partyCount(); i++) {
            int party = i;
            String id = structure.parties().get(i).id();
            Figure own = m.reversible().get(id);
            Figure stated = new Figure(path + "." + id, forAll.estimate(), forAll.basis(), List.of(), false);
            add(
                    own == null ? stated : own,
                    "given.share",
                    List.of("party:" + id, "measure:" + m.id()),
                    Kind.SHARE,
                    1L << c,
                    (n, x) -> n.edit().reversible(party, c, x).done());
        }
    }

    private void add(Figure figure, String label, List<String> args, Kind kind, long about, Change change) {
        Estimate stated = figure.estimate();
        all.add(new Input(figure.path(), label, args, kind, stated, figure.given(), about, change));
    }
}

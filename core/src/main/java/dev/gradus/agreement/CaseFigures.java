package dev.gradus.agreement;

import java.util.ArrayList;
import java.util.List;

/** All figures of a case, in the order of the file: what it rests on. */
public final class CaseFigures {
    private CaseFigures() {}

    /** Figures that the case gives and defaults that it leaves to the model (see {@link Figure#given}). */
    public static List<Figure> of(Case written) {
        List<Figure> all = new ArrayList<>();
        all.add(written.stageOverhead());
        for (Party party : written.parties()) {
            party.breakdown().forEach(response -> all.add(response.points()));
            all.add(party.walkAway());
            all.add(party.impatience());
            all.add(party.turnover());
        }
        written.trust().forEach(trust -> all.add(trust.prior()));
        for (Measure measure : written.measures()) {
            all.addAll(measure.advances().values().stream()
                    .sorted(CaseFigures::byPath)
                    .toList());
            all.addAll(measure.worth().values().stream()
                    .sorted(CaseFigures::byPath)
                    .toList());
            all.add(measure.takes());
            all.addAll(measure.reversible().values().stream()
                    .sorted(CaseFigures::byPath)
                    .toList());
            all.add(measure.reversal());
            all.add(measure.seen());
            all.addAll(measure.signal());
            all.add(measure.heldBack());
        }
        for (Instrument instrument : written.instruments()) {
            all.add(instrument.cost());
            all.addAll(instrument.changes());
        }
        written.uncertainty().beliefs().forEach(belief -> all.add(belief.reliable()));
        written.record().history().forEach(act -> all.addAll(act.signal()));
        return all;
    }

    /** Those that were set for one run. */
    public static List<Figure> set(Case written) {
        return of(written).stream().filter(Figure::isSet).toList();
    }

    private static int byPath(Figure a, Figure b) {
        return a.path().compareTo(b.path());
    }
}

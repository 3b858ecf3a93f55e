package dev.gradus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All figures of a case, in the order of the file: what it rests on. */
public final class CaseFigures {
    private CaseFigures() {}

    /** Figures that the case gives and defaults that it leaves to the model (see {@link Figure#given}). */
    public static List<Figure> of(Case written) {
        return collect(written, true);
    }

    /** Those that count; what instruments would change and what moves are held against is not among them. */
    public static List<Figure> counting(Case written) {
        return collect(written, false);
    }

    /** Those that were set for one run. */
    public static List<Figure> set(Case written) {
        return of(written).stream().filter(Figure::isSet).toList();
    }

    /** What the case gives at a path; empty where it leaves it to the model. */
    public static Optional<Figure> given(Case written, String path) {
        return of(written).stream()
                .filter(figure -> figure.given() && figure.path().equals(path))
                .findFirst();
    }

    private static List<Figure> collect(Case written, boolean offered) {
        List<Figure> all = new ArrayList<>();
        all.add(written.stageOverhead());
        written.parties().forEach(party -> all.addAll(party.figures().all()));
        written.trust().forEach(trust -> all.add(trust.prior()));
        written.measures().stream()
                .filter(Measure::isFirst) // parts share the figures of the whole
                .forEach(measure -> all.addAll(measure.figures().all()));
        for (Instrument instrument : written.instruments()) {
            all.add(instrument.cost());
            all.addAll(offered ? instrument.changes() : List.of());
        }
        written.proposals().forEach(proposal -> all.addAll(proposal.cure().all()));
        written.uncertainty().beliefs().forEach(belief -> all.add(belief.reliable()));
        written.record().history().forEach(act -> all.addAll(act.signal()));
        if (offered) {
            written.record().moves().forEach(move -> {
                all.addAll(move.accepted());
                all.addAll(move.audience());
            });
        }
        return all;
    }
}

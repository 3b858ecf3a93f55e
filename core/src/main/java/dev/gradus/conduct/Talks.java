package dev.gradus.conduct;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.conduct.Weighing.Kind;
import dev.gradus.conduct.Weighing.Term;
import dev.gradus.roadmap.Alternative.Withhold;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions of moves that are made while an agreement is talked about: nothing is signed. */
final class Talks {
    /** More must be worth more: a margin of nought is not enough. */
    private static final double MORE = 2 * Tolerance.TIE;

    private final Subject subject;
    private final ResolvedCase resolved;
    private final Evaluator evaluator;
    private final List<Term> terms = new ArrayList<>();

    private Talks(Subject subject, ResolvedCase resolved) {
        this.subject = subject;
        this.resolved = subject.under(resolved, false);
        this.evaluator = new Evaluator(this.resolved);
    }

    static Weighing weigh(Subject subject, ResolvedCase resolved) {
        Talks talks = new Talks(subject, resolved);
        double margin = talks.margin();
        return new Weighing(margin, talks.terms);
    }

    private double margin() {
        Prospect deal = told(Kind.DEAL, "", prospect(subject.roadmap()));
        double without =
                without(evaluator, subject.party(), resolved.structure().inForce(), 0);
        return switch (subject.move().kind()) {
            case OFFERS -> offer(deal, without);
            case ACCEPTS, SIGNS -> Math.min(deal.value - told(without), others(deal));
            case REFUSES -> told(without) - deal.value;
            case COUNTERS -> counter(deal, without);
            case ADDS -> changed().value - deal.value - MORE;
            case DROPS -> changed().value - told(without);
            case PERFORMS, STOPS, BREACHES -> throw new IllegalArgumentException("not a move of talks");
        };
    }

    /** Meant to be kept or to be cheated on, for itself or for an audience. */
    private double offer(Prospect offered, double without) {
        terms.add(new Term(Kind.CHEATING, "", offered.cheating));
        return Math.max(offered.value, offered.cheating) + subject.audience() / subject.accepted() - told(without);
    }

    private double counter(Prospect refused, double without) {
        Map.Entry<String, Roadmap> instead =
                subject.others().entrySet().iterator().next();
        Prospect offered = told(Kind.OTHER, instead.getKey(), prospect(instead.getValue()));
        double delay = -resolved.numbers().discount(subject.party())
                * resolved.numbers().overhead();
        double hope = subject.accepted() * Math.exp(delay);
        double refusal = hope * offered.value + (1 - hope) * without - refused.value;
        return Math.min(refusal, offer(offered, without));
    }

    private double others(Prospect accepted) {
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Roadmap> open : subject.others().entrySet()) {
            Prospect other = told(Kind.OTHER, open.getKey(), prospect(open.getValue()));
            least = Math.min(least, accepted.value - other.value);
        }
        return least;
    }

    private Prospect changed() {
        Roadmap changed = subject.others().values().iterator().next();
        return told(Kind.CHANGED, "", prospect(changed));
    }

    private Prospect told(Kind kind, String proposal, Prospect prospect) {
        terms.add(new Term(kind, proposal, prospect.value));
        return prospect;
    }

    private double told(double without) {
        terms.add(new Term(Kind.WITHOUT, "", without));
        return without;
    }

    /**
     * N_i: what it has in a state with no further step; where somebody would walk out of it, what the collapse means.
     *
     * @param at since when, years from the start
     */
    static double without(Evaluator evaluator, int party, long state, double at) {
        return evaluator.model().isOpen(state) ? evaluator.stop(party, state, at) : evaluator.breakdown(party, state);
    }

    /**
     * @param value V_i
     * @param cheating G_i: one’s whole part of the first stage held back; where one has none in it, the value
     */
    private record Prospect(double value, double cheating) {}

    private Prospect prospect(Roadmap roadmap) {
        Certificate certificate = evaluator.evaluate(roadmap);
        if (certificate.stages().isEmpty()) {
            double rest = certificate.end().values().get(subject.party());
            return new Prospect(rest, rest);
        }
        PartyLine line = certificate.stages().getFirst().parties().get(subject.party());
        long own = resolved.structure().performedBy(subject.party())
                & certificate.stages().getFirst().stage();
        double cheating = line.choices().stream()
                .filter(choice -> choice.alternative().equals(new Withhold(own)))
                .mapToDouble(Choice::value)
                .findFirst()
                .orElse(line.value());
        return new Prospect(line.value(), cheating);
    }
}

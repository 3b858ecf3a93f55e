package dev.gradus.assessment;

import dev.gradus.agreement.Numbers;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.RoadmapReview.Hinge;
import dev.gradus.roadmap.Evaluator;
import dev.gradus.roadmap.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The single numbers on which it hangs whether a roadmap holds: for each number that the deciding party's condition rests on, the
 * nearest value, within its range, at which the verdict turns; the smallest change first. Changes are compared as shares of what is
 * ordinary for the kind of number (probabilities 1, points 50, years 2, rates 0.5); beyond {@value #LARGEST} of that none is named.
 */
final class Hinges {
    private static final int MOST = 3;
    private static final int STEPS = 24;
    private static final double POINTS = 50;
    private static final double YEARS = 2;
    private static final double RATE = 0.5;
    private static final double EDGE = 1e-6;

    /** What takes a larger change is another case, not a number on which this one hangs. */
    private static final double LARGEST = 0.8;

    private final ResolvedCase resolved;
    private final Structure structure;
    private final Roadmap roadmap;
    private final boolean holds;
    private final int party;
    private final List<Candidate> candidates = new ArrayList<>();

    Hinges(ResolvedCase resolved, Roadmap roadmap, Standing standing) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.roadmap = roadmap;
        this.holds = standing.holds();
        this.party = switch (standing) {
            case Standing.Holds at -> at.party();
            case Standing.Fails at -> at.party();
            case Standing.Impossible at -> -1;
        };
    }

    /** One number that may be moved. */
    private record Candidate(
            String path,
            String label,
            List<String> args,
            double now,
            double low,
            double high,
            double scale,
            DoubleFunction<Numbers> with) {}

    private record Turn(Hinge hinge, double change) {}

    List<Hinge> find() {
        partyNumbers();
        long measures = structure.inForce() | roadmap.measures();
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            measureNumbers(Long.numberOfTrailingZeros(rest));
        }
        List<Turn> turns = new ArrayList<>();
        for (Candidate candidate : candidates) {
            nearest(candidate).ifPresent(turns::add);
        }
        turns.sort(Comparator.comparingDouble(Turn::change));
        return turns.stream().map(Turn::hinge).limit(MOST).toList();
    }

    private void partyNumbers() {
        String id = "party:" + id(party);
        for (int j = 0; j < structure.partyCount(); j++) {
            int other = j;
            if (j != party && (roadmap.measures() & structure.performedBy(j)) != 0) {
                add(
                        "trust." + id(party) + "." + id(j),
                        "given.trust",
                        List.of(id, "party:" + id(j)),
                        resolved.numbers().trust(party, j),
                        EDGE,
                        1 - EDGE,
                        1,
                        x -> resolved.numbers().edit().trust(party, other, x).done());
            }
        }
        add(
                "parties." + id(party) + ".breakdown",
                "given.breakdown",
                List.of(id),
                resolved.numbers().breakdown(party),
                -100,
                0,
                POINTS,
                x -> resolved.numbers().edit().breakdown(party, x).done());
        add(
                "parties." + id(party) + ".impatience",
                "given.impatience",
                List.of(id),
                resolved.numbers().discount(party),
                0.001,
                1,
                RATE,
                x -> resolved.numbers().edit().discount(party, x).done());
        add(
                "stage-overhead",
                "given.overhead",
                List.of(),
                resolved.numbers().overhead(),
                0,
                2,
                YEARS,
                x -> resolved.numbers().edit().overhead(x).done());
    }

    private void measureNumbers(int c) {
        Numbers numbers = resolved.numbers();
        String path = "measures." + structure.measures().get(c).id();
        String measure = "measure:" + structure.measures().get(c).id();
        List<String> both = List.of("party:" + id(party), measure);
        List<String> one = List.of(measure);
        add(
                path + ".worth." + id(party),
                "given.worth",
                both,
                numbers.value(party, c),
                -100,
                100,
                POINTS,
                x -> numbers.edit().value(party, c, x).done());
        add(
                path + ".can-be-undone.share." + id(party),
                "given.share",
                both,
                numbers.reversible(party, c),
                0,
                1,
                1,
                x -> numbers.edit().reversible(party, c, x).done());
        add(
                path + ".seen-if-not-done",
                "given.seen",
                one,
                numbers.seen(c),
                0,
                1,
                1,
                x -> numbers.edit().seen(c, x).done());
        add(
                path + ".held-back",
                "given.escrow",
                one,
                numbers.escrow(c),
                0,
                1,
                1,
                x -> numbers.edit().escrow(c, x).done());
        add(
                path + ".takes",
                "given.takes",
                one,
                numbers.years(c),
                0,
                5,
                YEARS,
                x -> numbers.edit().years(c, x).done());
        add(
                path + ".can-be-undone.within",
                "given.within",
                one,
                numbers.reversalYears(c),
                0,
                10,
                2 * YEARS,
                x -> numbers.edit().reversalYears(c, x).done());
    }

    private void add(
            String path,
            String label,
            List<String> args,
            double now,
            double low,
            double high,
            double scale,
            DoubleFunction<Numbers> with) {
        candidates.add(new Candidate(path, label, args, now, low, high, scale, with));
    }

    private java.util.Optional<Turn> nearest(Candidate candidate) {
        List<Turn> found = new ArrayList<>();
        for (double end : new double[] {candidate.low(), candidate.high()}) {
            double before = candidate.now();
            for (int k = 1; k <= STEPS && end != candidate.now(); k++) {
                double share = (double) k / STEPS;
                double at = candidate.now() + (end - candidate.now()) * share * share;
                if (turned(candidate, at)) {
                    double turn = edge(candidate, before, at);
                    Hinge hinge =
                            new Hinge(candidate.path(), candidate.label(), candidate.args(), candidate.now(), turn);
                    double change = Math.abs(turn - candidate.now()) / candidate.scale();
                    if (change <= LARGEST) {
                        found.add(new Turn(hinge, change));
                    }
                    break;
                }
                before = at;
            }
        }
        return found.stream().min(Comparator.comparingDouble(Turn::change));
    }

    private double edge(Candidate candidate, double notYet, double turned) {
        double from = notYet;
        double to = turned;
        for (int k = 0; k < 50 && Math.abs(to - from) > 1e-9; k++) {
            double mid = (from + to) / 2;
            if (turned(candidate, mid)) {
                to = mid;
            } else {
                from = mid;
            }
        }
        return to;
    }

    private boolean turned(Candidate candidate, double at) {
        Evaluator evaluator = new Evaluator(resolved.with(candidate.with().apply(at)));
        boolean forParty = evaluator.weakestMargin(roadmap, party) >= -Tolerance.TIE;
        if (holds) {
            return !forParty || !evaluator.evaluate(roadmap).holds();
        }
        return forParty && evaluator.evaluate(roadmap).holds();
    }

    private String id(int position) {
        return structure.parties().get(position).id();
    }
}

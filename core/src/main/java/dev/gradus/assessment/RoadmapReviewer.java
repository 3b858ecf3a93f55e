package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Numbers;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.EndLine;
import dev.gradus.roadmap.Evaluator;
import dev.gradus.roadmap.Explainer;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.TrustNeeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs one roadmap: whether it holds, when, at what trust, and on which numbers that hangs. */
final class RoadmapReviewer {
    private final Case written;
    private final ResolvedCase resolved;
    private final Structure structure;
    private final Evaluator evaluator;

    RoadmapReviewer(Case written, ResolvedCase resolved) {
        this.written = written;
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.evaluator = new Evaluator(resolved);
    }

    RoadmapReview review(Roadmap roadmap) {
        Optional<Standing> impossible = Standings.impossible(structure, roadmap);
        if (impossible.isPresent()) {
            long end = structure.inForce() | roadmap.measures();
            return new RoadmapReview(
                    roadmap,
                    impossible.get(),
                    new Certificate(List.of(), new EndLine(end, List.of(), List.of())),
                    new Explanation(Map.of()),
                    Timetable.of(written, resolved, roadmap),
                    List.of(),
                    List.of(),
                    crossed(roadmap),
                    List.of());
        }
        Certificate certificate = evaluator.evaluate(roadmap);
        Standing standing = Standings.of(certificate);
        return new RoadmapReview(
                roadmap,
                standing,
                certificate,
                Explainer.explain(resolved, roadmap),
                Timetable.of(written, resolved, roadmap),
                requiredTrust(roadmap),
                roadmap.stages().isEmpty() ? List.of() : new Hinges(resolved, roadmap, standing).find(),
                crossed(roadmap),
                fragile(roadmap, standing.holds()));
    }

    private List<RequiredTrust> requiredTrust(Roadmap roadmap) {
        List<RequiredTrust> all = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            for (int j = 0; j < structure.partyCount(); j++) {
                boolean performs = (roadmap.measures() & structure.performedBy(j)) != 0;
                boolean asked = structure.isPrincipal(i) || (roadmap.measures() & structure.performedBy(i)) != 0;
                if (i != j && performs && asked) {
                    all.add(new RequiredTrust(
                            i,
                            j,
                            TrustNeeded.intervals(resolved, roadmap, i, j),
                            resolved.numbers().trust(i, j)));
                }
            }
        }
        return all;
    }

    /** Red lines that are only reported and that the roadmap crosses. */
    private List<String> crossed(Roadmap roadmap) {
        long end = structure.inForce() | roadmap.measures();
        return written.redLines().stream()
                .filter(line -> !line.hard() && !line.never().isEmpty())
                .filter(line -> (structure.mask(line.never()) & ~end) == 0)
                .map(Case.RedLine::id)
                .toList();
    }

    /** Measures whose performer gains less than a point by going back on them, and without whose reversal the verdict would turn. */
    private List<Integer> fragile(Roadmap roadmap, boolean holds) {
        List<Integer> fragile = new ArrayList<>();
        long end = structure.inForce() | roadmap.measures();
        for (long rest = end; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (isFaint(c) && Evaluator.evaluate(withoutReversal(c), roadmap).holds() != holds) {
                fragile.add(c);
            }
        }
        return fragile;
    }

    private boolean isFaint(int c) {
        int performer = structure.measures().get(c).performer();
        Numbers numbers = resolved.numbers();
        double gain = -numbers.reversible(performer, c)
                * numbers.value(performer, c)
                * Math.exp(-numbers.discount(performer) * numbers.reversalYears(c));
        return numbers.value(performer, c) <= 0 && gain < 1 - Tolerance.TIE;
    }

    private ResolvedCase withoutReversal(int c) {
        Numbers.Editor edit = resolved.numbers().edit();
        for (int i = 0; i < structure.partyCount(); i++) {
            edit.reversible(i, c, 0);
        }
        return resolved.with(edit.done());
    }
}

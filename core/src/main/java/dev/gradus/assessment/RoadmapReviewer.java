package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.assessment.text.Timetable;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.EndLine;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Explainer;
import dev.gradus.roadmap.evaluation.SwitchingNumbers;
import dev.gradus.roadmap.evaluation.TrustNeeded;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs one roadmap: whether it holds, when, at what trust, and on which numbers that hangs. */
final class RoadmapReviewer {
    private final WholeCase whole;
    private final Structure structure;
    private final Evaluator evaluator;
    private final Watch watch;

    RoadmapReviewer(WholeCase whole, Watch watch) {
        this.watch = watch;
        this.whole = whole;
        this.structure = whole.structure();
        this.evaluator = new Evaluator(whole.resolved());
    }

    RoadmapReview review(Roadmap roadmap) {
        Optional<Standing> unweighed = Standings.unweighed(structure, roadmap);
        if (unweighed.isPresent()) {
            return unweighed(roadmap, unweighed.get());
        }
        Certificate certificate = evaluator.evaluate(roadmap);
        Standing standing = Standings.of(certificate);
        boolean sought = SwitchingNumbers.canBeSought(whole.resolved(), roadmap);
        return new RoadmapReview(
                roadmap,
                standing,
                certificate,
                Explainer.explain(whole.resolved(), whole.cure(), roadmap),
                Timetable.of(whole, roadmap),
                requiredTrust(roadmap),
                sought ? SwitchingNumbers.of(whole, roadmap, watch) : List.of(),
                sought,
                crossed(roadmap),
                FragileReversals.of(whole.resolved(), roadmap, standing.holds()),
                withoutCure(roadmap),
                FirstRates.of(whole, roadmap),
                DecisiveBreakdowns.of(whole.resolved(), roadmap, standing.holds()));
    }

    private Optional<Certificate> withoutCure(Roadmap roadmap) {
        Numbers numbers = whole.resolved().numbers();
        return numbers.cure() == 0
                ? Optional.empty()
                : Optional.of(Evaluator.evaluate(
                        whole.resolved().with(numbers.edit().cure(0).done()), roadmap));
    }

    private RoadmapReview unweighed(Roadmap roadmap, Standing standing) {
        long end = structure.inForce() | roadmap.measures();
        boolean staying = standing instanceof Standing.NoSteps;
        return new RoadmapReview(
                roadmap,
                standing,
                staying
                        ? evaluator.evaluate(roadmap)
                        : new Certificate(List.of(), new EndLine(end, List.of(), List.of())),
                staying ? Explainer.explain(whole.resolved(), whole.cure(), roadmap) : new Explanation(Map.of()),
                Timetable.of(whole, roadmap),
                List.of(),
                List.of(),
                false,
                crossed(roadmap),
                List.of());
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
                            TrustNeeded.intervals(whole.resolved(), roadmap, i, j),
                            whole.resolved().numbers().trust(i, j)));
                }
            }
        }
        return all;
    }

    /** Red lines that are only reported and that the roadmap crosses. */
    private List<String> crossed(Roadmap roadmap) {
        long end = structure.inForce() | roadmap.measures();
        return whole.written().redLines().stream()
                .filter(line -> !line.hard() && !line.never().isEmpty())
                .filter(line -> (structure.mask(line.never()) & ~end) == 0)
                .map(Case.RedLine::id)
                .toList();
    }
}

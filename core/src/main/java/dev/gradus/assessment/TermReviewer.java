package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.TermReview.Gap;
import dev.gradus.assessment.TermReview.Parting;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contested terms (model.md §5). A deal under a reading = what the deal contains beyond the disputed measures, and all that the reading
 * requires with its prerequisites; the expectation gap of i is its value of the deal under its own reading minus under the other's.
 */
final class TermReviewer {
    private final Case written;
    private final ResolvedCase resolved;
    private final Structure structure;

    TermReviewer(WholeCase whole) {
        this.written = whole.written();
        this.resolved = whole.resolved();
        this.structure = whole.resolved().structure();
    }

    List<TermReview> review(List<ProposalReview> proposals, RoadmapReview best) {
        return written.terms().stream().map(t -> review(t, proposals, best)).toList();
    }

    private TermReview review(Term term, List<ProposalReview> proposals, RoadmapReview best) {
        Map<Integer, Long> readings = new LinkedHashMap<>();
        for (Term.Reading reading : term.readings()) {
            structure.findParty(reading.party()).ifPresent(i -> readings.put(i, structure.mask(reading.requires())));
        }
        long all = readings.values().stream().reduce(0L, (a, b) -> a | b);
        long core = readings.values().stream().reduce(-1L, (a, b) -> a & b) & all;
        long disputed = all & ~core;
        Map<String, Roadmap> roadmaps = new LinkedHashMap<>();
        proposals.stream()
                .filter(p -> p.proposal().terms().contains(term.id()))
                .forEach(p -> roadmaps.put(p.proposal().id(), p.review().roadmap()));
        roadmaps.put("", best.roadmap());
        List<Parting> parts = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        roadmaps.forEach((id, roadmap) -> {
            if (disputed != 0) {
                parts.add(parting(id, roadmap, disputed));
            }
            gaps(id, roadmap, readings, disputed, gaps);
        });
        return new TermReview(term.id(), core, disputed, withoutReading(readings), parts, gaps);
    }

    private List<Integer> withoutReading(Map<Integer, Long> readings) {
        return java.util.stream.IntStream.range(0, structure.partyCount())
                .filter(i -> structure.isPrincipal(i) && !readings.containsKey(i))
                .boxed()
                .toList();
    }

    private Parting parting(String id, Roadmap roadmap, long disputed) {
        for (int k = 0; k < roadmap.stages().size(); k++) {
            long here = roadmap.stages().get(k).measures() & disputed;
            if (here != 0) {
                return new Parting(id, k + 1, here);
            }
        }
        return new Parting(id, roadmap.stages().size() + 1, disputed & ~structure.inForce());
    }

    private void gaps(String id, Roadmap roadmap, Map<Integer, Long> readings, long disputed, List<Gap> gaps) {
        long base = roadmap.measures() & ~disputed;
        readings.forEach((i, own) -> readings.forEach((j, others) -> {
            if (!i.equals(j)) {
                Explained mine = PaperValue.of(resolved, i, base | structure.withNeeds(own));
                Explained theirs = PaperValue.of(resolved, i, base | structure.withNeeds(others));
                gaps.add(new Gap(
                        id, i, j, Explained.of("gap", How.DIFFERENCE, List.of(mine, theirs), party(i), party(j))));
            }
        }));
    }

    private String party(int i) {
        return "party:" + structure.parties().get(i).id();
    }
}

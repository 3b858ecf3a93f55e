package dev.gradus.report.view.section;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.StageLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.words.assessment.Standings;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much going ahead is better than the best alternative, for every stage and party.
 *
 * @param parties names, the order of the cells
 * @param end how much better resting at the end is than leaving it
 */
public record MarginTable(List<String> parties, List<Row> rows, Cell end) {
    /** One stage. */
    public record Row(int stage, List<Link> measures, List<Cell> cells) {}

    /**
     * @param margin points on the party's own scale
     * @param alternative what tempts the party most
     * @param tested false where this party has nothing to decide
     */
    public record Cell(FormattedNumber margin, String alternative, boolean holds, boolean tested) {
        static final Cell UNTESTED = new Cell(FormattedNumber.NONE, "", true, false);
    }

    static MarginTable of(LocalizedContext e, RoadmapReview review) {
        List<Row> rows = new ArrayList<>();
        List<StageLine> stages = review.certificate().stages();
        int parties = e.structure().partyCount();
        for (int k = 0; k < stages.size(); k++) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < parties; i++) {
                cells.add(cell(e, review, k, i));
            }
            rows.add(new Row(k + 1, e.measures(stages.get(k).stage()), cells));
        }
        List<String> names = e.structure().parties().stream()
                .map(p -> e.words().party(p.id()))
                .toList();
        return new MarginTable(names, rows, end(e, review));
    }

    private static Cell cell(LocalizedContext e, RoadmapReview review, int k, int i) {
        Certificate.PartyLine line =
                review.certificate().stages().get(k).parties().get(i);
        return line.best()
                .map(best -> new Cell(
                        e.shown(review.explanation(), "stage/" + (k + 1) + "/" + id(e, i) + "/margin"),
                        new Standings(e.words()).alternative(best.alternative()),
                        line.margin() >= -Tolerance.TIE,
                        true))
                .orElse(Cell.UNTESTED);
    }

    private static Cell end(LocalizedContext e, RoadmapReview review) {
        return review.certificate()
                .end()
                .least()
                .map(least -> new Cell(
                        e.shown(review.explanation(), "end/slack"),
                        e.say(
                                "margins.end.alternative",
                                e.party(least.party()),
                                new Standings(e.words()).alternative(least.alternative())),
                        least.slack() >= -Tolerance.TIE,
                        true))
                .orElse(Cell.UNTESTED);
    }

    static String id(LocalizedContext e, int party) {
        return e.structure().parties().get(party).id();
    }
}

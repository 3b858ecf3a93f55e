package dev.gradus.words.assessment;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Conduct;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing.Impossible;
import dev.gradus.roadmap.Alternative;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each party does in each proposal, in words. */
public final class DraftTable {
    /** Points; a margin below it is "only just". */
    private static final double NARROW = 2;

    private final Words words;

    public DraftTable(Words words) {
        this.words = words;
    }

    /** "drafts": the proposals down, and what holds though nobody proposed it; whether each holds, and the parties across. */
    Passage passage(Assessment assessment) {
        if (assessment.proposals().isEmpty()) {
            return Passage.of("drafts", "").done();
        }
        List<Row> rows = rows(assessment);
        int[] parties = IntStream.range(0, words.structure().partyCount())
                .filter(party -> rows.stream().anyMatch(row -> !(row.conducts.get(party) instanceof Conduct.NoPart)))
                .toArray();
        List<String> head = new ArrayList<>(List.of(words.say("proposals.name"), words.say("brief.stands")));
        IntStream.of(parties).forEach(party -> head.add(words.party(party)));
        String title = words.sentence("brief.drafts");
        return Passage.of("drafts", title)
                .table(new ResultTable(
                        "drafts",
                        title,
                        "",
                        head,
                        rows.stream().map(row -> cells(row, parties)).toList(),
                        head.size()))
                .done();
    }

    /** @param from ids of the parties whose offer it is */
    private record Row(String name, RoadmapReview review, List<String> from, List<Conduct> conducts) {}

    private List<Row> rows(Assessment assessment) {
        List<Row> rows = new ArrayList<>();
        assessment
                .proposals()
                .forEach(p -> rows.add(row(
                        words.proposal(p.proposal().id()),
                        p.review(),
                        p.proposal().from())));
        RoadmapReview best = assessment.best();
        boolean proposed = assessment.proposals().stream()
                .anyMatch(p -> p.review().roadmap().stages().equals(best.roadmap().stages()));
        if (best.standing().holds() && !proposed) {
            rows.add(row(words.say("brief.unproposed"), best, List.of()));
        }
        return rows;
    }

    private Row row(String name, RoadmapReview review, List<String> from) {
        return new Row(name, review, from, Conduct.all(review, words.structure().partyCount()));
    }

    private List<String> cells(Row row, int[] parties) {
        List<String> cells = new ArrayList<>(List.of(row.name, new Standings(words).mark(row.review)));
        int stages = row.review.roadmap().stages().size();
        for (int party : parties) {
            boolean own = row.from.contains(words.structure().parties().get(party).id());
            cells.add(row.review.standing() instanceof Impossible ? "" : cell(row.conducts.get(party), stages, own));
        }
        return cells;
    }

    /** "keeps to it", "would stop at step 2", "would hold back “X” at step 1"; empty where it has no part in it. */
    private String cell(Conduct conduct, int stages, boolean own) {
        return switch (conduct) {
            case Conduct.Keeps(int _, double margin) when margin < NARROW ->
                words.say("brief.keeps.narrow");
            case Conduct.Keeps _ -> words.say("brief.keeps");
            case Conduct.Breaks(int stage, Alternative alternative, double _) ->
                own
                        ? words.say("brief.ownOffer", breaks(place(stage, stages), alternative))
                        : breaks(place(stage, stages), alternative);
            case Conduct.NoPart _ -> "";
            case Conduct.NotWeighed _ -> words.say("brief.notWeighed");
        };
    }

    private String place(int stage, int stages) {
        return stage > stages ? words.say("place.end.short") : words.say("place.step", stage);
    }

    private String breaks(String place, Alternative alternative) {
        return switch (alternative) {
            case Alternative.StopHere _ -> words.say("brief.stops", place);
            case Alternative.WalkOut _ -> words.say("brief.leaves", place);
            case Alternative.Withhold(long measures) -> words.say("brief.withholds", some(measures), place);
            case Alternative.SecretlyUndo(int measure) ->
                words.say("brief.undoes", words.quoted(words.measure(measure)), place);
        };
    }

    /** The first of them, and how many more. */
    private String some(long measures) {
        String first = words.quoted(words.measure(Long.numberOfTrailingZeros(measures)));
        int more = Long.bitCount(measures) - 1;
        return more == 0 ? first : words.say("brief.andMore", first, more);
    }
}

package dev.gradus.words.assessment;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing.Impossible;
import dev.gradus.conduct.Conduct;
import dev.gradus.roadmap.Alternative;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each party does in each proposal, in words. */
public final class DraftTable {
    private final Words words;

    public DraftTable(Words words) {
        this.words = words;
    }

    /**
     * What is done in one draft.
     *
     * @param proposal id; "" = what holds though nobody proposed it
     * @param name as a heading has it
     * @param mark whether it holds, in a word or two
     * @param cells one for each party of {@link #parties}
     */
    public record Line(String proposal, String name, String mark, boolean holds, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** @param text "keeps to it", "would stop at step 2", "would hold back “X” at step 1"; empty where it has no part in it */
    public record Cell(int party, String text, boolean breaks, boolean narrow) {}

    /** "drafts": the proposals down; whether each holds, and the parties across. What nobody proposed is told in the verdict. */
    Passage passage(Assessment assessment) {
        List<Line> lines = lines(assessment).stream()
                .filter(line -> !line.proposal().isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Passage.of("drafts", "").done();
        }
        List<String> head = new ArrayList<>(List.of(words.say("proposals.name"), words.say("brief.stands")));
        lines.getFirst().cells().forEach(cell -> head.add(words.party(cell.party())));
        String title = words.sentence("brief.drafts");
        return Passage.of("drafts", title)
                .table(new ResultTable(
                        "drafts",
                        title,
                        note(),
                        head,
                        lines.stream().map(DraftTable::texts).toList(),
                        head.size()))
                .done();
    }

    /** How the table is to be read. */
    public String note() {
        return words.sentence("brief.drafts.note");
    }

    private static List<String> texts(Line line) {
        List<String> texts = new ArrayList<>(List.of(line.name(), line.mark()));
        line.cells().forEach(cell -> texts.add(cell.text()));
        return texts;
    }

    /** The proposals in their order, then what holds though nobody proposed it; empty where there is no proposal. */
    public List<Line> lines(Assessment assessment) {
        List<Row> rows = rows(assessment);
        int[] parties = IntStream.range(0, words.structure().partyCount())
                .filter(party -> rows.stream().anyMatch(row -> !(row.conducts.get(party) instanceof Conduct.NoPart)))
                .toArray();
        return rows.stream().map(row -> line(row, parties)).toList();
    }

    /** @param from ids of the parties whose offer it is */
    private record Row(String id, RoadmapReview review, List<String> from, List<Conduct> conducts) {}

    private List<Row> rows(Assessment assessment) {
        List<Row> rows = new ArrayList<>();
        assessment
                .proposals()
                .forEach(p ->
                        rows.add(row(p.proposal().id(), p.review(), p.proposal().from())));
        RoadmapReview best = assessment.best();
        if (best.standing().holds() && assessment.proposalOfBest().isEmpty() && !rows.isEmpty()) {
            rows.add(row("", best, List.of()));
        }
        return rows;
    }

    private Row row(String id, RoadmapReview review, List<String> from) {
        return new Row(id, review, from, review.conducts(words.structure().partyCount()));
    }

    private Line line(Row row, int[] parties) {
        int stages = row.review.roadmap().stages().size();
        boolean impossible = row.review.standing() instanceof Impossible;
        List<Cell> cells = new ArrayList<>();
        for (int party : parties) {
            Conduct conduct = row.conducts.get(party);
            boolean own =
                    row.from.contains(words.structure().parties().get(party).id());
            cells.add(new Cell(
                    party,
                    impossible ? "" : text(conduct, stages, own),
                    conduct instanceof Conduct.Breaks,
                    conduct instanceof Conduct.Keeps keeps && keeps.margin() < Standings.NARROW));
        }
        return new Line(
                row.id,
                row.id.isEmpty() ? words.say("brief.unproposed") : words.proposal(row.id),
                new Standings(words).mark(row.review),
                row.review.standing().holds(),
                cells);
    }

    private String text(Conduct conduct, int stages, boolean own) {
        return switch (conduct) {
            case Conduct.Keeps(int _, double margin) when margin < Standings.NARROW -> words.say("brief.keeps.narrow");
            case Conduct.Keeps _ -> words.say("brief.keeps");
            case Conduct.Breaks(int stage, Alternative alternative, double _) -> {
                String breaks = breaks(place(stage, stages), alternative);
                yield own && stage == 1 ? words.say("brief.ownOffer", breaks) : breaks;
            }
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

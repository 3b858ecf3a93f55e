package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview.StageDates;
import dev.gradus.words.Standings;
import dev.gradus.words.Verdict;
import dev.gradus.words.Words;
import java.util.List;

/** The findings in a screenful. */
public final class Summary {
    private static final int MARGIN = 12;

    private final Context context;
    private final Words words;
    private final Assessment assessment;

    public Summary(Context context, Words words, Assessment assessment) {
        this.context = context;
        this.words = words;
        this.assessment = assessment;
    }

    public void print() {
        context.lines(Columns.wrap(words.text(assessment.written().title())));
        context.print("summary.asOf", words.date(assessment.written().asOf()));
        SettingLines.print(context, words);
        line("");
        Verdict verdict = new Verdict(words);
        context.lines(Columns.wrap(verdict.headline(assessment)));
        if (!assessment.best().stages().isEmpty()) {
            line("");
            roadmap();
        }
        line("");
        context.lines(Columns.wrap(verdict.points()));
        if (!assessment.proposals().isEmpty()) {
            line("");
            proposals();
        }
        line("");
        verdict.details(assessment).forEach(sentence -> context.lines(Columns.wrap("- ", "  ", sentence)));
        line("");
        context.lines(Columns.wrap(verdict.disclaimer()));
        context.print("summary.weaknesses", assessment.weaknesses().size());
    }

    private void proposals() {
        Standings standings = new Standings(words);
        int marks = assessment.proposals().stream()
                .mapToInt(p -> Columns.width(standings.mark(p.review())))
                .max()
                .orElse(0);
        int names = Columns.WIDTH - marks - MARGIN - 4;
        line(Columns.left(context.say("summary.proposal"), names) + "  "
                + Columns.left("", marks) + "  "
                + Columns.right(context.say("summary.margin"), MARGIN));
        for (ProposalReview proposal : assessment.proposals()) {
            List<String> name = Columns.wrap(words.proposal(proposal.proposal().id()), names);
            String margin = proposal.review().standing().isWeighed()
                    ? words.number(proposal.review().standing().margin())
                    : "";
            for (int k = 0; k < name.size(); k++) {
                line(Columns.left(name.get(k), names) + "  "
                        + Columns.left(k == 0 ? standings.mark(proposal.review()) : "", marks) + "  "
                        + Columns.right(k == 0 ? margin : "", MARGIN));
            }
        }
    }

    private void roadmap() {
        context.print(
                switch (assessment.outcome()) {
                    case NEAREST_MISS -> "summary.miss";
                    case BEST_SO_FAR -> "summary.bestSoFar";
                    default -> "summary.roadmap";
                });
        for (StageDates stage : assessment.best().stages()) {
            context.lines(StageLines.of(context, words, assessment.resolved().structure(), stage));
        }
    }

    private void line(String text) {
        context.console().out().line(text.stripTrailing());
    }
}

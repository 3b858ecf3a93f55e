package dev.gradus.app;

import dev.gradus.agreement.Structure;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.words.RequiredTrusts;
import dev.gradus.words.Standings;
import dev.gradus.words.SwitchingWords;
import dev.gradus.words.Words;
import java.util.List;

/** One roadmap with every condition: stage by stage, party by party. */
final class RoadmapText {
    private static final int NUMBER = 9;
    private static final String PARTY = "     ";
    private static final String CHOICE = "       ";

    private final Context context;
    private final Words words;
    private final Structure structure;
    private final RoadmapReview review;
    private final Standings standings;

    RoadmapText(Context context, Words words, Structure structure, RoadmapReview review) {
        this.context = context;
        this.words = words;
        this.structure = structure;
        this.review = review;
        this.standings = new Standings(words);
    }

    /**
     * @param name as it stands in a sentence
     */
    void print(String name) {
        context.lines(Columns.wrap(standings.sentence(name, review)));
        SettingLines.print(context, words);
        if (!review.standing().isWeighed()) {
            return;
        }
        line("");
        context.print("roadmap.legend");
        for (int k = 0; k < review.stages().size(); k++) {
            line("");
            context.lines(
                    StageLines.of(context, words, structure, review.stages().get(k)));
            parties(review.certificate().stages().get(k).parties());
        }
        line("");
        end();
        if (!review.requiredTrust().isEmpty()) {
            line("");
            RequiredTrusts trusts = new RequiredTrusts(words);
            review.requiredTrust().forEach(required -> context.lines(Columns.wrap(trusts.sentence(required))));
        }
        if (!review.stages().isEmpty()) {
            line("");
            context.lines(Columns.wrap(new SwitchingWords(words).sentence(review)));
        }
    }

    private void parties(List<PartyLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            PartyLine line = lines.get(i);
            if (line.choices().isEmpty()) {
                context.lines(Columns.wrap(PARTY, CHOICE, context.say("roadmap.unasked", words.party(i))));
                continue;
            }
            context.lines(Columns.wrap(
                    PARTY,
                    CHOICE,
                    context.say(
                            "roadmap.party",
                            words.party(i),
                            words.number(line.value()),
                            words.percent(line.probability()))));
            for (Choice choice : line.choices()) {
                row(
                        standings.alternative(choice.alternative()),
                        words.number(choice.value()),
                        line.value() - choice.value());
            }
        }
    }

    private void end() {
        context.print("roadmap.end");
        for (EndCondition condition : review.certificate().end().conditions()) {
            row(
                    words.party(condition.party()) + ": " + standings.alternative(condition.alternative()),
                    "",
                    condition.slack());
        }
    }

    /** What could be done instead, what it is worth, and the margin, marked where it fails. */
    private void row(String what, String value, double margin) {
        int width = Columns.WIDTH - CHOICE.length() - 2 * NUMBER - 2;
        List<String> lines = Columns.wrap(what, width);
        String mark = margin < -Tolerance.TIE ? " ✗" : "";
        for (int k = 0; k < lines.size(); k++) {
            boolean last = k == lines.size() - 1;
            line(CHOICE
                    + Columns.left(lines.get(k), width)
                    + Columns.right(last ? value : "", NUMBER)
                    + Columns.right(last ? words.number(margin) : "", NUMBER)
                    + (last ? mark : ""));
        }
    }

    private void line(String text) {
        context.console().out().line(text.stripTrailing());
    }
}

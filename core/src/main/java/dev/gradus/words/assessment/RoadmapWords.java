package dev.gradus.words.assessment;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Settings;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** One roadmap with every condition: stage by stage, party by party. */
public final class RoadmapWords {
    private final Words words;
    private final Steps steps;
    private final Standings standings;

    public RoadmapWords(Words words) {
        this.words = words;
        this.steps = new Steps(words);
        this.standings = new Standings(words);
    }

    /**
     * "standing", whether it holds, and what weighs on those who would not go ahead or lose by it; "hinge", the number that it hangs on;
     * "cure", what that of its text changes.
     *
     * @param name as it stands in a sentence
     */
    public Passage standing(String name, RoadmapReview review) {
        return Passage.of("roadmap", "")
                .part(Passage.of("standing", "")
                        .say(Sentence.of(standings.sentence(name, review)))
                        .done())
                .part(Passage.of("weighs", "")
                        .say(Sentence.all(new Objections(words).sentences(review)))
                        .say(Sentence.all(new Losses(words).sentences(review)))
                        .done())
                .part(hinge(review))
                .part(cure(review))
                .done();
    }

    private Passage cure(RoadmapReview review) {
        return Passage.of("cure", "")
                .say(Sentence.of(new Cures(words).text(review)))
                .done();
    }

    /**
     * "standing", "settings" of the run, "legend", "stage:…" for each with "party:…" inside, "end", "trust", "cure" and "hinge"; the first two only
     * where it could not be weighed.
     *
     * @param name as it stands in a sentence
     */
    public Passage passage(String name, RoadmapReview review) {
        Passage.Builder told = Passage.of("roadmap", "")
                .part(standing(name, review).find("standing"))
                .part(new Settings(words).passage());
        if (!review.standing().isWeighed()) {
            return told.done();
        }
        told.part(Passage.of("legend", "").say(words.tell("roadmap.legend")).done());
        for (int k = 0; k < review.stages().size(); k++) {
            Passage stage = steps.passage(review.stages().get(k));
            told.part(new Passage(
                    stage.id(),
                    stage.title(),
                    stage.blocks(),
                    parties(review.certificate().stages().get(k).parties())));
        }
        told.part(end(review));
        RequiredTrusts trusts = new RequiredTrusts(words);
        Passage.Builder trust = Passage.of("trust", "");
        review.requiredTrust().forEach(required -> trust.say(trusts.sentence(required)));
        told.part(trust.done()).part(cure(review));
        return review.stages().isEmpty()
                ? told.done()
                : told.part(hinge(review)).done();
    }

    private Passage hinge(RoadmapReview review) {
        return Passage.of("hinge", "")
                .say(new SwitchingWords(words).sentence(review))
                .done();
    }

    private List<Passage> parties(List<PartyLine> lines) {
        List<Passage> parties = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PartyLine line = lines.get(i);
            Passage.Builder party =
                    Passage.of("party:" + words.structure().parties().get(i).id(), "");
            if (line.choices().isEmpty()) {
                party.say(words.phrase("roadmap.unasked", words.party(i)));
            } else {
                party.say(words.phrase(
                                "roadmap.party",
                                words.party(i),
                                words.number(line.value()),
                                words.percent(line.probability())))
                        .table(table(line.choices().stream()
                                .map(choice -> row(line, choice))
                                .toList()));
            }
            parties.add(party.done());
        }
        return parties;
    }

    private List<String> row(PartyLine line, Choice choice) {
        return row(
                standings.alternative(choice.alternative()),
                words.number(choice.value()),
                line.value() - choice.value());
    }

    private Passage end(RoadmapReview review) {
        List<List<String>> rows = new ArrayList<>();
        for (EndCondition condition : review.certificate().end().conditions()) {
            String what = words.say(
                    "stage.does", words.party(condition.party()), standings.alternative(condition.alternative()));
            rows.add(row(what, "", condition.slack()));
        }
        return Passage.of("end", "")
                .say(words.tell("roadmap.end"))
                .table(table(rows))
                .done();
    }

    /** What could be done instead, what it is worth, and the margin, marked where it fails. */
    private List<String> row(String what, String value, double margin) {
        return List.of(what, value, words.number(margin), margin < -Tolerance.TIE ? "✗" : "");
    }

    private ResultTable table(List<List<String>> rows) {
        List<String> head =
                List.of(words.say("roadmap.instead"), words.say("roadmap.worth"), words.say("proposals.margin"), "");
        return new ResultTable("conditions", "", "", head, rows, 1);
    }
}

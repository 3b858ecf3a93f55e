package dev.gradus.words.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is done in a stage and when. */
public final class Steps {
    private final Words words;

    public Steps(Words words) {
        this.words = words;
    }

    /** "“A” for “B”": what one party does against what the other does; with more performers, each with its part. */
    public String exchange(long stage) {
        List<String> parts = new ArrayList<>();
        List<String> performers = new ArrayList<>();
        for (int party = 0; party < words.structure().partyCount(); party++) {
            long part = words.structure().performedBy(party) & stage;
            if (part != 0) {
                performers.add(words.theParty(party));
                parts.add(words.quotedMeasures(part));
            }
        }
        if (parts.size() == 2) {
            return words.say("stage.exchange", parts.get(0), parts.get(1));
        }
        if (parts.size() < 2) {
            return words.quotedMeasures(stage);
        }
        return String.join(
                words.say("list.semicolon"),
                IntStream.range(0, parts.size())
                        .mapToObj(k -> words.say("stage.part", performers.get(k), parts.get(k)))
                        .toList());
    }

    /** All stages of a roadmap: "“A” for “B”; then “C”". */
    public String all(Roadmap roadmap) {
        return String.join(
                words.say("stage.then"),
                roadmap.stages().stream().map(s -> exchange(s.measures())).toList());
    }

    /** "Step 2, done by 3 March 2020: “A” for “B”." */
    public String sentence(StageDates stage) {
        return words.sentence("stage.dated", stage.number(), words.date(stage.ends()), exchange(stage.measures()));
    }

    /** "1. 1 March to 3 March 2020", and below it what each party does. */
    Passage passage(StageDates stage) {
        List<Sentence> parts = new ArrayList<>();
        stage.due().stream()
                .mapToInt(due -> performer(due.measure()))
                .distinct()
                .forEach(party -> parts.add(words.phrase(
                        "stage.does",
                        words.party(party),
                        String.join(
                                words.say("list.semicolon"),
                                stage.due().stream()
                                        .filter(due -> performer(due.measure()) == party)
                                        .map(due -> words.measure(due.measure()))
                                        .toList()))));
        return Passage.of(
                        "stage:" + stage.number(),
                        words.say("stage", stage.number(), words.date(stage.acts()), words.date(stage.ends())))
                .list(parts)
                .done();
    }

    private int performer(int measure) {
        return words.structure().measures().get(measure).performer();
    }

    /** Where in a roadmap: "at its first step", "at step 2", "at the end, once all is done". */
    public String place(int stage, int stages) {
        if (stage > stages) {
            return words.say("place.end");
        }
        if (stage == 1) {
            return words.say(stages == 1 ? "place.only" : "place.first");
        }
        return words.say("place.step", stage);
    }

    /** Names of the principals: "the United States and the DPRK". */
    String principals() {
        return words.list(
                words.structure().principals().mapToObj(words::theParty).toList());
    }

    /** "both" or "all", by the number of principals; a suffix of keys. */
    String bothOrAll() {
        return words.structure().principals().count() == 2 ? ".both" : ".all";
    }
}

package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.review.FurtherReview;
import dev.gradus.stability.review.FurtherReview.Ahead;
import dev.gradus.stability.review.FurtherReview.Coalition;
import dev.gradus.stability.review.FurtherReview.FarAhead;
import dev.gradus.stability.review.FurtherReview.Finding;
import dev.gradus.stability.review.FurtherReview.OwnEyes;
import dev.gradus.stability.review.FurtherReview.Strong;
import dev.gradus.stability.review.FurtherReview.Unknown;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.List;

/** What the further definitions say, as a table: by which definition, and in which states everybody stays by it. */
final class FurtherWords {
    private static final int MOST_NUMBERS = 20;

    private final Words words;
    private final ConflictNames names;
    private final FurtherReview review;

    FurtherWords(Words words, ConflictNames names, FurtherReview review) {
        this.words = words;
        this.names = names;
        this.review = review;
    }

    ResultTable table() {
        return new ResultTable(
                "further",
                words.say("stability.further.title"),
                lead(),
                List.of(words.say("stability.further.by"), words.say("stability.further.states")),
                review.findings().stream()
                        .map(finding -> List.of(by(finding), states(finding)))
                        .toList(),
                2);
    }

    private String lead() {
        String lead = words.say("stability.further.lead");
        boolean hangs = review.findings().stream().anyMatch(Finding::hangsOnOrder);
        return hangs ? lead + " " + words.say("stability.further.ties") : lead;
    }

    private String by(Finding finding) {
        return switch (finding) {
            case Strong(Concept concept, var _) -> words.say("stability.further.strong", concept(concept));
            case Unknown(Concept concept, var as, var _) ->
                words.say(
                        "stability.further.unknown", words.say("stability.unknown." + Words.key(as)), concept(concept));
            case Coalition(Concept concept, List<Integer> members, var _) ->
                members.isEmpty()
                        ? words.say("stability.further.coalitions", concept(concept))
                        : words.sentence("stability.further.coalition", names.makers(members));
            case Ahead(int horizon, var _, var _) -> words.say("stability.further.ahead", horizon);
            case FarAhead _ -> words.say("stability.further.far");
            case OwnEyes(Concept concept, var _, var _, var _) -> words.say("stability.further.eyes", concept(concept));
        };
    }

    private String concept(Concept concept) {
        return words.say("stability.short." + Words.key(concept));
    }

    private String states(Finding finding) {
        String all = numbers(finding.states());
        return finding instanceof OwnEyes eyes && !eyes.onlyInTheirEyes().isEmpty()
                ? words.say("stability.further.only", all, numbers(eyes.onlyInTheirEyes()))
                : all;
    }

    private String numbers(StateSet states) {
        if (states.isEmpty()) {
            return words.say("stability.table.none");
        }
        List<String> first = states.stream()
                .limit(MOST_NUMBERS)
                .mapToObj(state -> Integer.toString(state + 1))
                .toList();
        String listed = String.join(", ", first);
        return states.size() > first.size()
                ? words.say("stability.further.more", listed, states.size() - first.size())
                : listed;
    }
}

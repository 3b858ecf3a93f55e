package dev.gradus.app.text;

import dev.gradus.agreement.Structure;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.assessment.RoadmapReview.StageDates;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One stage of a roadmap: its dates, then what each party does. */
final class StageLines {
    private StageLines() {}

    static List<String> of(Context context, Words words, Structure structure, StageDates stage) {
        List<String> lines = new ArrayList<>(Columns.wrap(
                "  ",
                "     ",
                context.say("stage", stage.number(), words.date(stage.acts()), words.date(stage.ends()))));
        IntStream performers = stage.due().stream()
                .mapToInt(due -> structure.measures().get(due.measure()).performer())
                .distinct();
        performers.forEach(party -> lines.addAll(Columns.wrap(
                "     ",
                "       ",
                words.party(party) + ": "
                        + String.join(
                                "; ",
                                stage.due().stream()
                                        .filter(due -> structure
                                                        .measures()
                                                        .get(due.measure())
                                                        .performer()
                                                == party)
                                        .map(due -> words.measure(due.measure()))
                                        .toList()))));
        return lines;
    }
}

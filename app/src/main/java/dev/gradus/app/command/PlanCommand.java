package dev.gradus.app.command;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.RoadmapText;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.formats.results.Results;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.service.PlanQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Brackets;
import dev.gradus.words.assessment.RoadmapWords;
import dev.gradus.words.assessment.Turnovers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plans the best roadmap and shows it number by number. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    PlanCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = given.load(context);
        json.require(context);
        PlanQuestion.Findings found;
        try (Progress _ = Progress.of(context)) {
            found = context.answer(new PlanQuestion(loaded, planning.settings()));
        }
        context.console().interruption().check();
        if (json.isAsked()) {
            json.write(
                    context,
                    Results.json(loaded.whole(), found.request(), found.plan(), found.review(), Version.number()));
        } else {
            print(loaded, found.request(), found.plan(), found.review());
        }
        return ExitStatus.FINE;
    }

    private void print(LoadedCase loaded, PlanRequest request, Plan plan, RoadmapReview review) {
        String key = switch (plan) {
            case Plan.Found found when found.roadmap().stages().isEmpty() -> "plan.staying";
            case Plan.Found _ -> "plan.found";
            case Plan.NearestMiss _ -> "plan.miss";
            case Plan.Nowhere _ -> "plan.nowhere";
            case Plan.TooLarge _ -> "plan.large";
            case Plan.Bracket bracket when bracket.roadmap().stages().isEmpty() -> "plan.unfound.staying";
            case Plan.Bracket _ -> "plan.bracket";
            case Plan.Undecided undecided when undecided.noneHolds() -> "plan.none";
            case Plan.Undecided _ -> "plan.unfound";
        };
        Words words = loaded.words(context.language(), "");
        Turnovers turnovers = new Turnovers(words);
        Sentence missed = turnovers.missed(plan, review);
        if (missed.isEmpty()) {
            context.print(key);
        } else {
            context.lines(Columns.wrap(missed.text()));
        }
        new Brackets(words).sentences(plan, request.rule()).forEach(sentence -> context.lines(Columns.wrap(sentence)));
        turnovers.plan(plan, review).forEach(sentence -> context.lines(Columns.wrap(sentence.text())));
        if (!review.roadmap().stages().isEmpty()) {
            context.console().out().line("");
            new RoadmapText(context).print(new RoadmapWords(words).passage(context.say("roadmap.planned"), review));
        }
    }
}

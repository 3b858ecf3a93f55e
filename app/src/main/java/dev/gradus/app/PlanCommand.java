package dev.gradus.app;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.formats.results.Results;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.words.Brackets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans the best roadmap and shows it number by number. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    PlanCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Loaded loaded = Loaded.of(context, name, Settings.of(set));
        json.require(context);
        PlanRequest request = planning.request(loaded);
        Plan plan;
        RoadmapReview review;
        try (Progress _ = Progress.of(context)) {
            plan = Planner.plan(
                    planning.whole(loaded).resolved(),
                    request,
                    context.console().interruption());
            review = Assessor.review(planning.whole(loaded), roadmap(plan));
        }
        context.console().interruption().check();
        if (json.isAsked()) {
            json.write(context, Results.json(planning.whole(loaded), request, plan, review, Version.number()));
        } else {
            print(loaded, request, plan, review);
        }
        return ExitStatus.FINE;
    }

    private void print(Loaded loaded, PlanRequest request, Plan plan, RoadmapReview review) {
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
        context.print(key);
        new Brackets(loaded.words(context, ""))
                .sentences(plan, request.rule())
                .forEach(sentence -> context.lines(Columns.wrap(sentence)));
        if (!review.roadmap().stages().isEmpty()) {
            context.console().out().line("");
            new RoadmapText(
                            context,
                            loaded.words(context, ""),
                            loaded.resolved().structure(),
                            review)
                    .print(context.say("roadmap.planned"));
        }
    }

    private static Roadmap roadmap(Plan plan) {
        return switch (plan) {
            case Plan.Found found -> found.roadmap();
            case Plan.NearestMiss miss -> miss.roadmap();
            case Plan.Bracket bracket -> bracket.roadmap();
            case Plan.Nowhere _, Plan.TooLarge _, Plan.Undecided _ -> Roadmap.EMPTY;
        };
    }
}

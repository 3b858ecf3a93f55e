package dev.gradus.app;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Proposal;
import dev.gradus.assessment.Assessor;
import dev.gradus.formats.results.Results;
import dev.gradus.repair.Goal;
import dev.gradus.repair.RepairCase;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairer;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.words.RepairWords;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would have to be added for a proposal, or some roadmap, to hold. */
@Command(name = "repair")
final class RepairCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    String name = "";

    @Option(names = "--proposal", paramLabel = "ID", descriptionKey = "option.repair.proposal")
    String proposal = "";

    @Option(names = "--most-tranches", paramLabel = "N", descriptionKey = "option.repair.tranches")
    int tranches = RepairRequest.DEFAULT.mostTranches();

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    RepairCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!proposal.isEmpty() && !planning.target.isEmpty()) {
            throw Failure.usage("usage.repair.both");
        }
        if (tranches < 1) {
            throw Failure.usage("usage.tranches", tranches);
        }
        Loaded loaded = Loaded.of(context, name, Settings.of(set));
        json.require(context);
        List<Repairs> repairs = repairs(loaded);
        context.console().interruption().check();
        if (json.isAsked()) {
            json.write(context, Results.json(loaded.whole(), repairs, Version.number()));
        } else {
            print(new RepairWords(loaded.words(context, "")), repairs);
        }
        return ExitStatus.FINE;
    }

    private List<Repairs> repairs(Loaded loaded) {
        PlanRequest plan = planning.request(loaded);
        RepairRequest request = new RepairRequest(
                plan, tranches, RepairRequest.DEFAULT.mostRemedies(), RepairRequest.DEFAULT.mostPlans());
        List<Repairs> found = new ArrayList<>();
        try (Progress _ = Progress.of(context)) {
            if (planning.target.isEmpty()) {
                for (Proposal one : proposals(loaded)) {
                    Goal goal =
                            new Goal.Sequence(Assessor.roadmap(loaded.resolved().structure(), one));
                    found.add(Repairer.repair(
                            RepairCase.of(loaded.whole().signed(one.signed())),
                            one.id(),
                            goal,
                            request,
                            context.console().interruption()));
                }
            } else {
                found.add(Repairer.repair(
                        RepairCase.of(planning.whole(loaded)),
                        "",
                        new Goal.End(plan.target()),
                        request,
                        context.console().interruption()));
            }
        }
        return found;
    }

    private List<Proposal> proposals(Loaded loaded) {
        List<Proposal> all = loaded.written().proposals();
        if (all.isEmpty()) {
            throw Failure.usage("usage.repair.none");
        }
        if (proposal.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(Proposal::id).toList();
        if (!ids.contains(proposal)) {
            throw Failure.usage("usage.proposal", proposal, Nearest.to(proposal, ids));
        }
        return List.of(all.get(ids.indexOf(proposal)));
    }

    private void print(RepairWords words, List<Repairs> repairs) {
        context.lines(Columns.wrap(words.meaning()));
        for (Repairs one : repairs) {
            context.console().out().line("");
            List<String> sentences = words.sentences(one);
            context.lines(Columns.wrap(sentences.getFirst()));
            sentences.stream().skip(1).forEach(said -> context.lines(Columns.wrap("  ", "  ", said)));
        }
    }
}

package dev.gradus.app;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.formats.results.Results;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates one roadmap: a proposal of the case, or stages given on the command line. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--proposal", paramLabel = "ID", descriptionKey = "option.proposal")
    String proposal = "";

    @Option(names = "--stages", paramLabel = "a,b;c", descriptionKey = "option.stages")
    String stages = "";

    @Option(names = "--signed", descriptionKey = "option.signed")
    boolean signed;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Mixin
    JsonOption json = new JsonOption();

    EvaluateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (proposal.isEmpty() == stages.isEmpty()) {
            throw Failure.usage(proposal.isEmpty() ? "usage.evaluate" : "usage.evaluate.both");
        }
        Loaded loaded = Loaded.of(context, name, Settings.of(set));
        json.require(context);
        Structure structure = loaded.resolved().structure();
        Roadmap roadmap = proposal.isEmpty() ? roadmap(structure) : Assessor.roadmap(structure, proposal(loaded));
        WholeCase under = loaded.whole()
                .signed(proposal.isEmpty() ? signed : proposal(loaded).signed());
        RoadmapReview review = Assessor.review(under, roadmap);
        if (json.isAsked()) {
            json.write(context, Results.json(under, review, Version.number()));
        } else {
            Words words = loaded.words(context, "");
            String title = proposal.isEmpty() ? context.say("roadmap.given") : words.quoted(words.proposal(proposal));
            new RoadmapText(context, words, structure, review).print(title);
        }
        return ExitStatus.FINE;
    }

    private Proposal proposal(Loaded loaded) {
        List<Proposal> all = loaded.written().proposals();
        if (all.isEmpty()) {
            throw Failure.usage("usage.proposal.none");
        }
        return all.stream().filter(p -> p.id().equals(proposal)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(Proposal::id).toList();
            return Failure.usage("usage.proposal", proposal, Nearest.to(proposal, ids));
        });
    }

    private Roadmap roadmap(Structure structure) {
        List<Stage> found = new ArrayList<>();
        long done = structure.inForce();
        for (String part : stages.split(";", -1)) {
            long mask = 0;
            for (String word : part.split(",", -1)) {
                String id = word.strip();
                long measure = id.isEmpty() ? 0 : PlanOptions.measure(structure, id);
                if ((measure & (done | mask)) != 0) {
                    throw Failure.usage("usage.stages.twice", id);
                }
                mask |= measure;
            }
            done |= mask;
            if (mask != 0) {
                found.add(new Stage(mask));
            }
        }
        if (found.isEmpty()) {
            throw Failure.usage("usage.stages", stages);
        }
        return new Roadmap(found);
    }
}

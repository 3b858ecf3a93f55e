package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.RoadmapText;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.formats.results.Results;
import dev.gradus.service.EvaluateQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.RoadmapWords;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates one roadmap: a proposal of the case, or stages given on the command line. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Option(names = "--proposal", paramLabel = "ID", descriptionKey = "option.proposal")
    String proposal = "";

    @Option(names = "--stages", paramLabel = "a,b;c", descriptionKey = "option.stages")
    String stages = "";

    @Mixin
    TextOptions text = new TextOptions();

    @Mixin
    JsonOption json = new JsonOption();

    EvaluateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (proposal.isEmpty() == stages.isEmpty()) {
            throw Refusal.question(proposal.isEmpty() ? "usage.evaluate" : "usage.evaluate.both");
        }
        LoadedCase loaded = given.load(context);
        json.require(context);
        EvaluateQuestion question = proposal.isEmpty()
                ? EvaluateQuestion.ofStages(loaded, stages, text.settings())
                : EvaluateQuestion.ofProposal(loaded, proposal);
        RoadmapReview review = context.answer(question);
        if (json.isAsked()) {
            json.write(context, Results.json(loaded.whole(), review, Version.number()));
        } else {
            Words words = loaded.words(context.language(), "");
            String title = proposal.isEmpty() ? context.say("roadmap.given") : words.quoted(words.proposal(proposal));
            new RoadmapText(context).print(new RoadmapWords(words).passage(title, review));
        }
        return ExitStatus.FINE;
    }
}

package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.PassageText;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.formats.results.Results;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairs;
import dev.gradus.service.RepairQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.words.Passage;
import dev.gradus.words.repair.RepairWords;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would have to be added for a proposal, or some roadmap, to hold. */
@Command(name = "repair")
public final class RepairCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Option(names = "--proposal", paramLabel = "ID", descriptionKey = "option.repair.proposal")
    String proposal = "";

    @Option(names = "--most-tranches", paramLabel = "N", descriptionKey = "option.repair.tranches")
    int tranches = RepairRequest.DEFAULT.mostTranches();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    public RepairCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = given.load(context);
        json.require(context);
        RepairQuestion question = new RepairQuestion(loaded, planning.settings(), proposal, tranches);
        List<Repairs> repairs;
        try (Progress _ = Progress.of(context)) {
            repairs = context.answer(question);
        }
        context.console().interruption().check();
        if (json.isAsked()) {
            json.write(context, Results.json(loaded.whole(), repairs, Version.number()));
        } else {
            print(new RepairWords(loaded.words(context.language(), "")).passage(repairs));
        }
        return ExitStatus.FINE;
    }

    private void print(Passage told) {
        context.lines(PassageText.of(told.find("meaning"), Look.PLAIN));
        for (Passage part : told.parts()) {
            if (part.kind().equals("repair")) {
                context.console().out().line("");
                context.lines(PassageText.of(part, Look.INDENTED));
            }
        }
    }
}

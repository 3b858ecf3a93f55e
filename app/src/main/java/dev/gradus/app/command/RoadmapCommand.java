package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gradus roadmap}, which only has commands below it. */
@Command(name = "roadmap")
public final class RoadmapCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    public static CommandLine line(Context context) {
        return new CommandLine(new RoadmapCommand())
                .addSubcommand(new EvaluateCommand(context))
                .addSubcommand(new PlanCommand(context));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

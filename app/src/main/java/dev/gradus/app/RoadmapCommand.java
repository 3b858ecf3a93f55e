package dev.gradus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gradus roadmap}, which only has commands below it. */
@Command(name = "roadmap")
final class RoadmapCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    static CommandLine line(Context context) {
        return new CommandLine(new RoadmapCommand())
                .addSubcommand(new EvaluateCommand(context))
                .addSubcommand(new PlanCommand(context));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

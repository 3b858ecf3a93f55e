package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which bash and zsh complete commands and options. */
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    CommandSpec spec = CommandSpec.create();

    public CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.console().out().raw(AutoComplete.bash("gradus", spec.root().commandLine()));
        return ExitStatus.FINE;
    }
}

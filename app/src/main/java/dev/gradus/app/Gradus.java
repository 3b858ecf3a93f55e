package dev.gradus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code gradus}. */
@Command(
        name = "gradus",
        description = "Finds the sequence of reciprocal steps that every party to an agreement would keep to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Gradus {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gradus());
    }
}

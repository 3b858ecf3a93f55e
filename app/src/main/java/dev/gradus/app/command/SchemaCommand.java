package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.service.Documents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of case files, or that of results. */
@Command(name = "schema")
public final class SchemaCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "case|results|outcome|words|number-words|conflict",
            descriptionKey = "parameter.schema",
            converter = Choice.SchemaName.class)
    String which = "case";

    public SchemaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String schema = switch (which) {
            case "results" -> Documents.resultsSchema();
            case "outcome" -> Documents.outcomeSchema();
            case "conflict" -> Documents.conflictSchema();
            case "number-words" -> Documents.numberWordsSchema();
            case "words" -> Documents.wordsSchema();
            default -> Documents.caseSchema();
        };
        context.console().out().raw(schema);
        return ExitStatus.FINE;
    }
}

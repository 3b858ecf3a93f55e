package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.SanitizedText;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --json}, alone or with a file: after {@code =}, or the next word where it ends in ".json"; so that no case is mistaken for it. */
final class JsonOption {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            paramLabel = "FILE.json",
            descriptionKey = "option.json",
            preprocessor = OnlyJson.class)
    String json = "";

    boolean isAsked() {
        return !json.isEmpty();
    }

    /** Prints, or writes the file. */
    void write(Context context, String text) {
        if (json.equals(STANDARD_OUTPUT)) {
            context.console().out().raw(text);
        } else {
            GeneratedFile.write(Paths.of(context, json), text, context.console().interruption());
            context.print("file.written", SanitizedText.text(json));
        }
    }

    /** Refuses a file that is somebody else's before any work is done. */
    void require(Context context) {
        if (isAsked() && !json.equals(STANDARD_OUTPUT)) {
            GeneratedFile.require(Paths.of(context, json));
        }
    }

    static final class OnlyJson implements IParameterPreprocessor {
        @Override
        @SuppressWarnings("JdkObsolete") // picocli hands over a Stack
        public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec spec, Map<String, Object> info) {
            boolean attached = String.valueOf(info.get("separator")).equals("=");
            if (!attached
                    && (args.isEmpty() || !args.peek().toLowerCase(Locale.ROOT).endsWith(".json"))) {
                args.push(STANDARD_OUTPUT);
            }
            return false;
        }
    }
}

package dev.gradus.app.terminal;

import dev.gradus.agreement.Nearest;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Problems;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what went wrong, and gives the exit status. */
public final class Faults {
    /** An example for every option that takes a whole number. */
    private static final String WHOLE_NUMBER = "2";

    /** Words that people try, and what does that here; the same in every language. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("excel", "gradus export, gradus import"),
            Map.entry("word", "gradus export, gradus import"),
            Map.entry("json", "gradus assess --json"),
            Map.entry("report", "gradus assess"),
            Map.entry("analyze", "gradus assess, gradus stability, gradus settle"),
            Map.entry("analyse", "gradus assess, gradus stability, gradus settle"),
            Map.entry("compare", "gradus assess --against"),
            Map.entry("plan", "gradus roadmap plan"),
            Map.entry("evaluate", "gradus roadmap evaluate"),
            Map.entry("validate", "gradus check"),
            Map.entry("lint", "gradus check"),
            Map.entry("list", "gradus cases"),
            Map.entry("init", "gradus new"),
            Map.entry("create", "gradus new"),
            Map.entry("predict", "gradus forecast"),
            Map.entry("simulate", "gradus forecast"),
            Map.entry("negotiate", "gradus settle"),
            Map.entry("deal", "gradus settle --deal"),
            Map.entry("version", "gradus --version"));

    private final Context context;

    public Faults(Context context) {
        this.context = context;
    }

    /** The command line was not understood. */
    public int parameters(ParameterException e, String[] args) {
        context.warn(sentence(e));
        context.warn("usage.see", e.getCommandLine().getCommandSpec().qualifiedName());
        return ExitStatus.USAGE;
    }

    private List<String> sentence(ParameterException e) {
        return Columns.wrap(
                switch (e) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched);
                    case MissingParameterException missing -> context.say("usage.missing", names(missing.getMissing()));
                    default -> invalid(e);
                });
    }

    private String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().getFirst();
        List<String> known = new ArrayList<>();
        CommandLine line = e.getCommandLine();
        if (word.startsWith("-")) {
            line.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            return context.say("usage.unknown.option", word, Nearest.to(word, known));
        }
        if (line.getSubcommands().isEmpty()) {
            return context.say("usage.unknown.word", word);
        }
        return unknownCommand(word, line);
    }

    /** What other programs call what Gradus has under another name; else the command that is spelt most like it. */
    private String unknownCommand(String word, CommandLine line) {
        String nearest = Nearest.to(word, line.getSubcommands().keySet());
        String meant = line.getParent() == null ? MEANT.getOrDefault(word.toLowerCase(Locale.ROOT), nearest) : nearest;
        return context.say("usage.unknown.command", word, meant);
    }

    private String invalid(ParameterException e) {
        if (e.getArgSpec() == null && e.getValue() != null) {
            return unknownCommand(e.getValue(), e.getCommandLine()); // the word after "help"
        }
        if (e.getArgSpec() != null && e.getArgSpec().type() == int.class && e.getValue() != null) {
            return context.say("usage.number", e.getValue(), name(e.getArgSpec()), WHOLE_NUMBER);
        }
        if (e.getArgSpec() != null && e.getCause() instanceof CommandLine.TypeConversionException conversion) {
            return context.say(
                    "usage.choice", e.getValue(), name(e.getArgSpec()), String.valueOf(conversion.getMessage()));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return context.say("usage.invalid", e.getValue(), name(e.getArgSpec()));
        }
        return e.getArgSpec() == null
                ? String.valueOf(e.getMessage())
                : context.say("usage.missing", name(e.getArgSpec()));
    }

    private static String names(List<ArgSpec> missing) {
        return String.join(", ", missing.stream().map(Faults::name).toList());
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    /** The command ended with an exception. */
    public int execution(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof Watch.Stopped || context.console().interruption().cancelled()) {
            context.warn("interrupted");
            return ExitStatus.INTERRUPTED;
        }
        if (e instanceof Refusal failure) {
            return refused(failure);
        }
        return fault(e);
    }

    private int refused(Refusal refusal) {
        context.problems(refusal.problems());
        Problems words = Problems.of(context.language());
        refusal.reasons().forEach(reason -> context.warn(Columns.wrap(words.sentence(reason))));
        context.warn(refusal.key(), refusal.args().stream().map(this::plain).toArray());
        return switch (refusal.kind()) {
            case QUESTION -> ExitStatus.USAGE;
            case PROBLEMS -> ExitStatus.PROBLEMS;
            case FILE -> ExitStatus.FILE;
        };
    }

    /** With whatever the file system brings made harmless. */
    private Object plain(Object arg) {
        return arg instanceof Reason reason
                ? context.messages().find(reason.key()).orElse(reason.words())
                : arg instanceof Number ? arg : SanitizedText.text(String.valueOf(arg));
    }

    /** A fault of Gradus itself. */
    public int fault(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            context.warn("fault.memory");
        } else {
            context.warn("fault", e.getClass().getSimpleName(), SanitizedText.text(String.valueOf(e.getMessage())));
        }
        if (context.debug()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            trace.toString().lines().forEach(context.console().err()::line);
        }
        return ExitStatus.FAULT;
    }

    /** Standard output could not be written. */
    public int output(IOException e) {
        if (Output.isBrokenPipe(e)) {
            return ExitStatus.BROKEN_PIPE;
        }
        context.warn("output.unwritable", Reason.of(e).words());
        context.console().err().flush();
        return ExitStatus.FILE;
    }
}

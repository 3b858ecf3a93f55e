package dev.gradus.app;

import dev.gradus.app.command.AskCommand;
import dev.gradus.app.command.AssessCommand;
import dev.gradus.app.command.BacktestCommand;
import dev.gradus.app.command.BriefCommand;
import dev.gradus.app.command.CasesCommand;
import dev.gradus.app.command.CheckCommand;
import dev.gradus.app.command.Choice;
import dev.gradus.app.command.CompletionCommand;
import dev.gradus.app.command.ConvertCommand;
import dev.gradus.app.command.ExportCommand;
import dev.gradus.app.command.FitRecordCommand;
import dev.gradus.app.command.ForecastCommand;
import dev.gradus.app.command.FromNotesCommand;
import dev.gradus.app.command.ImportCommand;
import dev.gradus.app.command.NewCommand;
import dev.gradus.app.command.RepairCommand;
import dev.gradus.app.command.ReviewCommand;
import dev.gradus.app.command.RoadmapCommand;
import dev.gradus.app.command.SchemaCommand;
import dev.gradus.app.command.ScoreCommand;
import dev.gradus.app.command.SettleCommand;
import dev.gradus.app.command.StabilityCommand;
import dev.gradus.app.terminal.Console;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.Faults;
import dev.gradus.app.terminal.HelpBundle;
import dev.gradus.app.terminal.Messages;
import dev.gradus.app.terminal.Version;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code gradus}. */
@Command(
        name = "gradus",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = false)
public final class Gradus implements Runnable {
    private static final String LANG = "--lang";
    private static final String NUMBER_WORDS = "--number-words";
    private static final String DEBUG = "--debug";

    @Spec
    CommandSpec spec;

    @Option(
            names = LANG,
            paramLabel = "en|vi",
            descriptionKey = "option.lang",
            scope = ScopeType.INHERIT,
            converter = Choice.Language.class)
    String lang = "";

    @Option(
            names = NUMBER_WORDS,
            paramLabel = "FILE",
            descriptionKey = "option.number-words",
            scope = ScopeType.INHERIT)
    String numberWords = "";

    @Option(names = DEBUG, descriptionKey = "option.debug", scope = ScopeType.INHERIT)
    boolean debug;

    Gradus(CommandSpec none) {
        spec = none;
    }

    public static void main(String[] args) {
        Console console = Console.ofProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> goDown(console, args)));
        int status = run(console, args);
        console.interruption().finished();
        System.exit(status);
    }

    /** Ctrl-C. An analysis that does not stop in time is left to the JVM, which takes its temporary files with it. */
    private static void goDown(Console console, String[] args) {
        if (!console.interruption().onShutdown()) {
            String language = language(args, console.environment());
            console.err().line(Messages.in(language).say("interrupted"));
            console.err().flush();
        }
    }

    /** Runs one command. Nothing is thrown; whatever happens is said in a sentence. */
    static int run(Console console, String... args) {
        Messages messages = Messages.in(language(args, console.environment()));
        boolean debug = Arrays.asList(args).contains(DEBUG);
        String words = given(args, NUMBER_WORDS).findFirst().orElse("");
        Context context = new Context(console, messages, new Finder(console.directory(), new Library(), words), debug);
        Faults faults = new Faults(context);
        int status;
        try {
            status = commandLine(context, faults).execute(args);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            status = faults.fault(e);
        }
        console.flush();
        return console.out().findFailure().map(faults::output).orElse(status);
    }

    static CommandLine commandLine(Context context, Faults faults) {
        CommandLine line = new CommandLine(new Gradus(CommandSpec.create()))
                .addSubcommand(new AssessCommand(context))
                .addSubcommand(new BriefCommand(context))
                .addSubcommand(new ForecastCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new ReviewCommand(context))
                .addSubcommand(RoadmapCommand.line(context))
                .addSubcommand(new RepairCommand(context))
                .addSubcommand(new StabilityCommand(context))
                .addSubcommand(new SettleCommand(context))
                .addSubcommand(new ConvertCommand(context))
                .addSubcommand(new ScoreCommand(context))
                .addSubcommand(new BacktestCommand(context))
                .addSubcommand(new FitRecordCommand(context))
                .addSubcommand(new CasesCommand(context))
                .addSubcommand(new NewCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new AskCommand(context))
                .addSubcommand(new FromNotesCommand(context))
                .addSubcommand(new SchemaCommand(context))
                .addSubcommand(new CompletionCommand(context))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(new HelpBundle(context.messages()));
        line.setOut(context.console().out().printer());
        line.setErr(context.console().err().printer());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(faults::parameters);
        line.setExecutionExceptionHandler(faults::execution);
        return line;
    }

    /** Without a command, what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** As {@code --lang} says, else as the locale says (as it was before the launcher changed its letters); known before anything is parsed, for the help and the errors. */
    static String language(String[] args, Map<String, String> environment) {
        Optional<String> asked =
                given(args, LANG).filter(Messages.LANGUAGES::contains).findFirst();
        return asked.orElseGet(() -> ofLocale(environment));
    }

    /** What is given for an option, wherever it stands. */
    private static Stream<String> given(String[] args, String option) {
        return IntStream.range(0, args.length)
                .mapToObj(k -> args[k].startsWith(option + "=")
                        ? args[k].substring(option.length() + 1)
                        : args[k].equals(option) && k + 1 < args.length ? args[k + 1] : "")
                .filter(value -> !value.isEmpty());
    }

    private static String ofLocale(Map<String, String> environment) {
        return List.of("GRADUS_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("vi"))
                .map(value -> "vi")
                .orElse("en");
    }
}

package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.elicitation.Interview;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply;
import dev.gradus.elicitation.Reply.Said;
import dev.gradus.service.asking.Asking;
import dev.gradus.service.asking.Asking.Changed;
import dev.gradus.service.asking.Asking.Taken;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Words;
import dev.gradus.words.elicitation.AskWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what matters most for the verdicts on a case, and writes the answers into its file. */
@Command(name = "ask")
public final class AskCommand implements Callable<Integer> {
    private static final int LONGEST = 500;

    /** More changed numbers than this are counted, not told one by one. */
    private static final int TOLD = 4;

    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.ask.case")
    String name = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "option.ask.by")
    String by = "";

    @Option(names = "--answer", paramLabel = "TEXT", descriptionKey = "option.ask.answer")
    List<String> answers = List.of();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.ask.seed")
    long seed = 1;

    public AskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (by.isBlank() || by.length() > LONGEST) {
            throw Refusal.question("ask.by");
        }
        Path file = file();
        LoadedCase loaded = context.load(name, Map.of());
        String text = text(file);
        Asking asking = Asking.of(file.toString(), text, loaded.whole(), seed);
        if (!asking.interview().hasProposals()) {
            throw Refusal.of("ask.proposals", SanitizedText.text(name));
        }
        try (BufferedReader typed = new BufferedReader(
                new InputStreamReader(context.console().terminal().input(), StandardCharsets.UTF_8))) {
            return run(asking, file, answers.isEmpty() ? typed::readLine : scripted());
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", "stdin", Reason.of(e));
        }
    }

    /** Where answers come from; null = there are no more, as of a reader. */
    private interface Answers {
        @Nullable
        String next() throws IOException;
    }

    private Answers scripted() {
        Deque<String> left = new ArrayDeque<>(answers);
        return left::poll;
    }

    /** The file of the case: only what is on disk can be written. */
    private Path file() {
        return context.finder().caseFile(name).orElseGet(() -> {
            context.finder().loadCase(name, Map.of());
            throw Refusal.question("ask.library", SanitizedText.text(name));
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    private int run(Asking start, Path file, Answers given) throws IOException {
        Asking asking = start;
        boolean understood = true;
        while (true) {
            context.console().interruption().check();
            Optional<Interview.Next> next = asking.interview().next();
            if (next.isEmpty()) {
                context.print(asking.interview().isComplete() ? "ask.done" : "ask.left");
                words(asking).end(asking.interview()).forEach(this::line);
                return understood ? ExitStatus.FINE : ExitStatus.PROBLEMS;
            }
            if (understood) {
                ask(asking, next.get());
            }
            String answer = given.next();
            if (answer == null) {
                context.print("ask.end");
                if (!asking.interview().isComplete()) {
                    words(asking).end(asking.interview()).forEach(this::line);
                }
                return understood ? ExitStatus.FINE : ExitStatus.PROBLEMS;
            }
            Asking after = take(asking, next.get(), answer);
            understood = after != asking;
            if (!after.text().equals(asking.text())) {
                GeneratedFile.replace(
                        file, asking.text(), after.text(), context.console().interruption());
            }
            asking = after;
        }
    }

    private AskWords words(Asking asking) {
        return new AskWords(
                Words.of(context.language(), asking.interview().whole(), "").apart());
    }

    private void ask(Asking asking, Interview.Next next) {
        AskWords words = words(asking);
        context.console().out().line("");
        words.question(asking.interview(), next)
                .forEach(line -> context.lines(
                        line.startsWith("  ") ? Columns.wrap("  ", "      ", line.strip()) : Columns.wrap(line)));
        context.lines(Columns.wrap("  ", "  ", words.how(asking.interview(), next.question())));
        context.console().flush();
    }

    /** The asking after an answer; the same where it was not understood. */
    private Asking take(Asking asking, Interview.Next next, String answer) {
        AskWords words = words(asking);
        Said said = new Said(
                SanitizedText.text(by.strip()),
                LocalDate.now(ZoneId.systemDefault()),
                SanitizedText.text(answer.strip()));
        Taken taken = answer.isBlank() || answer.length() > LONGEST
                ? new Taken.NotUnderstood(List.of())
                : asking.answer(next.question(), said);
        return switch (taken) {
            case Taken.NotUnderstood(var problems) -> {
                context.problems(problems);
                context.warn(
                        "ask.not",
                        SanitizedText.text(shortened(answer)),
                        words.how(asking.interview(), next.question()));
                List<String> known = Asking.knownWords(next.question(), context.language());
                if (!known.isEmpty()) {
                    context.warn("ask.words", String.join(context.say("ask.words.between"), known));
                }
                context.console().flush();
                yield asking;
            }
            case Taken.Understood understood -> {
                tell(words, asking, next.question(), understood);
                yield understood.after();
            }
        };
    }

    private static String shortened(String answer) {
        return answer.length() > 60 ? answer.substring(0, 60) + "…" : answer;
    }

    private void tell(AskWords words, Asking before, Question asked, Taken.Understood understood) {
        List<Changed> changed = understood.changed();
        changed.stream().limit(TOLD).forEach(one -> line(words.changed(one.path(), one.before(), one.after())));
        if (changed.size() > TOLD) {
            line(context.say("ask.more", changed.size() - TOLD));
        }
        if (asked instanceof Question.Alone question && understood.content() instanceof Reply.Agreed(boolean alone)) {
            line(words.order(before.interview(), question, alone));
        } else if (asked instanceof Question.Roles question && understood.content() instanceof Reply.Apart apart) {
            line(words.deciding(question, apart));
        } else if (changed.isEmpty()) {
            line(context.say("ask.nothing"));
        }
        words.verdicts(before.interview(), understood.after().interview()).forEach(this::line);
        understood.contradictions().forEach(found -> line(words.contradiction(found)));
    }

    private void line(String text) {
        context.lines(Columns.wrap("  ", "    ", text));
    }
}

package dev.gradus.app.terminal;

import dev.gradus.formats.scenario.FileChoice;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.Capacity;
import dev.gradus.service.Question;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.library.LoadedConflict;
import dev.gradus.service.library.Settleable;
import java.util.List;
import java.util.Map;

/**
 * What every command is given.
 *
 * @param debug a fault may show its trace
 */
public record Context(Console console, Messages messages, Finder finder, boolean debug) {
    public String language() {
        return messages.language();
    }

    public String say(String key, Object... args) {
        return messages.say(key, args);
    }

    /** A case, with the numbers set for this run; where a folder stands before a case of the library, that is said. */
    public LoadedCase load(String name, Map<String, String> settings) {
        sayShadow(name);
        return finder.loadCase(name, settings);
    }

    /** A conflict, or a case as one; what reading it leaves to say is said. */
    public LoadedConflict loadConflict(String name, Map<String, String> settings) {
        if (finder.findConflict(name).isEmpty()) {
            sayShadow(name);
        }
        LoadedConflict loaded = finder.loadConflict(name, settings);
        problems(loaded.notes());
        return loaded;
    }

    /** What is to be settled; what reading it leaves to say is said. */
    public Settleable loadScenario(String name, Map<String, String> settings, FileChoice choice) {
        sayShadow(name);
        Settleable loaded = finder.loadScenario(name, settings, choice);
        problems(loaded.notes());
        return loaded;
    }

    public void sayShadow(String name) {
        if (finder.isShadow(name)) {
            warn("case.shadows", SanitizedText.text(name));
        }
    }

    /** Answers with all that this machine has; Ctrl-C stops it. */
    public <F> F answer(Question<F> question) {
        return question.answer(Capacity.ofThisMachine(), console.interruption());
    }

    /** Problems as editors understand them, on standard error. */
    public void problems(List<LocatedProblem> problems) {
        ProblemLines.of(language(), problems).forEach(console.err()::line);
    }

    /** A sentence on standard output, wrapped. */
    public void print(String key, Object... args) {
        lines(Columns.wrap(say(key, args)));
    }

    public void lines(List<String> lines) {
        lines.forEach(console.out()::line);
    }

    /** A sentence on standard error, wrapped. */
    public void warn(String key, Object... args) {
        warn(Columns.wrap(say(key, args)));
    }

    public void warn(List<String> lines) {
        lines.forEach(console.err()::line);
    }
}

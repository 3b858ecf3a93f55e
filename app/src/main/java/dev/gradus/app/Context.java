package dev.gradus.app;

import dev.gradus.formats.casefile.ReadResult;
import java.util.List;
import java.util.Map;

/**
 * What every command is given.
 *
 * @param debug a fault may show its trace
 */
record Context(Console console, Messages messages, Cases cases, boolean debug) {
    String language() {
        return messages.language();
    }

    String say(String key, Object... args) {
        return messages.say(key, args);
    }

    /** Reads a case; where a folder stands before a case of the library, that is said. */
    ReadResult read(String name, Map<String, String> overrides) {
        ReadResult result = cases.read(name, overrides);
        if (cases.isShadow(name)) {
            warn("case.shadows", SanitizedText.text(name));
        }
        return result;
    }

    /** A sentence on standard output, wrapped. */
    void print(String key, Object... args) {
        lines(Columns.wrap(say(key, args)));
    }

    void lines(List<String> lines) {
        lines.forEach(console.out()::line);
    }

    /** A sentence on standard error, wrapped. */
    void warn(String key, Object... args) {
        warn(Columns.wrap(say(key, args)));
    }

    void warn(List<String> lines) {
        lines.forEach(console.err()::line);
    }
}

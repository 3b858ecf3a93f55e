package dev.gradus.formats.notes;

import java.util.List;

/** Writes YAML line by line; every text in double quotes. */
final class Yaml {
    /** By this Gradus knows a file again that it wrote. */
    static final String MARK = "# \"generator\": \"gradus from-notes\"";

    private final StringBuilder out = new StringBuilder();

    Yaml line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
        return this;
    }

    String text() {
        return out.toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    static String both(Wording.Name name) {
        return "{en: " + quoted(name.en()) + ", vi: " + quoted(name.vi()) + "}";
    }

    static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }
}

package dev.gradus.service;

import dev.gradus.formats.casefile.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Templates and schemas that come with the formats. */
public final class Documents {
    private Documents() {}

    public static String template(String language) {
        return text("/dev/gradus/formats/casefile/template" + (language.equals("vi") ? ".vi" : "") + ".yaml");
    }

    /** The text of a case under another id, as a file that nobody but its author replaces, beside its schema. */
    public static String draft(String text, String id) {
        return text.replaceFirst(
                        "(?m)(^|[{,]\\s*)([\"']?case[\"']?[ \\t]*:[ \\t]*)[\"']?[a-z][a-z0-9-]*[\"']?", "$1$2" + id)
                .replaceFirst("(?m)^(# yaml-language-server: \\$schema=).*/", "$1")
                .replaceFirst("(?m)^# \"generator\": \"[^\\n]*\\n", "");
    }

    public static String caseSchema() {
        return text("/dev/gradus/formats/casefile/case.schema.json");
    }

    public static String resultsSchema() {
        return text("/dev/gradus/formats/results/results.schema.json");
    }

    public static String outcomeSchema() {
        return text("/dev/gradus/formats/casefile/outcome.schema.json");
    }

    public static String wordsSchema() {
        return text("/dev/gradus/formats/casefile/words-table.schema.json");
    }

    public static String numberWordsSchema() {
        return text("/dev/gradus/formats/casefile/number-words.schema.json");
    }

    public static String conflictSchema() {
        return text("/dev/gradus/formats/graphmodel/conflict.schema.json");
    }

    private static String text(String resource) {
        try (InputStream in = CaseReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

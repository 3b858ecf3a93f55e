package dev.gradus.app.command;

import dev.gradus.app.terminal.Faults;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one word of a few; a wrong one is answered with those there are. */
public final class Choice {
    private Choice() {}

    public static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("en", "vi"));
        }
    }

    static final class Rule implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("nash", "egalitarian", "robust", "depth"));
        }
    }

    static final class Bargaining implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("nash", "kalai-smorodinsky", "egalitarian", "utilitarian", "leximin"));
        }
    }

    static final class WithoutDeal implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("reservation", "zero"));
        }
    }

    static final class ScenarioFormat implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("genius", "geniusweb", "negmas"));
        }
    }

    static final class ExportForm implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("docx", "xlsx", "yaml", "csv"));
        }
    }

    static final class SchemaName implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return among(value, List.of("case", "results", "outcome", "words", "number-words", "conflict"));
        }
    }

    /** The message of the exception is the words allowed; {@link Faults} makes the sentence. */
    private static String among(String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new TypeConversionException(String.join(", ", allowed));
        }
        return value;
    }
}

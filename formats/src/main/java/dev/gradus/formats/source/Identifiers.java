package dev.gradus.formats.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names by which files refer to things: lower case, digits and hyphens. */
public final class Identifiers {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Identifiers() {}

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** In lower case, letters without their marks. */
    public static String withoutMarks(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** An id made of a text: lower case, without marks, hyphens for the rest. */
    public static String made(String text) {
        String plain = withoutMarks(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String cut = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "my-id" : cut;
    }
}

package dev.gradus.report.view.context;

import java.util.Locale;

/**
 * A name that leads somewhere on the page.
 *
 * @param href "" = nowhere
 */
public record Link(Phrase text, String href) {
    /** An address that a case gives may be followed. */
    public static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}

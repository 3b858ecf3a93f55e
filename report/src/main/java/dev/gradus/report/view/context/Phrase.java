package dev.gradus.report.view.context;

/**
 * A text of the case as shown.
 *
 * @param text escaped by the template, never before
 * @param language where it is another than the page's; "" = the page's
 */
public record Phrase(String text, String language) {
    public static final Phrase NONE = new Phrase("", "");

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isForeign() {
        return !language.isEmpty();
    }
}

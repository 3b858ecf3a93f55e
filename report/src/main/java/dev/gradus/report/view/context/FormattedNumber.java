package dev.gradus.report.view.context;

/**
 * A number as shown.
 *
 * @param text in the reader's locale
 * @param node its terms in {@link NumberTrees}; −1 = it does not open
 */
public record FormattedNumber(String text, int node) {
    public static final FormattedNumber NONE = new FormattedNumber("–", -1);

    public boolean opens() {
        return node >= 0;
    }
}

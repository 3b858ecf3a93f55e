package dev.gradus.report.view.context;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Words;

/** Values of explained numbers, as on the page and, finer, in the list of terms. */
final class Values {
    private static final int DECIMALS = 2;

    private Values() {}

    /** On the page: one decimal. */
    static String shown(Words words, Explained number) {
        return find(words, number, 1);
    }

    /** In the list of terms. */
    static String exact(Words words, Explained number) {
        return find(words, number, DECIMALS);
    }

    private static String find(Words words, Explained number, int decimals) {
        double value = number.value();
        return switch (number.unit()) {
            case SHARE, TIME, RATE -> new NumberLabels(words).value(number.unit(), value);
            case POINTS, NUMBER ->
                number.how() == How.GIVEN
                        ? new NumberLabels(words).value(number.unit(), value)
                        : words.fixed(value, decimals);
        };
    }
}

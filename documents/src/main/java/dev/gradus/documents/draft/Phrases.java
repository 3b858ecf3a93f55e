package dev.gradus.documents.draft;

import dev.gradus.documents.cell.Told;
import java.util.function.BiFunction;

/**
 * The few words that a case needs and a table lacks, in the language of the table.
 *
 * @param unnamed a performer who is not named
 * @param proposal the text that the table stands for
 * @param step a step without a text, with a place for its number
 * @param row where in the table, with places for sheet and row
 * @param number as {@code row}, by the number of the step
 * @param asked words of a cell and what is asked of them
 */
public record Phrases(
        String unnamed,
        String proposal,
        String step,
        String row,
        String number,
        BiFunction<String, Told, String> asked) {}

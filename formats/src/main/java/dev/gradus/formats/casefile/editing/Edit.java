package dev.gradus.formats.casefile.editing;

/**
 * One change of a case file.
 *
 * <p>Paths are those of {@code --set} ({@code measures.yongbyon.takes}, {@code trust.us.dprk}) and go on to everything else in the file:
 * {@code title.vi}, {@code proposals.draft.stages.0.due}, {@code measures.arsenal.requires.yongbyon}. What is missing on the way is put
 * in, each key where the order of the template has it.
 */
public sealed interface Edit {
    String path();

    /**
     * Sets a number, also one that the file leaves to its default.
     *
     * @param number as for {@code --set}: "0.6", "[0.2, 0.3, 0.5]", "P6M"
     * @param grounds where the new number comes from
     */
    record Number(String path, String number, Grounds grounds) implements Edit {}

    /** Sets a text in one language: of the case ({@code title}) or another ({@code title.vi}). */
    record Text(String path, String text) implements Edit {}

    /** Sets what is no text: a date, an id, a whole number, {@code yes}, {@code oral}. */
    record Word(String path, String word) implements Edit {}

    /**
     * Adds an entry or a key that is not there.
     *
     * @param yaml its value, in block or flow style; comments in it are lost
     * @param before id of the entry before which it comes; "" = at the end, or where the order of the template has the key
     */
    record Add(String path, String yaml, String before) implements Edit {
        public Add(String path, String yaml) {
            this(path, yaml, "");
        }
    }

    /**
     * Adds an item at the end of a list; the list too, where it is missing.
     *
     * @param path of the list
     */
    record Append(String path, String yaml) implements Edit {}

    /** Removes an entry, a key or an item of a list (by its position from 0, or a name by itself), with the comments on its own lines. */
    record Remove(String path) implements Edit {}
}

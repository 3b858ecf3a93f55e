/**
 * Edits case files in place: the bytes of a file and what is to change in, the text with only that changed out. Comments, layout, quotes,
 * line ends and the last line stay.
 *
 * <p>{@link dev.gradus.formats.casefile.editing.CaseEdits} is what callers use, with an
 * {@link dev.gradus.formats.casefile.editing.Edit} for each change; a number that is replaced comes with its
 * {@link dev.gradus.formats.casefile.editing.Grounds}. {@link dev.gradus.formats.casefile.editing.SpotTree} makes a tree that knows where
 * each {@link dev.gradus.formats.casefile.editing.Spot} begins and ends.
 * {@link dev.gradus.formats.casefile.editing.Locator} follows a path in it with
 * {@link dev.gradus.formats.casefile.editing.Outline}, which knows what may stand where;
 * {@link dev.gradus.formats.casefile.editing.Editor} says what an edit is in the tree, and
 * {@link dev.gradus.formats.casefile.editing.Cuts} and {@link dev.gradus.formats.casefile.editing.Removals} what that is in characters.
 * What is inserted is laid out by {@code casefile.writing}.
 *
 * <p>Two checks stand behind every edit: the tree of the new text must be the old tree with that one change, and
 * {@link dev.gradus.formats.casefile.CaseReader} must read the new text. Whatever the bytes, nothing is thrown; no file is opened here.
 */
@NullMarked
package dev.gradus.formats.casefile.editing;

import org.jspecify.annotations.NullMarked;

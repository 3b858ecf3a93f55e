/**
 * Findings + language → passages. Owns the bundles, English and Vietnamese; nothing else in core makes a sentence and nothing in core
 * uses this package.
 *
 * <p>{@link dev.gradus.words.Words} knows a language, a case and an audience: it names parties and measures, writes numbers, dates and
 * periods by locale, and fills the patterns of the bundles. What is told is a {@link dev.gradus.words.Passage} of
 * {@link dev.gradus.words.Sentence}s, in one order for every surface, with the numbers in it addressable. The same verdict is written
 * twice by a person's ear, not translated word by word; a test says that both languages are complete.
 *
 * <p>Here is what all findings need: names, quantities, what a number is called ({@link dev.gradus.words.NumberLabels}) and where it comes
 * from ({@link dev.gradus.words.Bases}), what was set for a run, what is wrong with a case ({@link dev.gradus.words.Problems}). The rooms
 * inside tell of one kind of finding each and use this one; it uses none of them.
 */
@NullMarked
package dev.gradus.words;

import org.jspecify.annotations.NullMarked;

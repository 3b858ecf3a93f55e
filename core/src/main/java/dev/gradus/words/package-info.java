/**
 * Findings + language → sentences. Owns the bundles, English and Vietnamese; nothing else in core makes a sentence and nothing in core
 * uses this package.
 *
 * <p>{@link dev.gradus.words.Words} knows a language, a case and an audience: it names parties and measures, writes numbers, dates and
 * periods by locale, and fills the patterns of the bundles ({@code messages}, {@code problems}, {@code report}, {@code terms}). The same
 * verdict is written twice by a person's ear, not translated word by word; a test says that both languages are complete.
 *
 * <p>From a Words are made: {@link dev.gradus.words.Verdict} (the whole answer), {@link dev.gradus.words.Standings},
 * {@link dev.gradus.words.SwitchingWords}, {@link dev.gradus.words.RequiredTrusts}, {@link dev.gradus.words.Prices},
 * {@link dev.gradus.words.ContestedTerms}, {@link dev.gradus.words.Reversals}, {@link dev.gradus.words.Reach}, {@link dev.gradus.words.RepairWords} and
 * {@link dev.gradus.words.Weaknesses} for one kind of finding each; {@link dev.gradus.words.NumberLabels} and
 * {@link dev.gradus.words.Bases} for a number and where it comes from; {@link dev.gradus.words.Problems} for what is wrong with a case.
 *
 * <p>May use everything in core.
 */
@NullMarked
package dev.gradus.words;

import org.jspecify.annotations.NullMarked;

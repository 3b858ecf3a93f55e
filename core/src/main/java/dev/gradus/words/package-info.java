/**
 * Findings + language → sentences. Owns the bundles, English and Vietnamese; nothing else in core makes a sentence and nothing in core
 * uses this package.
 *
 * <p>{@link dev.gradus.words.Words} knows a language, a case and an audience: it names parties and measures, writes numbers, dates and
 * periods by locale, and fills the patterns of the bundles ({@code messages}, {@code problems}, {@code report}, {@code terms}). The same
 * verdict is written twice by a person's ear, not translated word by word; a test says that both languages are complete.
 *
 * <p>May use everything in core.
 */
@NullMarked
package dev.gradus.words;

import org.jspecify.annotations.NullMarked;

/**
 * How often others kept what they had promised, and what foretold it: rates and weights from data that researchers published, each tested
 * on what was left out.
 *
 * <p>How it flows: {@link dev.gradus.forecast.reference.Commitment}s and {@link dev.gradus.forecast.reference.PeaceAgreement}s, as a reader
 * of files gives them → {@link dev.gradus.forecast.reference.Promise}s (kept or not) → a {@link dev.gradus.forecast.reference.Way} of saying
 * a chance, fitted to all clusters but one and asked about that one ({@link dev.gradus.forecast.reference.LeavingOut}) → its
 * {@link dev.gradus.forecast.reference.Skill} over the average rate of the same training data.
 * {@link dev.gradus.forecast.reference.ReferenceTrial} holds the list of what is tried. A class that is not in the training data has the average rate.
 *
 * <p>Pure: no file, no clock; chance only from a seed. Nothing here sees a case, and no forecast of a case uses it. Called by
 * {@code documents} (which reads the files), {@code service}, {@code formats.results} and {@code words.forecast}.
 */
@NullMarked
package dev.gradus.forecast.reference;

import org.jspecify.annotations.NullMarked;

/**
 * Data sets that researchers published, read as they published them: {@link dev.gradus.documents.reference.SummitFile} and
 * {@link dev.gradus.documents.reference.PeaceFile} find their columns by name in the first row ({@link dev.gradus.documents.reference.Sheet})
 * and give the records of {@code forecast.reference}. A row that cannot be read is a problem with its line, and then nothing is given.
 *
 * <p>Uses {@code grid} for text and {@code poi} for workbooks, with the limits of both, but for the length of a cell. Called by
 * {@code service}.
 */
@NullMarked
package dev.gradus.documents.reference;

import org.jspecify.annotations.NullMarked;

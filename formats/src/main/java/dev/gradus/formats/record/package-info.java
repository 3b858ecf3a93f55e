/**
 * The file of the record’s weights: YAML that {@code gradus fit-record} writes and that everybody can read. {@link
 * dev.gradus.formats.record.WeightsReader} says all that is wrong with one at once; {@link dev.gradus.formats.record.WeightsText} writes
 * one that reads back to the same weights, to the last bit.
 */
@NullMarked
package dev.gradus.formats.record;

import org.jspecify.annotations.NullMarked;

/**
 * What is told of an assessment: {@link dev.gradus.words.assessment.Verdict} puts its passages in order and takes them from the others, one
 * for each kind of finding; {@link dev.gradus.words.assessment.RoadmapWords} tells of one roadmap,
 * {@link dev.gradus.words.assessment.ComparisonWords} of two assessments, {@link dev.gradus.words.assessment.Weaknesses} of the text.
 *
 * <p>May use {@code words}, and of the findings those of {@code assessment}, {@code repair} and {@code roadmap}.
 */
@NullMarked
package dev.gradus.words.assessment;

import org.jspecify.annotations.NullMarked;

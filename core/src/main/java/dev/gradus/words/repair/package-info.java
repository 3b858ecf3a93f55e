/**
 * What is told of additions that would make a roadmap hold: {@link dev.gradus.words.repair.RepairWords}.
 *
 * <p>May use {@code words}, {@code words.assessment}, and of the findings those of {@code repair}.
 */
@NullMarked
package dev.gradus.words.repair;

import org.jspecify.annotations.NullMarked;

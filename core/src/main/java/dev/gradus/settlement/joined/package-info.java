/**
 * Frontiers and solutions where the worth of one issue hangs on another: branch and bound, and elimination along a path of few states.
 *
 * <p>{@link dev.gradus.settlement.joined.BranchFrontier} and {@link dev.gradus.settlement.joined.BranchBargaining} are the faces, called by
 * {@code settlement.search}. May use: {@code settlement} (vocabulary), {@code dominance}, {@code additive} (resources), {@code work}.
 */
@NullMarked
package dev.gradus.settlement.joined;

import org.jspecify.annotations.NullMarked;

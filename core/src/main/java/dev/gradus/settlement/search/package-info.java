/**
 * The two questions about a scenario, whatever its utilities: {@link dev.gradus.settlement.search.FrontierEngine} finds the frontier,
 * {@link dev.gradus.settlement.search.BargainingSearch} what a rule chooses without one.
 *
 * <p>May use: {@code settlement} (vocabulary), {@code dominance}, {@code additive}, {@code joined}, {@code work}.
 */
@NullMarked
package dev.gradus.settlement.search;

import org.jspecify.annotations.NullMarked;

/**
 * Chance, seeded and splittable: what turns an {@link dev.gradus.quantity.Estimate} into draws.
 *
 * <p>A sweep draws points of the unit cube ({@link dev.gradus.chance.SamplingPlan}) and each number of the case reads its own coordinate
 * through its {@link dev.gradus.chance.Quantile}; numbers that move together go through {@link dev.gradus.chance.Copula} first. Draws
 * come in numbered blocks, each an independently scrambled net seeded by (seed, block): draw k is the same on any number of threads or
 * machines, after a resume, and block means are independent and without bias, so that they tell how sure an estimate is. Nothing here
 * knows of cases; {@code forecast} does.
 */
@NullMarked
package dev.gradus.chance;

import org.jspecify.annotations.NullMarked;

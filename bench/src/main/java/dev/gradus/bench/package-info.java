/**
 * Benchmarks; never published. {@link dev.gradus.bench.PlanningBenchmark} times planning by JMH on the {@link
 * dev.gradus.bench.PlanningInstances}; {@link dev.gradus.bench.PlanningResults} runs it for the sizes that are promised and writes the
 * table that is kept in {@code bench/results}. {@link dev.gradus.bench.SettlementBenchmark} and {@link
 * dev.gradus.bench.SettlementResults} do the same for frontiers, solutions and the dominance kernel.
 */
@NullMarked
package dev.gradus.bench;

import org.jspecify.annotations.NullMarked;

/**
 * How a long analysis is watched, stopped and shared out among threads: {@link dev.gradus.work.Watch} and {@link
 * dev.gradus.work.Workers} come in as arguments, {@link dev.gradus.work.Parallel} is the only place of the core that makes threads. Knows nothing of the field; whoever computes may use it.
 */
@NullMarked
package dev.gradus.work;

import org.jspecify.annotations.NullMarked;

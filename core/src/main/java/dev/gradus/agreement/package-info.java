/**
 * What an agreement consists of: parties, objectives, measures, instruments, contested terms, proposals, trust, history, statements,
 * sources; and deals, stages and roadmaps over its measures.
 *
 * <p>Two forms. A {@link dev.gradus.agreement.Case} is <em>as written</em>: names in several languages, every number with its basis,
 * gaps allowed. {@link dev.gradus.agreement.Resolver} turns it into a {@link dev.gradus.agreement.ResolvedCase}: a
 * {@link dev.gradus.agreement.Structure} (who performs what, prerequisites, exclusions, as bit masks) and one vector of
 * {@link dev.gradus.agreement.numbers.Numbers}, so that another draw of the numbers leaves the structure as it is. Analyses take only the
 * second form. {@link dev.gradus.agreement.numbers.FigureKind} is the catalogue of the numbers that a case may state. Problems are codes with a path into the case; {@code words} makes sentences of them.
 *
 * <p>May use: {@code quantity}.
 */
@NullMarked
package dev.gradus.agreement;

import org.jspecify.annotations.NullMarked;

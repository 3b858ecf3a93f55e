/**
 * What a person asks for, once, for every surface: terminal, browser, cluster.
 *
 * <p>A {@link dev.gradus.service.Question} is a record of all that decides the answer; its {@code answer} takes what may be used of the
 * machine ({@link dev.gradus.service.Capacity}) and a {@link dev.gradus.work.Watch}, and gives findings of the core. Cases, conflicts and
 * scenarios come from {@code library} ({@link dev.gradus.service.library.Finder}), loaded and resolved once; what people call measures,
 * deals, weights, states and targets is read in {@code naming}. What cannot be answered is a {@link dev.gradus.service.refusal.Refusal}, a code
 * with its arguments; the sentences of those that come from here are in the bundle {@code refusals}.
 *
 * <p>No terminal, no option parser, no page. Called by {@code app}, later by the web and the cluster; uses core, formats and documents.
 */
@NullMarked
package dev.gradus.service;

import org.jspecify.annotations.NullMarked;

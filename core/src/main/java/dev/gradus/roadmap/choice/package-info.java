/**
 * Which of several roadmaps is the answer: {@link dev.gradus.roadmap.choice.Candidate} chooses by a rule, {@link
 * dev.gradus.roadmap.choice.OnDates} weighs roadmaps again on their dates where turnover changes at named days (model.md §5).
 *
 * <p>May use: {@code roadmap} (vocabulary), its {@code evaluation}, {@code agreement}.
 */
@NullMarked
package dev.gradus.roadmap.choice;

import org.jspecify.annotations.NullMarked;

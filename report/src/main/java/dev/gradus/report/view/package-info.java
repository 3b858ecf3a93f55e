/**
 * What the templates show: one record per section of the page, already in words.
 *
 * <p>An {@link dev.gradus.report.view.LocalizedContext} is one language's copy of the page; {@link dev.gradus.report.view.Anchors} gives every
 * place of a case its id; {@link dev.gradus.report.view.NumberTrees} holds the terms behind every number, once for all languages.
 */
@NullMarked
package dev.gradus.report.view;

import org.jspecify.annotations.NullMarked;

/**
 * What every section needs of its page: the language ({@link dev.gradus.report.view.context.LocalizedContext}), ids and links
 * ({@link dev.gradus.report.view.context.Anchors}), the terms behind every number
 * ({@link dev.gradus.report.view.context.NumberTrees}), where facts come from, headings and explaining lines
 * ({@link dev.gradus.report.view.context.PageWords}), and sentences with the numbers in them as links.
 *
 * <p>Knows no section and no picture.
 */
@NullMarked
package dev.gradus.report.view.context;

import org.jspecify.annotations.NullMarked;

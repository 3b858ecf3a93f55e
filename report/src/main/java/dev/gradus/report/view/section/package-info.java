/**
 * What the templates show: one record for each section, already in words. Passages come from {@code words}; a section chooses among them
 * by id and never looks into a sentence.
 *
 * <p>May use {@code picture} and {@code context}.
 */
@NullMarked
package dev.gradus.report.view.section;

import org.jspecify.annotations.NullMarked;

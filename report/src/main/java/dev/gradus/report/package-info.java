/**
 * One self-contained page per case: the findings of an assessment in English and Vietnamese, as one HTML file that opens without a
 * network.
 *
 * <p>Flow: {@link dev.gradus.report.Report#html} takes an {@link dev.gradus.assessment.Assessment}, makes one
 * {@link dev.gradus.report.view.context.LocalizedContext} per language, and fills the templates in {@code src/main/jte} with them. Sentences come from
 * {@code words}, headings from the bundle of this module; nothing is computed here but places on the page.
 * {@link dev.gradus.report.ReportSections} gives each section alone. Called by the command line and by embedders. Knows no file format.
 */
@NullMarked
package dev.gradus.report;

import org.jspecify.annotations.NullMarked;

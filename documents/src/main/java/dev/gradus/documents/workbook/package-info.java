/**
 * A case as the sheets of a workbook, and back. Every value of the case file stands in one cell.
 *
 * <p>Out: the text of a case file → {@link dev.gradus.documents.workbook.Leaf}s (each value with its path) →
 * {@link dev.gradus.documents.workbook.CaseBook}, which gives each leaf its sheet, row and column: parties, measures, proposals and sources
 * an entry a row, trust and numbers a number a row with its range and reason, all else a value a row. Sheets are
 * {@link dev.gradus.documents.workbook.BookSheet}s of {@link dev.gradus.documents.workbook.BookCell}s; {@code poi} makes a file of them.
 * The numbers of a measure are shown in its row too, as formulas that look into the sheet of numbers: they hold nothing of their own.
 *
 * <p>Back: {@link dev.gradus.documents.workbook.BookReader} takes the leaves out of the cells by the second row of each sheet, which holds
 * the keys of the case file and no words, and tells where two cells disagree; {@link dev.gradus.documents.workbook.LeafTree} makes a case
 * file of them, {@link dev.gradus.documents.workbook.BookImport} reads it as any other and names the cell of each problem.
 *
 * <p>Pure. Called by the root of the module; uses core, formats and what is told in {@code cell}.
 */
@NullMarked
package dev.gradus.documents.workbook;

import org.jspecify.annotations.NullMarked;

/**
 * The tables that people have, read into cases, and cases as the documents that people use.
 *
 * <p>How a table flows: bytes → {@code grid} (cells as text, each with its place; merged cells spread) → {@code table} (headings, rows,
 * columns) → {@code cell} (what one cell says, typed: moments, waits, performers, amounts) → {@code draft} (steps, parties and the text of
 * the case file). {@link dev.gradus.documents.TableImport} goes all the way, and gives beside the case an
 * {@link dev.gradus.documents.account.Account}: of every cell what was understood, assumed, kept as a note, or is asked. Nothing is guessed
 * without being told, and what is not understood stands in the case as a note under its heading.
 *
 * <p>The other way goes {@link dev.gradus.documents.CaseExport}: a case → {@code workbook} (its values in sheets, and back) → {@code poi};
 * passages of {@code words} → {@code poi} (a Word document) or {@code grid} (text). {@link dev.gradus.documents.TableImport} knows such a
 * workbook again and reads the same case. The same case gives the same bytes.
 *
 * <p>Pure but for the readers and writers of {@code poi}, which see no file, network or clock either: bytes come in, values go out, and the
 * other way. Called by {@code service}; uses core and formats (days, ids, how YAML is written and read back).
 */
@NullMarked
package dev.gradus.documents;

import org.jspecify.annotations.NullMarked;

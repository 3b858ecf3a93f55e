/**
 * The tables that people have, read into cases.
 *
 * <p>How a table flows: bytes → {@code grid} (cells as text, each with its place; merged cells spread) → {@code table} (headings, rows,
 * columns) → {@code cell} (what one cell says, typed: moments, waits, performers, amounts) → {@code draft} (steps, parties and the text of
 * the case file). {@link dev.gradus.documents.TableImport} goes all the way, and gives beside the case an
 * {@link dev.gradus.documents.account.Account}: of every cell what was understood, assumed, kept as a note, or is asked. Nothing is guessed
 * without being told, and what is not understood stands in the case as a note under its heading.
 *
 * <p>Pure but for the readers of {@code poi}, which see no file, network or clock either: bytes come in, values go out. Called by
 * {@code service}; uses core and formats (days, ids, how YAML is written and read back).
 */
@NullMarked
package dev.gradus.documents;

import org.jspecify.annotations.NullMarked;

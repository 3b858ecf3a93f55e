/**
 * Makes a case and its outcome from a note about a past agreement, by the one rule of docs/backtest-rule.md. No file is opened here.
 *
 * <p>{@link dev.gradus.formats.notes.Note} is what a note says, as text. {@link dev.gradus.formats.notes.Scale} holds the numbers of the
 * rule, {@link dev.gradus.formats.notes.Edition} its editions; of the second are {@link dev.gradus.formats.notes.Duty} and
 * {@link dev.gradus.formats.notes.Gains}. {@link dev.gradus.formats.notes.Sides} and {@link dev.gradus.formats.notes.Order} read who acts and when;
 * {@link dev.gradus.formats.notes.Conversion} puts these together, and {@link dev.gradus.formats.notes.CaseText} and
 * {@link dev.gradus.formats.notes.OutcomeText} write the two files. What became known after signature (out, when, later, break_at,
 * break_kind) is copied from the note into the outcome as opaque text: only {@code OutcomeText} touches those keys.
 */
@NullMarked
package dev.gradus.formats.notes;

import org.jspecify.annotations.NullMarked;

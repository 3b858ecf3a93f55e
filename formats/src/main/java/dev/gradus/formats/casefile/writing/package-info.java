/**
 * Writes case files: a {@link dev.gradus.agreement.Case} in, the text of {@code case.yaml} out, as a person would have written it.
 *
 * <p>{@link dev.gradus.formats.casefile.writing.CaseWriter} is what callers use. The {@code …Drafts} classes mirror the {@code …Reader}
 * classes: each makes a {@link dev.gradus.formats.casefile.writing.Draft} of its part, with the keys in the order of
 * {@link dev.gradus.formats.casefile.Shape} and without what is left to a default.
 * {@link dev.gradus.formats.casefile.writing.Layout} makes lines of it: short mappings on one line, long texts folded, the rest indented.
 * {@link dev.gradus.formats.casefile.writing.Scalars} knows when YAML needs quotes and
 * {@link dev.gradus.formats.casefile.writing.NumberText} how numbers and times are written. What was written is read again before it is
 * handed out. {@code casefile.editing} lays out what it inserts with the same classes. No file is opened here.
 */
@NullMarked
package dev.gradus.formats.casefile.writing;

import org.jspecify.annotations.NullMarked;

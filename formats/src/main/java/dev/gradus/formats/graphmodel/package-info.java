/**
 * Reads and writes conflicts of the graph model ({@link dev.gradus.stability}): bytes in, a conflict or located problems out. No file is
 * opened here.
 *
 * <p>Three kinds of file. {@link dev.gradus.formats.graphmodel.ConflictReader} reads this project's own {@code conflict.yaml} ({@code
 * conflict.schema.json}), by the tree, the keys and the problems of {@link dev.gradus.formats.casefile}. {@link
 * dev.gradus.formats.graphmodel.GmcrReader} reads the {@code .gmcr} files of GMCR+ (Kinsara, Petersons, Hipel and Kilgour 2015): JSON is
 * YAML to the same tree, so its problems have places too and its size is bounded likewise. {@link
 * dev.gradus.formats.graphmodel.NfgWriter} writes a game for Gambit where the conflict is one in normal form.
 *
 * <p>Both readers make a {@link dev.gradus.formats.graphmodel.ConflictModel}: the conflict as written, with its states already numbered
 * but its preferences still as ranking, statements or points, so that it can be written again. It resolves to a {@link
 * dev.gradus.stability.Conflict}, and where decision makers see another game than the true one, to one {@link
 * dev.gradus.formats.graphmodel.View} each.
 *
 * <p>Whatever the bytes, nothing is thrown; all problems are found at once. What a file says that has no place here is named in a note.
 */
@NullMarked
package dev.gradus.formats.graphmodel;

import org.jspecify.annotations.NullMarked;

/** What one cell says, typed, without knowing the rest of the table. Uses nothing of the module; days are read as in case files. */
@NullMarked
package dev.gradus.documents.cell;

import org.jspecify.annotations.NullMarked;

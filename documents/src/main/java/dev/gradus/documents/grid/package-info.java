/** Tables as they lie: cells with text and place. Reads CSV and what spreadsheets call so, and writes it. Uses nothing of the module. */
@NullMarked
package dev.gradus.documents.grid;

import org.jspecify.annotations.NullMarked;

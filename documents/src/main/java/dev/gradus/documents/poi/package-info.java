/**
 * Workbooks and Word documents, read with Apache POI: what is shown, nothing run, no link followed, no formula computed. Uses {@code grid}.
 * Its classes load only when such a document is read.
 */
@NullMarked
package dev.gradus.documents.poi;

import org.jspecify.annotations.NullMarked;

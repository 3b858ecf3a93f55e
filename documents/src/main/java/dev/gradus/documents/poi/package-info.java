/**
 * Workbooks and Word documents, read and written with Apache POI: what is shown, nothing run, no link followed or made, no formula computed.
 * What is written bears no time but the one that is given. Uses {@code grid}, the sheets of {@code workbook} and passages of {@code words}.
 * Its classes load only when such a document is read or written.
 */
@NullMarked
package dev.gradus.documents.poi;

import org.jspecify.annotations.NullMarked;

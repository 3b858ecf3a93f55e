/** Steps and parties put together from the cells, the text of the case file, and how a new table goes into a case that was edited. */
@NullMarked
package dev.gradus.documents.draft;

import org.jspecify.annotations.NullMarked;

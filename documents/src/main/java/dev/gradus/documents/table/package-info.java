/** Which column a heading means, and which rows are steps, sub-steps or headings. Uses {@code grid} only. */
@NullMarked
package dev.gradus.documents.table;

import org.jspecify.annotations.NullMarked;

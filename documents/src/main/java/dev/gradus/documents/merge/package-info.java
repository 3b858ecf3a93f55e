/** A new edition of a table put into a case that was edited since: key by key, three ways. Uses nothing of the module. */
@NullMarked
package dev.gradus.documents.merge;

import org.jspecify.annotations.NullMarked;

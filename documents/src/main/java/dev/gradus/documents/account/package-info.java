/** What was understood of a table, cell by cell, and its words. Uses {@code grid}, {@code table} and {@code cell}. */
@NullMarked
package dev.gradus.documents.account;

import org.jspecify.annotations.NullMarked;

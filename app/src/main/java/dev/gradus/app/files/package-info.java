/**
 * Files that commands write: pages, reports, frontiers; whole or not at all, and never over what Gradus did not write.
 *
 * <p>May use {@code terminal}.
 */
@NullMarked
package dev.gradus.app.files;

import org.jspecify.annotations.NullMarked;

/** The command line: one class for each command, and the wiring between them. */
@NullMarked
package dev.gradus.app;

import org.jspecify.annotations.NullMarked;

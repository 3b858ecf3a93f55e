/**
 * What surrounds a command: the console, its language, its messages, columns of text, progress and Ctrl-C, faults and exit statuses.
 *
 * <p>Uses none of the other packages of the command line.
 */
@NullMarked
package dev.gradus.app.terminal;

import org.jspecify.annotations.NullMarked;

/**
 * Finds cases, conflicts and scenarios by the word that names them: in the library that comes with Gradus, a folder or a file; reads and
 * resolves each once. {@link dev.gradus.service.library.Finder} is the face. Reads files, writes none.
 */
@NullMarked
package dev.gradus.service.library;

import org.jspecify.annotations.NullMarked;

package dev.gradus.app.command;

import dev.gradus.service.library.Library;
import java.util.Iterator;

/** Ids of the library, for the shell to complete; folders and files it knows by itself. */
final class CaseIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return new Library().all().stream().map(Library.Entry::id).iterator();
    }
}

package dev.gradus.elicitation;

import java.util.List;
import java.util.function.Supplier;

/** Something that is reckoned when it is first asked for. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> reckoned;
    private List<T> made = List.of();

    Once(Supplier<T> reckoned) {
        this.reckoned = reckoned;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made = List.of(reckoned.get());
        }
        return made.getFirst();
    }
}

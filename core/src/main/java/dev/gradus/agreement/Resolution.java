package dev.gradus.agreement;

import java.util.List;

/** What resolving a case gives: something to compute with, or all the reasons why not. */
public sealed interface Resolution {
    record Resolved(WholeCase whole) implements Resolution {}

    record Unresolvable(List<Problem> problems) implements Resolution {
        public Unresolvable {
            problems = List.copyOf(problems);
        }
    }
}

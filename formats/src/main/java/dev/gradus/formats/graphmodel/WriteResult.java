package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.Problem;
import java.util.List;

/** What writing a conflict for another program gives. */
public sealed interface WriteResult {
    /** @param lost what the file has no place for */
    record Written(String text, List<Problem> lost) implements WriteResult {
        public Written {
            lost = List.copyOf(lost);
        }
    }

    /** @param reasons why it cannot be written, at least one; each with its path in the conflict */
    record Refused(List<Problem> reasons) implements WriteResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

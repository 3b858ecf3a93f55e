package dev.gradus.formats.casefile.editing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.LocalText;
import java.time.LocalDate;
import java.util.List;

/** Where the number comes from that replaces another: the caller says, since the old source did not state the new number. */
public sealed interface Grounds {
    /** What stands beside the number still holds. */
    Grounds KEPT = new Kept();

    record Kept() implements Grounds {}

    /** What stands beside the number gives way to this. */
    record Given(Basis basis) implements Grounds {}

    /** What stands beside the number stays, and under "new evidence" is noted what it was and why it changed. */
    record Revised(LocalDate on, LocalText why, List<Citation> citations) implements Grounds {
        public Revised {
            citations = List.copyOf(citations);
        }
    }
}

package dev.gradus.app.command;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Nearest;
import dev.gradus.service.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The audiences for which cases have names of their own. */
final class Audience {
    private Audience() {}

    /** Refuses one that none of the cases knows; "" = the plain names, which every case has. */
    static void require(String audience, Case... cases) {
        Collection<String> known = new TreeSet<>(Stream.of(cases)
                .flatMap(written -> written.parties().stream())
                .flatMap(party -> party.labels().keySet().stream())
                .toList());
        if (audience.isEmpty() || known.contains(audience)) {
            return;
        }
        throw known.isEmpty()
                ? Refusal.question("usage.audience.none", audience)
                : Refusal.question(
                        "usage.audience", audience, String.join(", ", List.copyOf(known)), Nearest.to(audience, known));
    }
}

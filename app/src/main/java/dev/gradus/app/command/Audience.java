package dev.gradus.app.command;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Nearest;
import dev.gradus.service.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The audience whose names for the parties are used. */
final class Audience {
    /** "" = the plain names, which every case has. */
    @Option(names = "--audience", paramLabel = "NAME", descriptionKey = "option.audience")
    String name = "";

    /** Refuses one that none of the cases knows. */
    void require(Case... cases) {
        Collection<String> known = new TreeSet<>(Stream.of(cases)
                .flatMap(written -> written.parties().stream())
                .flatMap(party -> party.labels().keySet().stream())
                .toList());
        if (name.isEmpty() || known.contains(name)) {
            return;
        }
        throw known.isEmpty()
                ? Refusal.question("usage.audience.none", name)
                : Refusal.question(
                        "usage.audience", name, String.join(", ", List.copyOf(known)), Nearest.to(name, known));
    }
}

package dev.gradus.assessment.text;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Course.Given;
import dev.gradus.assessment.text.Course.Turn;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A side gives what it can hardly take back before another has given anything at all. */
final class GivesFirst {
    private GivesFirst() {}

    /** One finding for each side that does. */
    static List<Weakness> of(WholeCase whole, Proposal proposal) {
        Course course = Course.of(whole, proposal);
        List<Weakness> found = new ArrayList<>();
        for (int side = 0; side < course.sides().size(); side++) {
            int at = side;
            Optional<Turn> first = course.turns().stream()
                    .filter(turn -> turn.given().get(at).hardly() != 0)
                    .findFirst();
            first.flatMap(turn -> of(whole, proposal, turn, turn.given().get(at)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Weakness> of(WholeCase whole, Proposal proposal, Turn turn, Given giver) {
        Structure structure = whole.structure();
        List<String> idle = turn.given().stream()
                .filter(other -> other.all() == 0 && structure.isPrincipal(other.party()))
                .map(other -> structure.parties().get(other.party()).id())
                .toList();
        if (idle.isEmpty()) {
            return Optional.empty();
        }
        List<String> hard = structure.ids(giver.hardly());
        return Optional.of(Weakness.of(
                Kind.GIVES_FIRST,
                "proposals." + proposal.id(),
                "proposal:" + proposal.id(),
                "party:" + structure.parties().get(giver.party()).id(),
                OpenPoints.whole(whole.written().measures().stream()
                        .filter(measure -> hard.contains(measure.id()))
                        .toList()),
                Weakness.list("parties", idle.stream())));
    }
}

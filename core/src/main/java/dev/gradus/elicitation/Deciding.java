package dev.gradus.elicitation;

import dev.gradus.agreement.Party;
import dev.gradus.agreement.WholeCase;
import java.util.List;
import java.util.Optional;

/**
 * Who has to be asked at all. A table names everybody who does something, also who only helps, checks, or did not sign: of them it is not asked what
 * a text is worth to them. Where a case says of many parties that they decide, and of none what it is instead, that is asked first.
 */
final class Deciding {
    private static final int MANY = 3;

    private Deciding() {}

    static Optional<Question> next(WholeCase whole, List<Side> sides) {
        List<Party> parties = whole.written().parties();
        boolean isSaid = parties.stream().anyMatch(party -> party.role() != Party.Role.PRINCIPAL)
                || whole.written().record().statements().stream()
                        .anyMatch(statement -> statement.id().equals(Question.Roles.KEY));
        return isSaid || sides.size() < MANY
                ? Optional.empty()
                : Optional.of(new Question.Roles(parties.stream().map(Party::id).toList()));
    }
}

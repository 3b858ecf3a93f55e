package dev.gradus.words;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.function.Function;

/** What others claim: "Hamas says 34 hostages". */
public final class Claims {
    private final Words words;

    public Claims(Words words) {
        this.words = words;
    }

    /** What stands in the case with what others say in parentheses; by itself where nobody says anything else. */
    public <T> String beside(String said, List<Claim<T>> claims, Function<T, String> value) {
        return claims.isEmpty() ? said : words.say("text.claimed", said, list(claims, value));
    }

    /** All of them. */
    public <T> String list(List<Claim<T>> claims, Function<T, String> value) {
        return words.list(claims.stream()
                .map(claim -> one(claim.basis().claimedBy(), value.apply(claim.value())))
                .toList());
    }

    private String one(LocalText claimant, String value) {
        String name = words.partyOr(claimant, words::party);
        return words.say(name.isEmpty() ? "weakness.says.nobody" : "weakness.says", name, value);
    }
}

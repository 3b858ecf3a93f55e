package dev.gradus.words;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Measure.Amount;
import java.util.Optional;

/** How much of what a measure is: "33 hostages", or number by number: "30 prisoners for each civilian, 50 for each soldier". */
public final class Amounts {
    private final Words words;

    public Amounts(Words words) {
        this.words = words;
    }

    /** "" = not said. */
    public String said(Amount amount) {
        return amount.items().isEmpty()
                ? words.text(amount.text())
                : words.itemized(amount.items().stream()
                                .map(item -> item(item, isOnlyKey(amount, item)))
                                .map(Sentence::of)
                                .toList())
                        .text();
    }

    /** Of several keys for one thing nothing says how much of it each is for: no total follows. */
    private static boolean isOnlyKey(Amount amount, Amount.Item item) {
        return amount.items().stream()
                        .filter(other -> other.per().equals(item.per()))
                        .count()
                == 1;
    }

    private String item(Amount.Item item, boolean isOnlyKey) {
        String many = item.isSaid()
                ? words.say("amount.item", words.amount(item.value()), words.text(item.of()))
                : words.say("amount.unsaid", words.text(item.of()));
        if (item.per().isEmpty()) {
            return many;
        }
        Optional<Measure> measure = measure(item.per());
        String each = measure.map(
                        found -> words.say("amount.measure", many, words.quoted(words.text(found.wholeName()))))
                .orElseGet(() -> per(many, item.per()));
        return measure.stream()
                .mapToDouble(found -> found.count().orElse(0))
                .filter(count -> isOnlyKey && count > 0 && item.isSaid())
                .mapToObj(count ->
                        words.say("amount.total", each, words.amount(count), words.amount(count * item.value())))
                .findFirst()
                .orElse(each);
    }

    private String per(String many, LocalText per) {
        String party = words.partyOr(per, words::party);
        boolean isParty = per.byLanguage().values().stream()
                .anyMatch(id -> words.written().findParty(id).isPresent());
        return words.say(isParty ? "amount.party" : "amount.per", many, party);
    }

    private Optional<Measure> measure(LocalText per) {
        return words.written().measures().stream()
                .filter(m -> per.byLanguage().containsValue(m.written()))
                .findFirst();
    }
}

package dev.gradus.words.settlement;

import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What each rule gives to whom, as a table; of more than two parties a line for each of them. */
final class RuleTable {
    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;
    private final Function<BargainingRule, String> rule;

    RuleTable(Words words, SettlementReview review, SettlementNames names, Function<BargainingRule, String> rule) {
        this.words = words;
        this.review = review;
        this.names = names;
        this.rule = rule;
    }

    private String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    ResultTable table() {
        List<String> heads = new ArrayList<>(List.of(say("table.without")));
        List<List<Double>> columns = new ArrayList<>(List.of(review.disagreement()));
        review.solutions().forEach(bargain -> {
            heads.add(
                    isWide()
                            ? words.capital(say("short." + Words.key(bargain.rule())))
                            : words.capital(rule.apply(bargain.rule())));
            columns.add(bargain.values());
        });
        review.deal().ifPresent(deal -> {
            heads.add(say("table.asked"));
            columns.add(deal.values());
        });
        String lead = say("table.lead");
        return isWide() ? byParty(lead, heads, columns) : byRule(lead, heads, columns);
    }

    private ResultTable byRule(String lead, List<String> heads, List<List<Double>> columns) {
        List<String> head = new ArrayList<>(List.of(say("table.rule")));
        IntStream.range(0, parties()).forEach(i -> head.add(names.party(i)));
        List<List<String>> rows = IntStream.range(0, heads.size())
                .mapToObj(k -> row(heads.get(k), columns.get(k)))
                .toList();
        return new ResultTable("rules", say("table.title"), lead, head, rows, 1);
    }

    private ResultTable byParty(String lead, List<String> heads, List<List<Double>> columns) {
        List<String> head = new ArrayList<>(List.of(say("table.party")));
        head.addAll(heads);
        List<List<String>> rows = IntStream.range(0, parties())
                .mapToObj(i -> row(
                        i + 1 + ". " + names.party(i),
                        columns.stream().map(column -> column.get(i)).toList()))
                .toList();
        return new ResultTable("rules", say("table.title"), lead + " " + say("table.short"), head, rows, 1);
    }

    /** So many parties that their names do not fit beside each other. */
    private boolean isWide() {
        return parties() > 2;
    }

    private int parties() {
        return review.disagreement().size();
    }

    private List<String> row(String first, List<Double> values) {
        List<String> row = new ArrayList<>(List.of(first));
        values.forEach(value -> row.add(names.worth(value)));
        return row;
    }
}

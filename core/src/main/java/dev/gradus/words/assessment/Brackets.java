package dev.gradus.words.assessment;

import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Rule;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is known of the best roadmap where there was no time to look at all: it is never said that the one shown is the best. */
public final class Brackets {
    private final Words words;

    public Brackets(Words words) {
        this.words = words;
    }

    /** Short sentences; none where the answer is exact. */
    public List<String> sentences(Plan plan, Rule rule) {
        return switch (plan) {
            case Plan.Bracket bracket -> bracket(bracket, rule);
            case Plan.Undecided undecided -> undecided(undecided);
            case Plan.Found _, Plan.NearestMiss _, Plan.Nowhere _, Plan.TooLarge _ -> List.of();
        };
    }

    private List<String> bracket(Plan.Bracket bracket, Rule rule) {
        String key = switch (rule) {
            case NASH -> "bracket.nash";
            case EGALITARIAN -> "bracket.egalitarian";
            case ROBUST -> "bracket.robust";
            case DEPTH -> "bracket.depth";
        };
        String below = amount(bracket.below(), rule);
        if (bracket.isClosed()) {
            return List.of(words.sentence("bracket.closed"), words.sentence(key + ".closed", below));
        }
        List<String> said = new ArrayList<>();
        said.add(words.sentence(bracket.roadmap().stages().isEmpty() ? "bracket.staying" : "bracket.notBest"));
        said.add(words.sentence(key, below, amount(bracket.above(), rule)));
        said.add(gains(bracket.gains()));
        return said;
    }

    private List<String> undecided(Plan.Undecided undecided) {
        if (undecided.noneHolds()) {
            return List.of(words.sentence(undecided.emptyHolds() ? "bracket.none.staying" : "bracket.none"));
        }
        return List.of(words.sentence("bracket.unfound"), gains(undecided.gains()));
    }

    private String amount(double value, Rule rule) {
        return rule == Rule.DEPTH ? words.percent(value) : words.points(value);
    }

    private String gains(List<Double> gains) {
        List<Integer> principals = words.structure().principals().boxed().toList();
        return words.sentence(
                "bracket.gains",
                words.list(IntStream.range(0, Math.min(gains.size(), principals.size()))
                        .mapToObj(k -> words.say(
                                "bracket.gain", words.points(gains.get(k)), words.theParty(principals.get(k))))
                        .toList()));
    }
}

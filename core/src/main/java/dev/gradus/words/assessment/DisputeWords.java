package dev.gradus.words.assessment;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Amounts;
import dev.gradus.words.Claims;
import dev.gradus.words.Moments;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the case says, and who says something else: of amounts, numbers and days. */
final class DisputeWords {
    private final Words words;
    private final Claims claims;
    private final Moments moments;

    DisputeWords(Words words) {
        this.words = words;
        this.claims = new Claims(words);
        this.moments = new Moments(words);
    }

    /** The arguments of a sentence about a dispute. */
    Object[] args(Weakness weakness) {
        List<String> args = weakness.args();
        return switch (weakness.kind()) {
            case AMOUNT_DISPUTED ->
                new Object[] {itemized(values(args.getFirst()).map(this::amount))};
            case NUMBERS_DISPUTED ->
                new Object[] {
                    words.arg(args.getFirst()),
                    itemized(args.stream().skip(1).flatMap(this::values).map(this::number))
                };
            default -> {
                Proposal proposal = words.written()
                        .findProposal(values(args.getFirst()).findFirst().orElse(""))
                        .orElseThrow();
                Stream<String> steps = values(args.get(1)).flatMap(step -> days(proposal, step));
                yield Stream.concat(
                                Stream.of(words.arg(args.getFirst()), itemized(steps)),
                                args.stream().skip(2).map(words::arg))
                        .toArray();
            }
        };
    }

    private Stream<String> values(String typed) {
        return Stream.of(typed.substring(typed.indexOf(':') + 1).split(","));
    }

    private String itemized(Stream<String> items) {
        return words.itemized(items.map(Sentence::of).toList()).text();
    }

    private String amount(String id) {
        Measure measure = words.written().measures().stream()
                .filter(m -> m.written().equals(id))
                .findFirst()
                .orElseThrow();
        return disputed(
                words.arg("measure:" + id),
                new Amounts(words).said(measure.amount()),
                measure.otherAmounts(),
                words::text);
    }

    private String number(String path) {
        NumberLabels labels = new NumberLabels(words);
        Figure figure = CaseFigures.of(words.written()).stream()
                .map(Figure::asWritten)
                .filter(found -> found.path().equals(path))
                .findFirst()
                .orElseThrow();
        List<Claim<Double>> rivals = figure.alsoClaimed().stream()
                .map(rival -> new Claim<>(rival.value(), rival.basis()))
                .toList();
        String said = labels.figureValue(path, figure.value());
        return disputed(labels.figure(path), said, rivals, value -> labels.figureValue(path, value));
    }

    private Stream<String> days(Proposal proposal, String number) {
        Proposal.Step step = proposal.stages().get(Integer.parseInt(number) - 1);
        String name = words.steps(proposal, List.of(Integer.parseInt(number) - 1));
        return Stream.of(
                        days(name, step.notBefore(), step.otherNotBefores(), this::from),
                        days(name, step.due(), step.otherDues(), moments::said))
                .filter(said -> !said.isEmpty());
    }

    private String from(When when) {
        return words.say("text.from", moments.said(when));
    }

    private String days(String name, List<When> said, List<Claim<When>> others, Function<When, String> value) {
        return others.isEmpty()
                ? ""
                : disputed(name, said.stream().map(value).collect(Collectors.joining()), others, value);
    }

    private <T> String disputed(String what, String said, List<Claim<T>> others, Function<T, String> value) {
        String says = claims.list(others, value);
        return said.isEmpty()
                ? words.say("weakness.dispute.unsaid", what, says)
                : words.say("weakness.dispute", what, said, says);
    }
}

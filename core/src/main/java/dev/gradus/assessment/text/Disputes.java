package dev.gradus.assessment.text;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What others claim that an amount, a number of a measure or a day is; and whether the steps would come in another order on that day. */
final class Disputes {
    private Disputes() {}

    /** One finding for all amounts, one for the numbers of each measure. */
    static List<Weakness> of(Case written) {
        List<Measure> measures =
                written.measures().stream().filter(Measure::isFirst).toList();
        List<Measure> amounts =
                measures.stream().filter(m -> !m.otherAmounts().isEmpty()).toList();
        List<Weakness> found = new ArrayList<>();
        if (!amounts.isEmpty()) {
            String path = "measures." + amounts.getFirst().written() + ".amount";
            found.add(Weakness.of(Kind.AMOUNT_DISPUTED, path, OpenPoints.whole(amounts)));
        }
        for (Measure m : measures) {
            List<String> paths = m.figures().all().stream()
                    .filter(figure -> !figure.asWritten().alsoClaimed().isEmpty())
                    .map(figure -> "path:" + figure.path())
                    .toList();
            if (!paths.isEmpty()) {
                List<String> args = Stream.concat(Stream.of("measure:" + m.written()), paths.stream())
                        .toList();
                found.add(new Weakness(Kind.NUMBERS_DISPUTED, "measures." + m.written(), args));
            }
        }
        return found;
    }

    /** One finding for all days of a proposal. */
    static List<Weakness> of(WholeCase whole, Proposal proposal) {
        List<Integer> disputed = IntStream.range(0, proposal.stages().size())
                .filter(k -> others(proposal.stages().get(k)).findAny().isPresent())
                .boxed()
                .toList();
        if (disputed.isEmpty()) {
            return List.of();
        }
        List<Integer> turned = disputed.stream()
                .filter(k -> others(proposal.stages().get(k))
                        .anyMatch(other -> !order(whole, proposal).equals(order(whole, with(proposal, k, other)))))
                .toList();
        List<String> args = new ArrayList<>(List.of("proposal:" + proposal.id(), OpenPoints.stages(disputed)));
        if (!turned.isEmpty()) {
            args.add(OpenPoints.stages(turned));
        }
        return List.of(new Weakness(Kind.DAYS_DISPUTED, "proposals." + proposal.id(), args));
    }

    /** The step as each claim has it. */
    private static Stream<Proposal.Step> others(Proposal.Step step) {
        return Stream.concat(
                step.otherDues().stream().map(due -> dated(step, List.of(due.value()), step.notBefore())),
                step.otherNotBefores().stream().map(Claim::value).map(from -> dated(step, step.due(), List.of(from))));
    }

    private static Proposal.Step dated(Proposal.Step step, List<When> due, List<When> notBefore) {
        return new Proposal.Step(step.measures(), due, notBefore, step.note());
    }

    private static Proposal with(Proposal proposal, int step, Proposal.Step other) {
        List<Proposal.Step> steps = new ArrayList<>(proposal.stages());
        steps.set(step, other);
        return proposal.with(steps);
    }

    /** Which measures are done together, in the order in which they come. */
    private static List<Long> order(WholeCase whole, Proposal proposal) {
        return Dating.roadmap(whole, proposal).stages().stream()
                .map(Stage::measures)
                .toList();
    }
}

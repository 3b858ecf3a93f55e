package dev.gradus.agreement.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Explainer;
import dev.gradus.words.SmallCase;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random proposals with days, against a second dating and evaluation from the definition. */
class DatedProposalsTest {
    private static final int INSTANCES = 2600;

    @Test
    void daysStagesAndValuesAreThoseOfTheDefinition() {
        int dated = 0;
        int circular = 0;
        int moved = 0;
        int reordered = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            ResolvedCase drawn = RandomCases.of(seed);
            Proposal proposal = proposal(drawn, new Random(seed));
            WholeCase whole = WholeCase.of(WrittenCases.untimed(drawn, untimed(drawn, new Random(-seed)), proposal));
            Dating dating = Dating.of(whole, proposal);
            Roadmap undated = whole.structure().roadmap(proposal);
            if (!dating.isDated()) {
                assertThat(dating.roadmap()).isEqualTo(undated);
                continue;
            }
            Roadmap roadmap = dating.roadmap();
            if (!roadmap.stages().isEmpty()
                    && new PlainDates(whole, proposal).stages().isEmpty()) {
                circular++;
                continue;
            }
            agrees(whole, proposal, roadmap);
            if (seed % 10 == 0) {
                explains(whole, roadmap);
            }
            dated++;
            reordered += masks(roadmap).equals(masks(undated)) ? 0 : 1;
            moved += Math.abs(weakest(whole, roadmap) - weakest(whole, undated)) > 1e-6 ? 1 : 0;
        }
        assertThat(dated).isGreaterThan(2000);
        assertThat(circular).isLessThan(dated / 20);
        assertThat(moved).as("dates change the weakest margin").isGreaterThan(dated / 5);
        assertThat(reordered).as("dates change the stages").isGreaterThan(dated / 5);
    }

    /** What is to go in parallel with something that waits on the same day waits with it. */
    @Test
    void whatGoesInParallelIsDoneTogether() {
        List<When> day = List.of(When.on(WrittenCases.START));
        Proposal proposal = WrittenCases.proposal(
                List.of(
                        new Proposal.Step(List.of("list"), day, List.of(), LocalText.NONE),
                        new Proposal.Step(List.of("yongbyon"), day, List.of(), LocalText.NONE),
                        new Proposal.Step(List.of("offices"), day, List.of(), LocalText.NONE)),
                new Trigger("yongbyon", Trigger.Kind.AFTER, List.of("list"), LocalText.NONE),
                new Trigger("offices", Trigger.Kind.PARALLEL, List.of("yongbyon"), LocalText.NONE));
        WholeCase whole = SmallCase.whole();

        assertThat(Dating.roadmap(whole, proposal).stages().stream()
                        .map(stage -> whole.structure().ids(stage.measures())))
                .containsExactly(List.of("list"), List.of("yongbyon", "offices"));
    }

    /** In one case of four some measures do not say how long they take. */
    private static Set<String> untimed(ResolvedCase resolved, Random random) {
        boolean some = random.nextInt(4) == 0;
        return resolved.structure().ids(resolved.structure().all()).stream()
                .filter(_ -> some && random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private static void agrees(WholeCase whole, Proposal proposal, Roadmap roadmap) {
        PlainDates plain = new PlainDates(whole, proposal);
        List<PlainDates.Timed> timed = plain.stages();
        assertThat(masks(roadmap))
                .isEqualTo(timed.stream().map(PlainDates.Timed::measures).toList());
        Certificate certificate = Evaluator.evaluate(whole.resolved(), roadmap);
        double[][] values = PlainDates.values(whole.resolved(), timed);
        for (int k = 0; k < values.length; k++) {
            for (int i = 0; i < values[k].length; i++) {
                double found = certificate.stages().get(k).parties().get(i).value();
                assertThat(found).isCloseTo(values[k][i], within(1e-9 * Math.max(1, Math.abs(found))));
            }
        }
        assertThat(CertificateChecker.compare(CertificateChecker.rederive(whole.resolved(), roadmap), certificate))
                .isEmpty();
    }

    private static void explains(WholeCase whole, Roadmap roadmap) {
        Certificate certificate = Evaluator.evaluate(whole.resolved(), roadmap);
        Explanation explanation = Explainer.explain(whole.resolved(), roadmap);
        for (int i = 0;
                i < certificate.end().values().size() && !roadmap.stages().isEmpty();
                i++) {
            String party = whole.structure().parties().get(i).id();
            assertThat(explanation.get("stage/1/" + party + "/value").value())
                    .isCloseTo(certificate.stages().getFirst().parties().get(i).value(), within(1e-9));
        }
    }

    private static double weakest(WholeCase whole, Roadmap roadmap) {
        return Evaluator.evaluate(whole.resolved(), roadmap).weakestMargin();
    }

    private static List<Long> masks(Roadmap roadmap) {
        return roadmap.stages().stream().map(Stage::measures).toList();
    }

    /** Steps of one to three measures, each with a day of some kind or none; triggers to steps before it in the text. */
    static Proposal proposal(ResolvedCase resolved, Random random) {
        List<String> ids = new ArrayList<>(resolved.structure()
                .ids(resolved.structure().all() & ~resolved.structure().inForce()));
        Collections.shuffle(ids, random);
        List<Proposal.Step> steps = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>();
        List<String> before = new ArrayList<>();
        while (!ids.isEmpty() && (steps.isEmpty() || random.nextDouble() < 0.85)) {
            List<String> measures = List.copyOf(ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(3))));
            ids.removeAll(measures);
            steps.add(
                    new Proposal.Step(measures, when(before, random, 0.6), when(before, random, 0.15), LocalText.NONE));
            if (!before.isEmpty() && random.nextDouble() < 0.4) {
                triggers.add(new Trigger(
                        measures.getFirst(),
                        random.nextBoolean() ? Trigger.Kind.AFTER : Trigger.Kind.VERIFIED,
                        List.of(pick(before, random)),
                        LocalText.NONE));
            }
            if (!before.isEmpty() && measures.size() > 1 && random.nextDouble() < 0.3) {
                triggers.add(new Trigger(
                        measures.getLast(), Trigger.Kind.PARALLEL, List.of(pick(before, random)), LocalText.NONE));
            }
            before.addAll(measures);
        }
        return WrittenCases.proposal(steps, triggers.toArray(new Trigger[0]));
    }

    /** Few different days, so that many fall together; some before the start. */
    private static List<When> when(List<String> before, Random random, double chance) {
        if (random.nextDouble() >= chance) {
            return List.of();
        }
        LocalDate day = WrittenCases.START.plusMonths(random.nextInt(8) - 1);
        return List.of(
                switch (random.nextInt(7)) {
                    case 0 -> When.on(day);
                    case 1 -> new When.AfterStart(30 * random.nextInt(6), "");
                    case 2 -> new When.Numbered(1 + 30 * random.nextInt(6), from(before, random), "");
                    case 3 ->
                        new When.Stretch(
                                1 + random.nextInt(6),
                                random.nextBoolean() ? When.Stretch.WEEK : When.Stretch.MONTH,
                                random.nextBoolean(),
                                from(before, random),
                                "");
                    case 5 ->
                        new When.Window(
                                Period.ofDays(random.nextInt(20)),
                                Period.ofMonths(1 + random.nextInt(4)),
                                from(before, random),
                                "");
                    case 4 -> new When.Before(Period.ofDays(30 * random.nextInt(4)), from(before, random), "12:00");
                    default ->
                        new When.Within(
                                Period.ofDays(30 * random.nextInt(4)),
                                from(before, random),
                                "16:00",
                                random.nextDouble() < 0.3 ? List.of(day) : List.of());
                });
    }

    private static String from(List<String> before, Random random) {
        return before.isEmpty() ? When.SIGNATURE : (random.nextDouble() < 0.2 ? When.END : "") + pick(before, random);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}

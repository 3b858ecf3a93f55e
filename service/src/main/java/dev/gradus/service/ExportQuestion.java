package dev.gradus.service;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.When;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.documents.CaseExport;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.roadmap.Plan;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.naming.RoadmapNames;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.RoadmapWords;
import dev.gradus.words.assessment.TextWords;
import dev.gradus.words.assessment.Verdict;
import dev.gradus.work.Watch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case, or its steps, as a document.
 *
 * @param proposal id of the text whose steps are wanted; "" = those of all
 * @param planned the steps of the best roadmap instead
 */
public record ExportQuestion(LoadedCase loaded, Form form, String proposal, boolean planned, String language)
        implements Question<byte[]> {
    /** What is made. */
    public enum Form {
        /** The steps as the annex of an agreement. */
        DOCX,
        /** The same with what is for one’s own side only. */
        ANALYST,
        /** The whole case in sheets. */
        XLSX,
        /** The whole case as a case file. */
        YAML,
        /** The steps as comma-separated text. */
        CSV;

        boolean isOfSteps() {
            return this != XLSX && this != YAML;
        }
    }

    public ExportQuestion {
        if (planned && !proposal.isEmpty()) {
            throw Refusal.question("export.both");
        }
        if (!form.isOfSteps() && (planned || !proposal.isEmpty())) {
            throw Refusal.question("export.whole");
        }
    }

    @Override
    public byte[] answer(Capacity capacity, Watch watch) {
        CaseExport export = new CaseExport(loaded.whole(), language);
        return switch (form) {
            case XLSX -> export.workbook(yaml());
            case YAML -> yaml().getBytes(StandardCharsets.UTF_8);
            case CSV -> export.csv(steps(capacity, watch)).getBytes(StandardCharsets.UTF_8);
            case DOCX -> export.annex(steps(capacity, watch));
            case ANALYST -> export.analyst(steps(capacity, watch), told(capacity, watch));
        };
    }

    private String yaml() {
        return switch (CaseWriter.write("case.yaml", loaded.written())) {
            case WriteResult.Written(String text) -> text;
            case WriteResult.Refused(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }

    private Words words() {
        return loaded.words(language, "");
    }

    private List<Passage> steps(Capacity capacity, Watch watch) {
        TextWords texts = form == Form.ANALYST ? new TextWords(words()) : TextWords.bare(words());
        List<Proposal> chosen = planned ? List.of(plan(capacity, watch)) : proposals();
        return chosen.stream().map(text -> texts.steps(loaded.whole(), text)).toList();
    }

    private List<Proposal> proposals() {
        if (!proposal.isEmpty()) {
            return List.of(new RoadmapNames(loaded).proposal(proposal));
        }
        List<Proposal> all = loaded.written().proposals();
        if (all.isEmpty()) {
            throw Refusal.question("export.none");
        }
        return all;
    }

    /** The best roadmap as a text: a step waits for the one before it and is due on the day that the roadmap gives it. */
    private Proposal plan(Capacity capacity, Watch watch) {
        PlanQuestion.Findings found = new PlanQuestion(loaded, PlanSettings.DEFAULT).answer(capacity, watch);
        RoadmapReview review = found.review();
        if (!(found.plan() instanceof Plan.Found) || review.roadmap().stages().isEmpty()) {
            throw Refusal.question("export.unplanned");
        }
        List<Proposal.Step> steps = new ArrayList<>();
        List<Proposal.Trigger> waits = new ArrayList<>();
        List<String> before = List.of();
        for (StageDates stage : review.stages()) {
            List<String> measures = measures(stage.measures());
            steps.add(new Proposal.Step(measures, List.of(When.on(stage.ends())), List.of(), LocalText.NONE));
            for (String measure : before.isEmpty() ? List.<String>of() : measures) {
                waits.add(new Proposal.Trigger(measure, Proposal.Trigger.Kind.AFTER, before, LocalText.NONE));
            }
            before = measures;
        }
        return text(steps, waits);
    }

    private Proposal text(List<Proposal.Step> steps, List<Proposal.Trigger> waits) {
        return new Proposal(
                "roadmap",
                LocalText.of(language, words().say("text.planned")),
                LocalText.NONE,
                List.of(),
                LocalText.NONE,
                Measure.Form.WRITTEN,
                false,
                FigureSet.NONE,
                List.of(),
                "",
                List.of(),
                steps,
                waits,
                Basis.NONE);
    }

    private List<String> measures(long mask) {
        Structure structure = loaded.structure();
        return IntStream.range(0, structure.measures().size())
                .filter(k -> (mask >> k & 1) != 0)
                .mapToObj(k -> structure.measures().get(k).id())
                .toList();
    }

    /** What one’s own side has to know: the brief, and of each text the margins of everybody in every step; of an incomplete case, its doubts. */
    private List<Passage> told(Capacity capacity, Watch watch) {
        if (!loaded.whole().gaps().isEmpty()) {
            Passage texts = new TextWords(words()).passage(loaded.whole(), TextWeaknesses.of(loaded.whole()));
            return Stream.of("verdict", "weaknesses", "open").map(texts::find).toList();
        }
        Assessment assessment = new AssessQuestion(loaded, PlanSettings.DEFAULT).answer(capacity, watch);
        List<Passage> told =
                new ArrayList<>(List.of(new Verdict(words()).passage(assessment).find("brief")));
        if (planned) {
            told.add(margins(words().say("text.planned"), assessment.best()));
        }
        assessment.proposals().stream()
                .filter(review -> !planned)
                .filter(review -> proposal.isEmpty() || review.proposal().id().equals(proposal))
                .forEach(review ->
                        told.add(margins(words().proposal(review.proposal().id()), review.review())));
        return told;
    }

    private Passage margins(String name, RoadmapReview review) {
        Passage told = new RoadmapWords(words()).passage(name, review);
        return new Passage(told.id(), name, told.blocks(), told.parts());
    }
}

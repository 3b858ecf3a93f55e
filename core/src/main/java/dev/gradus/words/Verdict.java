package dev.gradus.words;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.assessment.RoadmapReview.StageDates;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.assessment.Standing.Holds;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The verdict of an assessment in plain sentences: what holds or fails, what decides it, what trust would change, what it is not. */
public final class Verdict {
    private static final int MOST_TRUSTS = 2;

    private final Words words;
    private final Steps steps;
    private final Standings standings;

    public Verdict(Words words) {
        this.words = words;
        this.steps = new Steps(words);
        this.standings = new Standings(words);
    }

    /** The whole verdict: headline, details, what it is not. Each entry is one thought, in short sentences. */
    public List<String> sentences(Assessment assessment) {
        List<String> said = new ArrayList<>();
        said.add(headline(assessment));
        said.addAll(details(assessment));
        said.add(disclaimer());
        return said;
    }

    /** One sentence: what holds, or that nothing does. */
    public String headline(Assessment assessment) {
        RoadmapReview best = assessment.best();
        return switch (assessment.outcome()) {
            case ROADMAP_HOLDS, BEST_SO_FAR ->
                best.roadmap().stages().size() == 1
                        ? words.sentence(
                                "verdict.holds.one",
                                words.date(best.stages().getLast().ends()))
                        : words.sentence(
                                "verdict.holds.many", best.roadmap().stages().size());
            case STAYING_IS_BEST -> words.sentence("verdict.staying");
            case NEAREST_MISS -> words.sentence("verdict.miss");
            case NOTHING_TO_DO ->
                assessment.request().target().equals(Target.ANY)
                        ? new NothingLeft(words).sentence(assessment.nothingToDo())
                        : words.sentence("verdict.noTarget");
            case UNDECIDED -> words.sentence(undecided(assessment.plan()));
            case TOO_LARGE -> words.sentence("verdict.tooLarge");
        };
    }

    /** What a point is; to be read before the first of them. */
    public String points() {
        return words.sentence("points.note");
    }

    private static String undecided(Plan plan) {
        return switch (plan) {
            case Plan.Bracket _ -> "verdict.undecided.staying";
            case Plan.Undecided undecided when undecided.noneHolds() -> "verdict.undecided.none";
            default -> "verdict.undecided";
        };
    }

    /** What these figures are not. */
    public String disclaimer() {
        return words.sentence("verdict.not");
    }

    /** All that follows the headline. */
    public List<String> details(Assessment assessment) {
        List<String> said = new ArrayList<>();
        best(assessment, said);
        decides(assessment, said);
        trust(assessment, said);
        for (ProposalReview proposal : assessment.proposals()) {
            said.add(proposal(proposal));
        }
        paragraph(new Prices(words).sentences(assessment), said);
        ContestedTerms terms = new ContestedTerms(words);
        assessment.terms().forEach(term -> paragraph(terms.sentences(assessment, term), said));
        Reversals reversals = new Reversals(words);
        reversals.findSentence(assessment.reversibility()).ifPresent(said::add);
        said.add(new Reach(words).sentence(assessment.paper()));
        return said;
    }

    private static void paragraph(List<String> sentences, List<String> said) {
        if (!sentences.isEmpty()) {
            said.add(String.join(" ", sentences));
        }
    }

    /** What becomes of a proposal, and whether mistrust alone is to blame. */
    public String proposal(ProposalReview proposal) {
        String said = standings.sentence(words.proposal(proposal.proposal().id()), proposal.review());
        if (!(proposal.review().standing() instanceof Fails)) {
            return said;
        }
        for (String weighs : new Objections(words).sentences(proposal.review())) {
            said += " " + weighs;
        }
        String key = proposal.atFullTrust().holds() ? "verdict.proposal.mended" : "verdict.proposal.notMended";
        return said + " " + words.sentence(key);
    }

    private void best(Assessment assessment, List<String> said) {
        RoadmapReview best = assessment.best();
        int stages = best.roadmap().stages().size();
        if (assessment.plan() instanceof Plan.TooLarge tooLarge && tooLarge.sets() > 0) {
            said.add(words.sentence("verdict.tooLarge.sets", words.count("set", tooLarge.sets())));
        }
        paragraph(
                new Brackets(words)
                        .sentences(assessment.plan(), assessment.request().rule()),
                said);
        if (stages == 0) {
            return;
        }
        if (best.standing() instanceof Fails fails) {
            said.add(words.sentence("verdict.nearest", steps.all(best.roadmap())));
            said.add(words.sentence(
                    "verdict.nearest.fails", steps.place(fails.stage(), stages), standings.reasons(fails, best)));
            said.addAll(new Objections(words).sentences(best));
            return;
        }
        if (stages == 1) {
            said.add(words.sentence("verdict.exchange", steps.all(best.roadmap())));
        } else {
            for (StageDates stage : best.stages()) {
                said.add(steps.sentence(stage));
            }
        }
        if (best.standing() instanceof Holds holds) {
            said.add(words.sentence("verdict.weakest", standings.weakest(holds, stages)));
            said.addAll(new Losses(words).sentences(best));
        }
    }

    /** The condition and the number on which it hangs. */
    private void decides(Assessment assessment, List<String> said) {
        if (!assessment.best().roadmap().stages().isEmpty()) {
            said.add(new SwitchingWords(words).sentence(assessment.best()));
        }
    }

    private void trust(Assessment assessment, List<String> said) {
        if (assessment.outcome() == Assessment.Outcome.NEAREST_MISS) {
            List<Interval> levels = assessment.sufficientTrust();
            said.add(
                    levels.isEmpty()
                            ? words.sentence("trust.suffices.none")
                            : words.sentence("trust.suffices", new RequiredTrusts(words).levels(levels)));
            return;
        }
        List<RequiredTrust> asked = assessment.best().requiredTrust();
        if (!asked.isEmpty() && asked.stream().allMatch(RequiredTrust::isAny)) {
            said.add(words.sentence("trust.all.any") + new Prices(words).whatTrustChanges(assessment));
        }
        RequiredTrusts required = new RequiredTrusts(words);
        asked.stream()
                .filter(r -> !r.isAny())
                .sorted(Comparator.comparingDouble(Verdict::slack))
                .limit(MOST_TRUSTS)
                .forEach(r -> said.add(required.sentence(r)));
    }

    /** How far today's trust is from where the verdict turns. */
    private static double slack(RequiredTrust required) {
        return required.intervals().stream()
                .flatMap(i -> List.of(i.from(), i.to()).stream())
                .filter(edge -> edge > 0 && edge < 1)
                .mapToDouble(edge -> Math.abs(required.today() - edge))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}

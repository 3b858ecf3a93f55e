package dev.gradus.words.assessment;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.assessment.Standing.Holds;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Settings;
import dev.gradus.words.Wordings;
import dev.gradus.words.Words;
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

    /**
     * All that is told of an assessment, in the order in which every surface tells it: "settings" of the run; "brief", what has to be known
     * first (see {@link BriefWords}); "moves", what the parties did, held against the case, with "move:…" for each; "roadmap", its steps with their dates; "points", what a point is; "words", which numbers are given in words and what those mean; "best", what decides the best
     * roadmap; "proposal:…" for each; "rounds", how far apart the sides were in each round of talks; "further" with "price", "term:…" for each, "reversal" and "reach" inside; "disclaimer", what the
     * figures are not.
     */
    public Passage passage(Assessment assessment) {
        return Passage.of("assessment", words.text(assessment.written().title()))
                .part(new Settings(words).passage())
                .part(new BriefWords(words).passage(assessment))
                .part(new MoveWords(words).passage(assessment.moves()))
                .part(roadmap(assessment))
                .part(Passage.of("points", "").say(words.tell("points.note")).done())
                .part(new Wordings(words).passage())
                .part(best(assessment))
                .parts(assessment.proposals().stream()
                        .map(proposal -> proposal(assessment, proposal))
                        .toList())
                .part(new RoundWords(words).passage(assessment.rounds()))
                .part(further(assessment))
                .part(Passage.of("disclaimer", "")
                        .say(words.tell("verdict.not"))
                        .done())
                .done();
    }

    private Passage roadmap(Assessment assessment) {
        String key = switch (assessment.outcome()) {
            case NEAREST_MISS -> "roadmap.shown.miss";
            case BEST_SO_FAR -> "roadmap.shown.bestSoFar";
            default -> "roadmap.shown.best";
        };
        return Passage.of("roadmap", words.sentence(key))
                .parts(assessment.best().stages().stream().map(steps::passage).toList())
                .done();
    }

    /** What becomes of a proposal, and whether mistrust alone is to blame. */
    private Passage proposal(Assessment assessment, ProposalReview proposal) {
        String id = proposal.proposal().id();
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of(standings.sentence(words.proposal(id), proposal.review())));
        if (proposal.review().standing() instanceof Fails) {
            said.addAll(Sentence.all(new Objections(words).sentences(proposal.review())));
            said.add(words.tell(
                    proposal.atFullTrust().holds() ? "verdict.proposal.mended" : "verdict.proposal.notMended"));
        }
        said.addAll(new MoveWords(words).contradicted(assessment.moves(), id));
        said.add(Sentence.of(new Cures(words).text(proposal.review())));
        said.add(new Collapses(words).sentence(proposal.review()));
        said.addAll(new Turnovers(words).turned(proposal.review()));
        return Passage.of("proposal:" + id, "").say(said).done();
    }

    /** What holds or fails, step by step, the number on which it hangs, and what trust it takes. */
    private Passage best(Assessment assessment) {
        Passage.Builder told = Passage.of("best", words.sentence("best.title"));
        if (assessment.plan() instanceof Plan.TooLarge tooLarge && tooLarge.sets() > 0) {
            told.say(words.tell("verdict.tooLarge.sets", words.count("set", tooLarge.sets())));
        }
        told.say(Sentence.all(new Brackets(words)
                .sentences(assessment.plan(), assessment.request().rule())));
        new Turnovers(words).plan(assessment.plan(), assessment.best()).forEach(told::say);
        if (!assessment.best().roadmap().stages().isEmpty()) {
            decides(assessment.best()).forEach(told::say);
            told.say(new SwitchingWords(words).sentence(assessment.best()));
            told.say(Sentence.of(new Cures(words).text(assessment.best())));
            told.say(new Collapses(words).sentence(assessment.best()));
            new Turnovers(words).effect(assessment.best()).forEach(told::say);
        }
        trust(assessment).forEach(told::say);
        return told.done();
    }

    private List<Sentence> decides(RoadmapReview best) {
        int stages = best.roadmap().stages().size();
        List<Sentence> said = new ArrayList<>();
        if (best.standing() instanceof Fails fails) {
            said.add(words.tell("verdict.nearest", steps.all(best.roadmap())));
            said.add(words.tell(
                    "verdict.nearest.fails", steps.place(fails.stage(), stages), standings.reasons(fails, best)));
            said.addAll(Sentence.all(new Objections(words).sentences(best)));
            return said;
        }
        if (stages == 1) {
            said.add(words.tell("verdict.exchange", steps.all(best.roadmap())));
        } else {
            best.stages().forEach(stage -> said.add(Sentence.of(steps.sentence(stage))));
        }
        if (best.standing() instanceof Holds holds) {
            said.add(words.tell("verdict.weakest", standings.weakest(holds, stages)));
            said.addAll(Sentence.all(new Losses(words).sentences(best)));
        }
        return said;
    }

    private List<Sentence> trust(Assessment assessment) {
        if (assessment.outcome() == Assessment.Outcome.NEAREST_MISS) {
            List<Interval> levels = assessment.sufficientTrust();
            return List.of(
                    levels.isEmpty()
                            ? words.tell("trust.suffices.none")
                            : words.tell("trust.suffices", new RequiredTrusts(words).levels(levels)));
        }
        List<Sentence> said = new ArrayList<>();
        List<RequiredTrust> asked = assessment.best().requiredTrust();
        if (!asked.isEmpty() && asked.stream().allMatch(RequiredTrust::isAny)) {
            said.add(Sentence.joined(
                    List.of(words.tell("trust.all.any"), new Prices(words).whatTrustChanges(assessment))));
        }
        RequiredTrusts required = new RequiredTrusts(words);
        asked.stream()
                .filter(r -> !r.isAny())
                .sorted(Comparator.comparingDouble(Verdict::slack))
                .limit(MOST_TRUSTS)
                .forEach(r -> said.add(required.sentence(r)));
        return said;
    }

    private Passage further(Assessment assessment) {
        ContestedTerms terms = new ContestedTerms(words);
        return Passage.of("further", words.sentence("further.title"))
                .part(Passage.of("price", "")
                        .say(new Prices(words).sentences(assessment))
                        .done())
                .parts(assessment.terms().stream()
                        .map(term -> Passage.of("term:" + term.term(), "")
                                .say(Sentence.all(terms.sentences(assessment, term)))
                                .done())
                        .toList())
                .part(Passage.of("reversal", "")
                        .say(Sentence.all(new Reversals(words)
                                .findSentence(assessment.reversibility()).stream()
                                        .toList()))
                        .done())
                .part(Passage.of("reach", "")
                        .say(Sentence.of(new Reach(words).sentence(assessment.paper())))
                        .done())
                .done();
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

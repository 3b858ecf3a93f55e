package dev.gradus.words.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.assessment.Standing.Holds;
import dev.gradus.forecast.backtest.TrackRecord;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Target;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The brief: what a reader has to know of an assessment, on one sheet. What became of the proposals on the table comes first, then what
 * holds and how large it is, then what would turn that.
 */
public final class BriefWords {
    /** A roadmap from which every principal gains less than this many points is called a token. */
    public static final double TOKEN = 2;

    /** A roadmap from which every principal gains less than this many points is called small. */
    public static final double SMALL = 10;

    private static final int SENTENCES = 2;

    private final Words words;
    private final Steps steps;

    public BriefWords(Words words) {
        this.words = words;
        this.steps = new Steps(words);
    }

    /**
     * "about", the case in two sentences; "evidence", whether what the parties did fits it; "verdict"; "drafts", the table of who does what in which proposal; "doubts", at most three;
     * "record", what such verdicts have been worth.
     */
    Passage passage(Assessment assessment) {
        return Passage.of("brief", "")
                .part(Passage.of("about", "").say(about(assessment)).done())
                .part(new MoveWords(words).brief(assessment.moves()))
                .part(Passage.of("verdict", "")
                        .say(drafts(assessment), best(assessment))
                        .done())
                .part(new DraftTable(words).passage(assessment))
                .part(Passage.of("doubts", words.sentence("brief.doubts"))
                        .list(new Doubts(words).sentences(assessment))
                        .done())
                .part(record(assessment))
                .done();
    }

    private Sentence missed(Assessment assessment) {
        Sentence missed = new Turnovers(words).missed(assessment.plan(), assessment.best());
        return missed.isEmpty() ? words.tell("verdict.miss") : missed;
    }

    /** What such verdicts have been worth; empty where there is none. */
    private Passage record(Assessment assessment) {
        boolean weighed = assessment.best().standing().isWeighed()
                || assessment.proposals().stream()
                        .anyMatch(p -> p.review().standing().isWeighed());
        TrackRecord record = TrackRecord.OF_THE_LIBRARY;
        return Passage.of("record", words.sentence("brief.record.title"))
                .say(
                        weighed
                                ? words.tell(
                                        "brief.record",
                                        record.agreements(),
                                        record.doubted(),
                                        record.doubtedDone(),
                                        record.others(),
                                        record.othersDone())
                                : Sentence.NONE)
                .done();
    }

    /** The first sentences of the summary. */
    private List<Sentence> about(Assessment assessment) {
        String summary = words.text(assessment.written().summary()).strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(words.locale());
        sentences.setText(summary);
        List<Sentence> said = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next();
                to != BreakIterator.DONE && said.size() < SENTENCES;
                from = to, to = sentences.next()) {
            said.add(Sentence.of(summary.substring(from, to).strip()));
        }
        return said;
    }

    /** What became of the proposals; empty where there are none. */
    private Sentence drafts(Assessment assessment) {
        List<ProposalReview> all = assessment.proposals();
        List<ProposalReview> holding =
                all.stream().filter(p -> p.review().standing().holds()).toList();
        boolean allFail = all.stream().allMatch(p -> p.review().standing() instanceof Fails);
        if (all.isEmpty()) {
            return Sentence.NONE;
        }
        if (all.size() == 1) {
            ProposalReview only = all.getFirst();
            return words.tell("brief.drafts.one", name(only), new Standings(words).mark(only.review()));
        }
        if (holding.isEmpty()) {
            String both = all.size() == 2 ? ".both" : ".all";
            return words.tell((allFail ? "brief.drafts.fail" : "brief.drafts.none") + both, all.size());
        }
        if (holding.size() == all.size()) {
            return words.tell("brief.drafts.hold" + (all.size() == 2 ? ".both" : ".all"), all.size());
        }
        return words.tell(
                "brief.drafts.some" + (holding.size() == 1 ? ".one" : ".many"),
                all.size(),
                holding.size(),
                words.list(holding.stream().map(this::name).toList()));
    }

    private String name(ProposalReview proposal) {
        return words.proposal(proposal.proposal().id());
    }

    /** What holds and what it is worth; else the nearest miss, or why there is no roadmap. */
    private Sentence best(Assessment assessment) {
        RoadmapReview best = assessment.best();
        return switch (best.standing()) {
            case Holds _ -> words.tell(holding(assessment), deal(best), gains(best), proposed(assessment));
            case Fails fails ->
                Sentence.joined(List.of(
                        unheld(assessment),
                        words.tell(
                                "brief.nearest",
                                steps.place(
                                        fails.stage(), best.roadmap().stages().size()),
                                new Standings(words).reason(fails, best))));
            default -> unheld(assessment);
        };
    }

    private String proposed(Assessment assessment) {
        return assessment.proposalOfBest().map(this::name).orElse("");
    }

    private static String holding(Assessment assessment) {
        long holding = assessment.proposals().stream()
                .filter(p -> p.review().standing().holds())
                .count();
        if (assessment.outcome() == Assessment.Outcome.BEST_SO_FAR) {
            return "brief.best.soFar";
        }
        if (assessment.proposalOfBest().isPresent()) {
            return holding == 1 ? "brief.best.that" : "brief.best.proposed";
        }
        if (assessment.proposals().isEmpty()) {
            return "brief.best.alone";
        }
        return holding > 0 ? "brief.best.also" : "brief.best";
    }

    /** That no roadmap is shown to hold, and why. */
    private Sentence unheld(Assessment assessment) {
        return switch (assessment.outcome()) {
            case ROADMAP_HOLDS, BEST_SO_FAR -> Sentence.NONE;
            case STAYING_IS_BEST -> words.tell("verdict.staying");
            case NEAREST_MISS -> missed(assessment);
            case NOTHING_TO_DO ->
                assessment.request().target().equals(Target.ANY)
                        ? Sentence.of(new NothingLeft(words).sentence(assessment.nothingToDo()))
                        : words.tell("verdict.noTarget");
            case UNDECIDED -> words.tell(undecided(assessment.plan()));
            case TOO_LARGE -> words.tell("verdict.tooLarge");
        };
    }

    private static String undecided(Plan plan) {
        return switch (plan) {
            case Plan.Bracket _ -> "verdict.undecided.staying";
            case Plan.Undecided undecided when undecided.noneHolds() -> "verdict.undecided.none";
            default -> "verdict.undecided";
        };
    }

    /** "a token exchange: “A” for “B”", "a small roadmap in 3 steps". */
    private String deal(RoadmapReview best) {
        Roadmap roadmap = best.roadmap();
        double most = words.structure()
                .principals()
                .mapToDouble(party -> gain(best, party))
                .max()
                .orElse(0);
        String size = most < TOKEN ? "token" : most < SMALL ? "small" : "large";
        String until = words.date(best.stages().getLast().ends());
        return roadmap.stages().size() == 1
                ? words.say(
                        "brief.exchange." + size,
                        exchange(roadmap.stages().getFirst().measures()),
                        until)
                : words.say("brief.roadmap." + size, roadmap.stages().size(), until);
    }

    /** "“A” for “B”, with “C” by China". */
    private String exchange(long stage) {
        long principals = words.structure()
                .principals()
                .mapToLong(party -> words.structure().performedBy(party) & stage)
                .reduce(0, (a, b) -> a | b);
        List<String> others = IntStream.range(0, words.structure().partyCount())
                .filter(party -> (words.structure().performedBy(party) & stage & ~principals) != 0)
                .mapToObj(party -> words.say(
                        "stage.part",
                        words.theParty(party),
                        words.quotedMeasures(words.structure().performedBy(party) & stage)))
                .toList();
        return others.isEmpty() || principals == 0
                ? steps.exchange(stage)
                : words.say("brief.with", steps.exchange(principals), words.list(others));
    }

    /** "0.5 points to the United States and 0.9 points to the DPRK". */
    private String gains(RoadmapReview best) {
        return words.list(words.structure()
                .principals()
                .mapToObj(party -> words.say("brief.gain", words.points(gain(best, party)), words.theParty(party)))
                .toList());
    }

    private double gain(RoadmapReview best, int party) {
        String id = words.structure().parties().get(party).id();
        return best.explanation().numbers().get("gain/" + id) instanceof Explained gain ? gain.value() : 0;
    }
}

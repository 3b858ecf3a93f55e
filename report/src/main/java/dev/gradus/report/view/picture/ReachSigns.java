package dev.gradus.report.view.picture;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.PaperAndReach.Deal;
import dev.gradus.assessment.PaperAndReach.Mark;
import dev.gradus.assessment.PaperAndReach.Status;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.quantity.Explained;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.PaperWorth;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.assessment.Standings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The deals that have a sign in the picture of paper and reach: no deal, what is within reach, the proposals, the fairest split. */
final class ReachSigns {
    /** Of more deals within reach only those get a number that no other one within reach beats for all. */
    static final int MOST_NUMBERED = 12;

    private final LocalizedContext e;
    private final Assessment assessment;
    private final PaperAndReach paper;
    private final Phrase best;

    ReachSigns(LocalizedContext e, Phrase best) {
        this.e = e;
        this.assessment = e.assessment();
        this.paper = assessment.paper();
        this.best = best;
    }

    /**
     * A deal with a sign.
     *
     * @param look see the style {@code .sign}
     * @param values to each principal
     */
    record Signed(String look, String label, Link name, List<Link> measures, String facts, List<Double> values) {}

    /** No deal, the fairest split, the proposals, and what was planned where it does not hold; the best for the second principal first. */
    List<Signed> onPaper() {
        List<Signed> signs = new ArrayList<>();
        signs.add(sign("without", "0", plain(e.say("reach.walkAway")), List.of(), "", paper.walkAway()));
        paper.nash().forEach(deal -> signs.add(nash(deal)));
        List<ProposalReview> proposals = sorted(assessment.proposals(), p -> worths(measures(p)));
        for (int k = 0; k < proposals.size(); k++) {
            signs.add(proposal(proposals.get(k), letter(k)));
        }
        long planned = assessment.best().roadmap().measures();
        if (planned != 0 && !isReachable(planned)) {
            String mark = new Standings(e.words()).mark(assessment.best());
            boolean fails = assessment.best().standing().isWeighed()
                    && !assessment.best().standing().holds();
            signs.add(sign(fails ? "best fails" : "best", "", new Link(best, ""), List.of(), mark, worths(planned)));
        }
        return sorted(signs, Signed::values);
    }

    /** What is within reach, numbered, the best for the second principal first. */
    List<Signed> withinReach() {
        List<Mark> shown = reachable().size() <= MOST_NUMBERED ? reachable() : foremost();
        List<Mark> sorted = sorted(shown, Mark::values);
        return IntStream.range(0, sorted.size())
                .mapToObj(k -> reached(sorted.get(k), Integer.toString(k + 1)))
                .toList();
    }

    List<Mark> reachable() {
        return paper.marks().stream()
                .filter(mark -> mark.status() == Status.REACHABLE)
                .toList();
    }

    /** The planned deal, and those that none within reach beats; the first of them where there are many. */
    private List<Mark> foremost() {
        long planned = assessment.best().roadmap().measures();
        List<Mark> all = reachable();
        List<Mark> kept = all.stream()
                .filter(mark -> mark.measures() == planned || all.stream().noneMatch(other -> beats(other, mark)))
                .sorted(Comparator.comparing(mark -> mark.measures() != planned))
                .limit(MOST_NUMBERED)
                .toList();
        return kept;
    }

    private static boolean beats(Mark one, Mark other) {
        return !one.values().equals(other.values())
                && IntStream.range(0, one.values().size())
                        .allMatch(k -> one.values().get(k) >= other.values().get(k));
    }

    private boolean isReachable(long measures) {
        return reachable().stream().anyMatch(mark -> mark.measures() == measures);
    }

    private Signed nash(Deal deal) {
        return sign(
                "solution",
                "N",
                plain(e.say("reach.nash")),
                List.of(),
                e.say("reach.short." + deal.status().name()),
                deal.values().stream().map(Explained::value).toList());
    }

    private Signed proposal(ProposalReview p, String letter) {
        String look =
                p.review().standing().holds() ? " holds" : p.review().standing().isWeighed() ? " fails" : "";
        return sign(
                "proposal" + look,
                letter,
                e.names().link(p.proposal().id()),
                List.of(),
                new Standings(e.words()).mark(p.review()),
                worths(measures(p)));
    }

    private Signed reached(Mark mark, String number) {
        boolean planned = mark.measures() != 0
                && mark.measures() == assessment.best().roadmap().measures();
        Phrase name = planned ? best : mark.measures() == 0 ? e.plain(e.say("picture.nothing")) : Phrase.NONE;
        return sign(
                planned ? "best holds" : "reach",
                number,
                new Link(name, planned ? "#" + e.own("roadmap") : ""),
                e.measures(mark.measures()),
                "",
                mark.values());
    }

    private Signed sign(String look, String label, Link name, List<Link> measures, String status, List<Double> values) {
        List<String> facts = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            facts.add(e.say(
                    "reach.each", e.party(paper.principals().get(k)), e.words().number(values.get(k))));
        }
        if (!status.isEmpty()) {
            facts.add(status);
        }
        return new Signed(look, label, name, measures, String.join(" · ", facts), values);
    }

    private Link plain(String text) {
        return new Link(e.plain(text), "");
    }

    private static long measures(ProposalReview p) {
        return p.review().roadmap().measures();
    }

    private List<Double> worths(long measures) {
        return paper.principals().stream()
                .map(party -> PaperWorth.of(assessment, party, measures).value())
                .toList();
    }

    /** As the picture is read, from the top. */
    private static <T> List<T> sorted(List<T> all, java.util.function.Function<T, List<Double>> values) {
        return all.stream()
                .sorted(Comparator.comparingDouble((T each) ->
                        -values.apply(each).get(Math.min(1, values.apply(each).size() - 1))))
                .toList();
    }

    /** A, B, … Z, A2, … */
    private static String letter(int k) {
        String letter = String.valueOf((char) ('A' + k % 26));
        return k < 26 ? letter : letter + (k / 26 + 1);
    }
}

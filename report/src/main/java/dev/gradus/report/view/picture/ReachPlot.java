package dev.gradus.report.view.picture;

import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.PaperAndReach.Mark;
import dev.gradus.quantity.Explained;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be had on paper against what can be reached, drawn beforehand, so that it needs no script and prints as it is. For two
 * principals a panel of all deals and, where what is within reach is a small part of it, a close-up; for more, a panel for each two.
 *
 * @param answer in words
 * @param panels none where fewer than two principals are compared
 * @param left pairs of principals that are not drawn
 */
public record ReachPlot(String answer, List<Panel> panels, long left) {
    public static final int WIDTH = 440;
    public static final int HEIGHT = 384;
    public static final int LEFT = 50;
    public static final int RIGHT = WIDTH - 12;
    public static final int TOP = 14;
    public static final int BOTTOM = HEIGHT - 54;

    private static final int PAIRS = 6;

    public ReachPlot {
        panels = List.copyOf(panels);
    }

    /**
     * One picture and its key.
     *
     * @param dots deals without a sign, as paths of points, by what becomes of them
     * @param frontier points of a line; "" = none
     * @param zone where both have at least what they have without a deal
     * @param near what the close-up shows
     * @param key in the order of the signs, from the top
     * @param kinds which dots there are: "unlasting", "lasting", "undecided", "reached"
     */
    public record Panel(
            String title,
            String across,
            String up,
            List<DealPlot.Tick> acrossTicks,
            List<DealPlot.Tick> upTicks,
            List<Dots> dots,
            String frontier,
            Optional<DealPlot.Zone> zone,
            Optional<DealPlot.Zone> near,
            List<Sign> signs,
            List<Entry> key,
            List<Kind> kinds) {
        public Panel {
            acrossTicks = List.copyOf(acrossTicks);
            upTicks = List.copyOf(upTicks);
            dots = List.copyOf(dots);
            signs = List.copyOf(signs);
            key = List.copyOf(key);
            kinds = List.copyOf(kinds);
        }
    }

    /** @param path points, as moves and lines of no length */
    public record Dots(String look, String path) {}

    /** A sign; it stands beside its place where another one is in the way. */
    public record Sign(int x, int y, int atX, int atY, String label, String look) {
        public boolean isBeside() {
            return x != atX || y != atY;
        }
    }

    /** What a sign means. */
    public record Entry(String label, String look, Link name, List<Link> measures, String facts) {}

    /** What a kind of dots means. */
    public record Kind(String look, String text) {}

    public static ReachPlot of(LocalizedContext e, Phrase best) {
        PaperAndReach paper = e.assessment().paper();
        ReachSigns signs = new ReachSigns(e, best);
        int principals = paper.principals().size();
        List<Panel> panels = new ArrayList<>();
        for (int a = 0; a < principals; a++) {
            for (int b = a + 1; b < principals && panels.size() < PAIRS; b++) {
                panels.addAll(new ReachPanels(e, signs, a, b).panels());
            }
        }
        long pairs = principals * (principals - 1L) / 2;
        return new ReachPlot(answer(e, paper, signs), panels, Math.max(0, pairs - PAIRS));
    }

    /** From the counts, and from what each side gets. */
    private static String answer(LocalizedContext e, PaperAndReach paper, ReachSigns signs) {
        if (paper.deals() < 0) {
            return e.say("reach.tooMany");
        }
        List<String> said = new ArrayList<>();
        String all = e.words().fixed(paper.deals(), 0);
        boolean more = signs.reachable().stream().anyMatch(mark -> mark.measures() != 0);
        if (paper.reachableDeals() < 0) {
            said.add(e.say("reach.answer.undecided", all));
        } else if (!more) {
            said.add(e.say("reach.answer.none", all));
        } else {
            said.add(e.say("reach.answer.some", all, e.words().fixed(paper.reachableDeals(), 0)));
        }
        if (more) {
            said.add(e.say("reach.answer.most", each(e, paper, most(signs.reachable()))));
        }
        paper.nash()
                .forEach(deal -> said.add(e.say(
                        "reach.answer.nash",
                        each(
                                e,
                                paper,
                                deal.values().stream().map(Explained::value).toList()),
                        e.say("reach.short." + deal.status().name()))));
        return String.join(" ", said);
    }

    private static List<Double> most(List<Mark> marks) {
        return IntStream.range(0, marks.getFirst().values().size())
                .mapToObj(k -> marks.stream()
                        .mapToDouble(mark -> mark.values().get(k))
                        .max()
                        .orElseThrow())
                .toList();
    }

    private static String each(LocalizedContext e, PaperAndReach paper, List<Double> values) {
        List<String> said = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            said.add(e.say(
                    "reach.each", e.party(paper.principals().get(k)), e.words().points(values.get(k))));
        }
        return e.words().list(said);
    }
}

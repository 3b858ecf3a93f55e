package dev.gradus.report.view.picture;

import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.PaperAndReach.Mark;
import dev.gradus.assessment.PaperAndReach.Status;
import dev.gradus.report.view.context.LocalizedContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws the deals for two principals. */
final class ReachPanels {
    private static final int LEFT = ReachPlot.LEFT;
    private static final int RIGHT = ReachPlot.RIGHT;
    private static final int TOP = ReachPlot.TOP;
    private static final int BOTTOM = ReachPlot.BOTTOM;
    private static final int NAME = 30;
    /** A close-up is drawn where it shows less than this part of the picture, either way. */
    private static final double CLOSE = 0.55;

    private static final double FREE = 0.3;
    private static final List<String> LOOKS = List.of("unlasting", "lasting", "undecided", "reached");

    private final LocalizedContext e;
    private final PaperAndReach paper;
    private final int a;
    private final int b;
    private final List<ReachSigns.Signed> onPaper;
    private final List<ReachSigns.Signed> within;
    private final List<Mark> reachable;
    private final Ruler right;
    private final Ruler above;

    ReachPanels(LocalizedContext e, ReachSigns signs, int a, int b) {
        this.e = e;
        this.paper = e.assessment().paper();
        this.a = a;
        this.b = b;
        this.onPaper = signs.onPaper();
        this.within = signs.withinReach();
        this.reachable = signs.reachable();
        this.right = Ruler.around(all(a), LEFT, RIGHT);
        this.above = Ruler.around(all(b), BOTTOM, TOP);
    }

    private DoubleStream all(int k) {
        return DoubleStream.concat(
                paper.marks().stream().mapToDouble(mark -> mark.values().get(k)),
                onPaper.stream().mapToDouble(sign -> sign.values().get(k)));
    }

    List<ReachPlot.Panel> panels() {
        Ruler nearRight = right.closer(near(a), FREE);
        Ruler nearAbove = above.closer(near(b), FREE);
        boolean close = paper.principals().size() == 2
                && reachable.stream().anyMatch(mark -> mark.measures() != 0)
                && nearRight.span() < CLOSE * right.span()
                && nearAbove.span() < CLOSE * above.span();
        if (!close) {
            List<ReachSigns.Signed> all = Stream.concat(onPaper.stream(), within.stream())
                    .sorted(Comparator.comparingDouble(
                            (ReachSigns.Signed sign) -> -sign.values().get(b)))
                    .toList();
            return List.of(panel(title(), right, above, all, Optional.empty()));
        }
        List<ReachSigns.Signed> inside = Stream.concat(within.stream(), onPaper.stream())
                .filter(sign -> nearRight.holds(sign.values().get(a))
                        && nearAbove.holds(sign.values().get(b)))
                .sorted(Comparator.comparingDouble(
                        (ReachSigns.Signed sign) -> -sign.values().get(b)))
                .toList();
        return List.of(
                panel(e.say("reach.panel.paper"), right, above, onPaper, Optional.of(frame(nearRight, nearAbove))),
                panel(e.say("reach.panel.near"), nearRight, nearAbove, inside, Optional.empty()));
    }

    private String title() {
        return paper.principals().size() == 2
                ? e.say("reach.panel.paper")
                : e.say("reach.panel.pair", party(a), party(b));
    }

    private String party(int k) {
        return e.party(paper.principals().get(k));
    }

    private DoubleStream near(int k) {
        return DoubleStream.concat(
                reachable.stream().mapToDouble(mark -> mark.values().get(k)),
                DoubleStream.of(paper.walkAway().get(k)));
    }

    private DealPlot.Zone frame(Ruler nearRight, Ruler nearAbove) {
        int x = Math.max(LEFT, right.at(nearRight.least()));
        int y = Math.max(TOP, above.at(nearAbove.most()));
        return new DealPlot.Zone(
                x,
                y,
                Math.min(RIGHT, right.at(nearRight.most())) - x,
                Math.min(BOTTOM, above.at(nearAbove.least())) - y);
    }

    private ReachPlot.Panel panel(
            String title, Ruler across, Ruler up, List<ReachSigns.Signed> signs, Optional<DealPlot.Zone> near) {
        List<ReachPlot.Dots> dots = dots(across, up);
        List<ReachPlot.Kind> kinds = new ArrayList<>(dots.stream()
                .map(each -> new ReachPlot.Kind(each.look(), e.say("reach.kind." + each.look())))
                .toList());
        String frontier = near.isPresent() || across == right ? frontier() : "";
        if (!frontier.isEmpty()) {
            kinds.add(new ReachPlot.Kind("frontier", e.say("picture.frontier")));
        }
        return new ReachPlot.Panel(
                title,
                e.say("picture.axis", DealPlot.cut(party(a), NAME)),
                e.say("picture.axis", DealPlot.cut(party(b), NAME)),
                across.ticks(this::tick),
                up.ticks(this::tick),
                dots,
                frontier,
                zone(across, up),
                near,
                place(across, up, signs),
                signs.stream()
                        .map(s -> new ReachPlot.Entry(s.label(), s.look(), s.name(), s.measures(), s.facts()))
                        .toList(),
                kinds);
    }

    private String tick(double worth) {
        return e.words().fixed(worth, worth == Math.rint(worth) ? 0 : 1);
    }

    private static String look(Status status) {
        return switch (status) {
            case UNSTABLE -> "unlasting";
            case OUT_OF_REACH -> "lasting";
            case STABLE -> "undecided";
            case REACHABLE -> "reached";
        };
    }

    private List<ReachPlot.Dots> dots(Ruler across, Ruler up) {
        return LOOKS.stream()
                .map(look -> new ReachPlot.Dots(look, path(across, up, look)))
                .filter(each -> !each.path().isEmpty())
                .toList();
    }

    private String path(Ruler across, Ruler up, String look) {
        return paper.marks().stream()
                .filter(mark -> look(mark.status()).equals(look))
                .filter(mark -> across.holds(mark.values().get(a))
                        && up.holds(mark.values().get(b)))
                .map(mark -> "M" + across.at(mark.values().get(a)) + " "
                        + up.at(mark.values().get(b)) + "h0")
                .distinct()
                .collect(Collectors.joining());
    }

    /** For two principals only: of more, the frontier is no line between two of them. */
    private String frontier() {
        return paper.principals().size() != 2
                ? ""
                : paper.frontier().stream()
                        .map(deal -> right.at(deal.values().get(a).value()) + ","
                                + above.at(deal.values().get(b).value()))
                        .collect(Collectors.joining(" "));
    }

    private Optional<DealPlot.Zone> zone(Ruler across, Ruler up) {
        int x = Math.max(LEFT, across.at(paper.walkAway().get(a)));
        int y = Math.min(BOTTOM, up.at(paper.walkAway().get(b)));
        return x < RIGHT && y > TOP ? Optional.of(new DealPlot.Zone(x, TOP, RIGHT - x, y - TOP)) : Optional.empty();
    }

    private List<ReachPlot.Sign> place(Ruler across, Ruler up, List<ReachSigns.Signed> signs) {
        SignPlacer placer = new SignPlacer(LEFT, RIGHT, TOP, BOTTOM);
        List<ReachPlot.Sign> placed = new ArrayList<>();
        for (ReachSigns.Signed sign : signs) {
            int x = across.at(sign.values().get(a));
            int y = up.at(sign.values().get(b));
            int[] at = placer.place(x, y);
            placed.add(new ReachPlot.Sign(x, y, at[0], at[1], sign.label(), sign.look()));
        }
        return placed;
    }
}

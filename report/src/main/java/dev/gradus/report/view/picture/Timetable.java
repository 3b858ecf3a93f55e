package dev.gradus.report.view.picture;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.assessment.Standing.Holds;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.assessment.text.StageDates.Due;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.words.assessment.Standings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A roadmap as bars on a line of time, its weakest step marked. It carries its own words, so that {@code part/timetable.jte} needs nothing
 * else and can stand anywhere on a page. Places are per cent of the width, as SVG takes them.
 *
 * @param stages in the order of time; empty = there is nothing to show
 * @param end what is said of the end, where it is the weakest point or what fails
 * @param ticks with their dates
 * @param deadlines that fall into the time shown
 * @param legend what the signs mean, in the order in which they stand in the picture
 */
public record Timetable(
        String title,
        String lead,
        List<Stage> stages,
        List<Stage> end,
        List<Tick> ticks,
        List<Tick> deadlines,
        List<Sign> legend) {
    private static final int MOST_TICKS = 4;

    public Timetable {
        stages = List.copyOf(stages);
        end = List.copyOf(end);
        ticks = List.copyOf(ticks);
        deadlines = List.copyOf(deadlines);
        legend = List.copyOf(legend);
    }

    /**
     * A step.
     *
     * @param mark "weakest", "fails" or ""
     * @param said why it is marked; "" = it is not
     */
    public record Stage(String name, String mark, String said, List<Bar> bars) {
        public Stage {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One measure.
     *
     * @param facts who performs it, and from when to when
     * @param performer position, for the colour; the name stands beside the bar
     * @param prepareFrom where preparing begins
     * @param prepareWidth until carrying out begins
     * @param actFrom where carrying out begins
     * @param actWidth until it is done
     */
    public record Bar(
            Link measure,
            String facts,
            int performer,
            String prepareFrom,
            String prepareWidth,
            String actFrom,
            String actWidth) {}

    /**
     * A date on the line.
     *
     * @param anchor which part of its label stands there: start, middle, end
     */
    public record Tick(String at, String label, String anchor) {}

    /** @param look "prepare", "act" or "deadline" */
    public record Sign(String look, String text) {}

    public static Timetable of(LocalizedContext e, RoadmapReview review) {
        List<StageDates> stages = review.stages();
        String title = e.say("timetable.title");
        String lead = e.say("timetable.lead");
        if (stages.isEmpty()) {
            return new Timetable(title, lead, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        LocalDate to = stages.getLast().ends();
        Span span = Span.of(stages.getFirst().begins(), to);
        Stage end = stage(e, review, stages.size() + 1, e.say("timetable.end"), List.of());
        List<Tick> deadlines = deadlines(e, span, to);
        return new Timetable(
                title,
                lead,
                stages.stream()
                        .map(stage -> stage(
                                e,
                                review,
                                stage.number(),
                                e.say("timetable.step", stage.number()),
                                bars(e, span, stage)))
                        .toList(),
                end.said().isEmpty() ? List.of() : List.of(end),
                ticks(e, span),
                deadlines,
                legend(e, deadlines));
    }

    private static Stage stage(LocalizedContext e, RoadmapReview review, int number, String name, List<Bar> bars) {
        return switch (review.standing()) {
            case Holds holds
            when holds.stage() == number ->
                new Stage(
                        name,
                        "weakest",
                        e.say(
                                bars.isEmpty() ? "timetable.weakest.end" : "timetable.weakest",
                                e.words().theParty(holds.party()),
                                e.words().points(holds.margin()),
                                new Standings(e.words()).doing(holds.alternative())),
                        bars);
            case Fails fails
            when fails.stage() == number ->
                new Stage(
                        name, "fails", e.say("timetable.fails", new Standings(e.words()).reason(fails, review)), bars);
            default -> new Stage(name, "", "", bars);
        };
    }

    private static List<Bar> bars(LocalizedContext e, Span span, StageDates stage) {
        return stage.due().stream().map(due -> bar(e, span, stage, due)).toList();
    }

    private static Bar bar(LocalizedContext e, Span span, StageDates stage, Due due) {
        int performer = e.structure().measures().get(due.measure()).performer();
        return new Bar(
                e.measure(due.measure()),
                e.say(
                        "timetable.when",
                        e.party(performer),
                        e.words().date(stage.acts()),
                        e.words().date(due.by())),
                performer,
                span.at(stage.begins()),
                span.width(stage.begins(), stage.acts()),
                span.at(stage.acts()),
                span.width(stage.acts(), due.by()));
    }

    private static List<Tick> ticks(LocalizedContext e, Span span) {
        List<Tick> ticks = new ArrayList<>();
        for (int k = 0; k < MOST_TICKS; k++) {
            LocalDate date = span.from().plusDays(span.days() * k / (MOST_TICKS - 1));
            ticks.add(new Tick(
                    span.at(date), e.words().date(date), k == 0 ? "start" : k == MOST_TICKS - 1 ? "end" : "middle"));
        }
        return ticks;
    }

    private static List<Tick> deadlines(LocalizedContext e, Span span, LocalDate to) {
        return e.written().deadlines().stream()
                .filter(d -> !d.date().isBefore(span.from()) && !d.date().isAfter(to))
                .map(d -> new Tick(
                        span.at(d.date()),
                        e.say(
                                "timetable.deadline",
                                e.words().date(d.date()),
                                e.words().text(d.name())),
                        "middle"))
                .toList();
    }

    private static List<Sign> legend(LocalizedContext e, List<Tick> deadlines) {
        return Stream.concat(
                        Stream.of(
                                new Sign("prepare", e.say("timetable.prepare")),
                                new Sign("act", e.say("timetable.act"))),
                        deadlines.stream().map(deadline -> new Sign("deadline", deadline.label())))
                .toList();
    }

    /** Days to per cent. */
    private record Span(LocalDate from, long days) {
        private static final double LEAST_WIDTH = 0.6;

        static Span of(LocalDate from, LocalDate to) {
            return new Span(from, Math.max(1, ChronoUnit.DAYS.between(from, to)));
        }

        String at(LocalDate date) {
            return percent(100.0 * ChronoUnit.DAYS.between(from, date) / days);
        }

        String width(LocalDate start, LocalDate end) {
            return percent(Math.max(LEAST_WIDTH, 100.0 * ChronoUnit.DAYS.between(start, end) / days));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }
}

package dev.gradus.report.view.picture;

import dev.gradus.assessment.text.StageDates;
import dev.gradus.assessment.text.StageDates.Due;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A roadmap as bars on a line of time. Places are per cent of the width, as SVG takes them.
 *
 * @param ticks with their dates
 * @param deadlines that fall into the time shown
 */
public record Gantt(List<Bar> bars, List<Tick> ticks, List<Tick> deadlines) {
    private static final int MOST_TICKS = 4;

    /**
     * One measure.
     *
     * @param prepareFrom where preparing begins
     * @param prepareWidth until carrying out begins
     * @param actFrom where carrying out begins
     * @param actWidth until it is done
     * @param performer position, for the colour; the name stands beside the bar
     */
    public record Bar(
            int stage,
            Link measure,
            String party,
            int performer,
            String from,
            String by,
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

    public static Gantt of(LocalizedContext e, List<StageDates> stages) {
        if (stages.isEmpty()) {
            return new Gantt(List.of(), List.of(), List.of());
        }
        LocalDate from = stages.getFirst().begins();
        LocalDate to = stages.getLast().ends();
        Scale scale = new Scale(from, Math.max(1, ChronoUnit.DAYS.between(from, to)));
        List<Bar> bars = new ArrayList<>();
        for (StageDates stage : stages) {
            stage.due().forEach(due -> bars.add(bar(e, scale, stage, due)));
        }
        return new Gantt(bars, ticks(e, scale), deadlines(e, scale, to));
    }

    private static Bar bar(LocalizedContext e, Scale scale, StageDates stage, Due due) {
        int performer = e.structure().measures().get(due.measure()).performer();
        return new Bar(
                stage.number(),
                e.measure(due.measure()),
                e.party(performer),
                performer,
                e.words().date(stage.acts()),
                e.words().date(due.by()),
                scale.at(stage.begins()),
                scale.width(stage.begins(), stage.acts()),
                scale.at(stage.acts()),
                scale.width(stage.acts(), due.by()));
    }

    private static List<Tick> ticks(LocalizedContext e, Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (int k = 0; k < MOST_TICKS; k++) {
            LocalDate date = scale.from().plusDays(scale.days() * k / (MOST_TICKS - 1));
            ticks.add(new Tick(
                    scale.at(date), e.words().date(date), k == 0 ? "start" : k == MOST_TICKS - 1 ? "end" : "middle"));
        }
        return ticks;
    }

    private static List<Tick> deadlines(LocalizedContext e, Scale scale, LocalDate to) {
        return e.written().deadlines().stream()
                .filter(d -> !d.date().isBefore(scale.from()) && !d.date().isAfter(to))
                .map(d -> new Tick(
                        scale.at(d.date()),
                        e.say(
                                "gantt.deadline",
                                e.words().date(d.date()),
                                e.words().text(d.name())),
                        "middle"))
                .toList();
    }

    /** Days to per cent. */
    private record Scale(LocalDate from, long days) {
        String at(LocalDate date) {
            return percent(100.0 * ChronoUnit.DAYS.between(from, date) / days);
        }

        String width(LocalDate start, LocalDate end) {
            return percent(Math.max(0.6, 100.0 * ChronoUnit.DAYS.between(start, end) / days));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }
}

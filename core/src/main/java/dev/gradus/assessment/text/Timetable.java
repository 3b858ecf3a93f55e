package dev.gradus.assessment.text;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.StageDates.Due;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of a roadmap: each stage is prepared (overhead), then carried out; the next begins when its longest measure is done. A stage to
 * which the text gives a day is done by that day, and carried out for as long as its longest measure takes, be it that it begins before
 * the stage before is due.
 */
public final class Timetable {
    private Timetable() {}

    public static List<StageDates> of(WholeCase whole, Roadmap roadmap) {
        List<StageDates> dates = new ArrayList<>();
        double begins = 0;
        for (int k = 0; k < roadmap.stages().size(); k++) {
            Stage stage = roadmap.stages().get(k);
            double longest = whole.resolved().numbers().longest(stage.measures());
            boolean dated = stage.years().isPresent();
            double day = begins + stage.years().orElse(0);
            double acts = dated
                    ? Math.max(0, day - longest)
                    : begins + whole.resolved().numbers().overhead();
            double ends = dated ? day : acts + longest;
            List<Due> due = new ArrayList<>();
            for (long rest = stage.measures(); rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                double done = dated ? ends : acts + whole.resolved().numbers().years(c);
                due.add(new Due(c, whole.written().day(done)));
            }
            dates.add(new StageDates(
                    k + 1,
                    stage.measures(),
                    whole.written().day(Math.min(begins, acts)),
                    whole.written().day(acts),
                    whole.written().day(ends),
                    due));
            begins = ends;
        }
        return dates;
    }
}

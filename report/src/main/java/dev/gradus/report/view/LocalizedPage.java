package dev.gradus.report.view;

import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.section.AssumptionsView;
import dev.gradus.report.view.section.BriefView;
import dev.gradus.report.view.section.CaseView;
import dev.gradus.report.view.section.ConflictView;
import dev.gradus.report.view.section.ExposureView;
import dev.gradus.report.view.section.ForecastView;
import dev.gradus.report.view.section.ProposalView;
import dev.gradus.report.view.section.ReachView;
import dev.gradus.report.view.section.RepairView;
import dev.gradus.report.view.section.RoadmapView;
import dev.gradus.report.view.section.SectionId;
import dev.gradus.report.view.section.TermView;
import dev.gradus.report.view.section.WeaknessView;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.ScoreWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All sections of the page in one language.
 *
 * @param rounds empty where no proposal names its round
 * @param forecast where one was made
 * @param scored where the case records forecasts
 * @param rest where the case is small enough to be looked at as a conflict
 */
public record LocalizedPage(
        LocalizedContext edition,
        Passage settings,
        BriefView brief,
        List<ProposalView> proposals,
        Passage rounds,
        RepairView mend,
        Optional<ForecastView> forecast,
        Optional<Passage> scored,
        ReachView reach,
        Optional<ConflictView> rest,
        RoadmapView roadmap,
        ExposureView exposure,
        List<TermView> terms,
        WeaknessView weaknesses,
        CaseView described,
        AssumptionsView assumptions) {

    static LocalizedPage of(LocalizedContext e, Optional<Forecast> forecast, Optional<ForecastScores> scores) {
        return new LocalizedPage(
                e,
                e.told().find("settings"),
                BriefView.of(e),
                ProposalView.all(e),
                e.told().find("rounds"),
                RepairView.of(e),
                forecast.map(made -> ForecastView.of(e, made)),
                scores.filter(made ->
                                !made.scored().isEmpty() || !made.unscored().isEmpty())
                        .map(made -> new ScoreWords(e.language(), e.written(), made).passage()),
                ReachView.of(e),
                ConflictView.find(e),
                RoadmapView.of(e),
                ExposureView.of(e),
                TermView.all(e),
                WeaknessView.of(e),
                CaseView.of(e),
                AssumptionsView.of(e));
    }

    /** The sections that there are, in the order of the page. */
    public List<SectionId> sections() {
        return Arrays.stream(SectionId.values())
                .filter(section -> switch (section) {
                    case ROUNDS -> !rounds.isEmpty();
                    case FORECAST -> forecast.isPresent();
                    case SCORED -> scored.isPresent();
                    case REST -> rest.isPresent();
                    default -> true;
                })
                .toList();
    }
}

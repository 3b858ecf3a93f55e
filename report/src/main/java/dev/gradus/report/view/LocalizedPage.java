package dev.gradus.report.view;

import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All sections of the page in one language.
 *
 * @param forecast where one was made
 * @param scored where the case records forecasts
 * @param rest where the case is small enough to be looked at as a conflict
 */
public record LocalizedPage(
        LocalizedContext edition,
        SettingsView settings,
        OverviewView overview,
        List<ProposalView> proposals,
        RepairView mend,
        Optional<ForecastView> forecast,
        Optional<ScoredView> scored,
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
                SettingsView.of(e),
                OverviewView.of(e),
                ProposalView.all(e),
                RepairView.of(e),
                forecast.map(made -> ForecastView.of(e, made)),
                scores.flatMap(made -> ScoredView.find(e, made)),
                ReachView.of(e),
                ConflictView.find(e),
                RoadmapView.of(e),
                ExposureView.of(e),
                TermView.all(e),
                WeaknessView.of(e),
                CaseView.of(e),
                AssumptionsView.of(e));
    }

    /** The page's sections in their order, by id. */
    public List<String> sections() {
        return Stream.of(
                        "verdict",
                        "proposals",
                        "mend",
                        "forecast",
                        "scored",
                        "reach",
                        "rest",
                        "roadmap",
                        "exposure",
                        "terms",
                        "asymmetry",
                        "case",
                        "assumptions",
                        "limits")
                .filter(section -> forecast.isPresent() || !section.equals("forecast"))
                .filter(section -> scored.isPresent() || !section.equals("scored"))
                .filter(section -> rest.isPresent() || !section.equals("rest"))
                .toList();
    }
}

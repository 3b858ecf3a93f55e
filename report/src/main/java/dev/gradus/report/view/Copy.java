package dev.gradus.report.view;

import java.util.List;

/** All sections of the page in one language. */
public record Copy(
        Edition edition,
        SettingsView settings,
        OverviewView overview,
        List<ProposalView> proposals,
        MendView mend,
        ReachView reach,
        RoadmapView roadmap,
        ExposureView exposure,
        List<TermView> terms,
        WeaknessView weaknesses,
        CaseView described,
        AssumptionsView assumptions) {

    static Copy of(Edition e) {
        return new Copy(
                e,
                SettingsView.of(e),
                OverviewView.of(e),
                ProposalView.all(e),
                MendView.of(e),
                ReachView.of(e),
                RoadmapView.of(e),
                ExposureView.of(e),
                TermView.all(e),
                WeaknessView.of(e),
                CaseView.of(e),
                AssumptionsView.of(e));
    }
}

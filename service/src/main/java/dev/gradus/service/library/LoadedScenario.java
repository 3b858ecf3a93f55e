package dev.gradus.service.library;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be settled and what it is worth to whom, from a folder of another program's files or from a case.
 *
 * @param origin the case, where each issue is a measure of one, done or left out
 * @param notes what reading it leaves to say
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
public record LoadedScenario(
        Scenario scenario,
        Optional<LoadedCase> origin,
        List<LocatedProblem> notes,
        Function<String, Words> words,
        Function<String, Heading> heading)
        implements Settleable {
    public LoadedScenario {
        notes = List.copyOf(notes);
    }

    /** Whether each issue is a measure of a case, done or left out. */
    public boolean packages() {
        return origin.isPresent();
    }

    static LoadedScenario of(ScenarioResult.Read read) {
        Scenario scenario = read.scenario();
        return new LoadedScenario(scenario, Optional.empty(), read.notes(), Words::of, language -> {
            String title = scenario.title().in(language);
            return new Heading(title.isEmpty() ? scenario.id() : title, "", List.of());
        });
    }

    static LoadedScenario of(LoadedCase loaded) {
        return switch (CaseScenario.of(loaded.weighed())) {
            case CaseScenario.Result.Made(Scenario scenario) ->
                new LoadedScenario(
                        scenario,
                        Optional.of(loaded),
                        List.of(),
                        language -> loaded.words(language, ""),
                        loaded::heading);
            case CaseScenario.Result.Unfit(Problem problem) -> throw Refusal.unfit(problem, "settle.unfit");
        };
    }
}

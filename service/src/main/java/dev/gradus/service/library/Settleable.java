package dev.gradus.service.library;

import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What is to be settled, as far as it was told. */
public sealed interface Settleable permits LoadedScenario, LoadedOrders {
    /** What reading it leaves to say. */
    List<LocatedProblem> notes();
}

package dev.gradus.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far an analysis is, as somebody who waits sees it. */
class ProgressTest {
    @Test
    void itNeverRunsBack() {
        Interruption interruption = new Interruption();
        Console console = new Console(
                new Output(new StringWriter()),
                new Output(new StringWriter()),
                Path.of("."),
                Map.of(),
                interruption,
                () -> false,
                file -> false);
        Context context = new Context(console, Messages.in("en"), new Finder(Path.of("."), new Library()), false);
        List<Double> shown = new ArrayList<>();

        try (Progress progress = Progress.of(context)) {
            for (double told : new double[] {0.1, 0.54, 0.03, 0.54, 0.2, 1}) {
                interruption.progress(told);
                shown.add(progress.share());
            }
        }

        assertThat(shown).containsExactly(0.1, 0.54, 0.54, 0.54, 0.54, 1.0);
    }
}

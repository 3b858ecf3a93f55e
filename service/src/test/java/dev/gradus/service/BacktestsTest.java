package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestsTest {
    private static final Path TREATIES =
            Path.of("..", "cases", "treaties").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    /** Without its outcome, and beside one that is nonsense, a case is forecast the same: the file is never opened. */
    @Test
    void noForecastSeesAnOutcome() throws IOException {
        Path own = Files.createDirectories(folder.resolve("inf-1987"));
        Files.copy(TREATIES.resolve("inf-1987/case.yaml"), own.resolve("case.yaml"));
        Library known = new Library();
        Backtests backtests = new Backtests(new Finder(folder.resolve("elsewhere"), known));
        PastAgreement place = new PastAgreement.InFolder(own);

        var without = backtests.forecast(place, 256, 1, Watch.NONE).steps();
        Files.writeString(own.resolve("outcome.yaml"), "\0 no outcome at all");
        var beside = backtests.forecast(place, 256, 1, Watch.NONE).steps();
        var library = backtests
                .forecast(new PastAgreement.OfLibrary(known.find("inf-1987").orElseThrow()), 256, 1, Watch.NONE)
                .steps();

        assertThat(beside).isEqualTo(without);
        assertThat(library).isEqualTo(without);
    }
}

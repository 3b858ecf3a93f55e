package dev.gradus.browser;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Resolution;
import dev.gradus.agreement.Resolver;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.report.Report;
import dev.gradus.roadmap.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Report pages as files, made from case files. */
final class Pages {
    private Pages() {}

    /** The repository, wherever the tests are started. */
    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("cases")) ? here : here.getParent();
    }

    static Path of(Path caseFile, Path into) throws IOException {
        return of(caseFile.toString(), Files.readAllBytes(caseFile), into);
    }

    static Path of(String name, byte[] caseFile, Path into) throws IOException {
        return of(name, caseFile, into, Map.of(), "");
    }

    static Path of(String name, byte[] caseFile, Path into, Map<String, String> settings, String audience)
            throws IOException {
        if (!(CaseReader.read(name, caseFile, settings) instanceof ReadResult.Read read)) {
            throw new AssertionError(CaseReader.read(name, caseFile, settings).toString());
        }
        Case written = read.written();
        if (!(Resolver.resolve(written) instanceof Resolution.Resolved(var resolved))) {
            throw new AssertionError("a case that was read resolves");
        }
        Assessment assessment = Assessor.assess(written, resolved, AssessmentRequest.DEFAULT, Watch.NONE);
        Path page = into.resolve(written.id() + ".html");
        Files.write(page, Report.html(assessment, "en", audience).getBytes(StandardCharsets.UTF_8));
        return page;
    }
}

package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.source.LocatedProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the tests of the reader say over and over. */
public final class CaseFiles {
    /** As little as a case can say. */
    public static final String SMALL = """
            case: my-case
            as of: 2026-03-01
            sources: {envoy: {title: Report of the envoy}}
            parties:
              arden: {name: Arden, breakdown: {war: {value: -8, source: envoy}}}
              belmar: {name: Belmar, breakdown: {war: {value: -9, source: envoy}}}
            trust today:
              arden in belmar: {value: 0.3, judged: one truce kept}
              belmar in arden: {value: 0.4, judged: one truce broken}
            measures:
              cease-fire: {name: Stop firing, by: arden, takes: P1M, seen if not done: 0.9, source: envoy p. 4}
              pull-back: {name: Pull back, by: belmar, takes: P2M, seen if not done: 0.8, source: envoy p. 5}
            """;

    private CaseFiles() {}

    public static Case read(byte[] bytes) {
        ReadResult result = CaseReader.read("case.yaml", bytes, Map.of());
        assertThat(problems(result)).isEmpty();
        return ((ReadResult.Read) result).written();
    }

    public static Case read(String yaml) {
        return read(bytes(yaml));
    }

    public static Case read(String yaml, Map<String, String> overrides) {
        ReadResult result = CaseReader.read("case.yaml", bytes(yaml), overrides);
        assertThat(problems(result)).isEmpty();
        return ((ReadResult.Read) result).written();
    }

    public static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    /** Problems as "line:column code path [arguments]", for assertions that read well. */
    public static List<String> problems(ReadResult result) {
        return switch (result) {
            case ReadResult.Read _ -> List.of();
            case ReadResult.Unreadable(List<LocatedProblem> found) ->
                found.stream().map(CaseFiles::line).toList();
        };
    }

    public static List<String> problems(String yaml) {
        return problems(CaseReader.read("case.yaml", bytes(yaml), Map.of()));
    }

    private static String line(LocatedProblem p) {
        return p.line() + ":" + p.column() + " " + p.problem().code() + " "
                + p.problem().path() + " " + p.problem().args();
    }

    /** The two templates and every case of the library, by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("template.yaml", resource("template.yaml"));
        files.put("template.vi.yaml", resource("template.vi.yaml"));
        try (Stream<Path> paths = Files.walk(Path.of("..", "cases"))) {
            for (Path path : paths.filter(p -> p.endsWith("case.yaml")).sorted().toList()) {
                files.put(path.toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static byte[] resource(String name) {
        try (InputStream in = CaseReader.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a case with more measures to do, such as Sinai 1975, the exact search takes minutes. */
    public static boolean isSoonPlanned(WholeCase whole) {
        return Long.bitCount(whole.structure().orderable()) <= 20;
    }
}

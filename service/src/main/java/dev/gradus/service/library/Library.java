package dev.gradus.service.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cases and conflicts that come with Gradus, filed by where they come from. A known one is found without listing the others.
 */
public final class Library {
    private static final String CASE = "case";
    private static final String CONFLICT = "conflict";
    private static final String OUTCOME = "outcome";
    private static final List<String> SHELVES = List.of("treaties", "agreements", "papers", "textbooks", "synthetic");
    private static final Pattern ID = Pattern.compile("(?:([a-z]+)/)?([a-z][a-z0-9-]{0,39})/?");
    /** Past agreements by the second edition of docs/backtest-rule.md; they bear the ids of those of the first, and no word names them. */
    private static final String SECOND = "treaties-second";

    private static final Pattern NAME =
            Pattern.compile("cases/([a-z-]+)/([a-z][a-z0-9-]{0,39})/(case|conflict)\\.yaml");
    private static final String KNOWN = "/cases/README.md";

    /**
     * One case or conflict.
     *
     * @param shelf treaties, agreements, papers, textbooks or synthetic; treaties-second for {@link #pastAgreements}
     * @param kind case or conflict
     */
    public record Entry(String shelf, String id, String kind) {
        /** As problems name it. */
        public String fileName() {
            return shelf + "/" + id + "/" + kind + ".yaml";
        }

        public boolean isConflict() {
            return kind.equals(CONFLICT);
        }

        public byte[] read() throws IOException {
            return content(fileName());
        }

        /** The file beside it that says how it ended; there is none for most. */
        public boolean hasOutcome() {
            return Library.class.getResource("/cases/" + outcomeFile()) != null;
        }

        public String outcomeFile() {
            return shelf + "/" + id + "/" + OUTCOME + ".yaml";
        }

        public byte[] readOutcome() throws IOException {
            return content(outcomeFile());
        }

        private static byte[] content(String file) throws IOException {
            try (InputStream in = Library.class.getResourceAsStream("/cases/" + file)) {
                if (in == null) {
                    throw new IOException(file);
                }
                return in.readAllBytes();
            }
        }
    }

    /** By its id, also with its shelf before it or a slash after it: "hanoi-2019", "treaties/hanoi-2019", "hanoi-2019/". */
    public Optional<Entry> find(String name) {
        Matcher matcher = ID.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String asked = matcher.group(1);
        return SHELVES.stream()
                .filter(shelf -> asked == null || asked.equals(shelf))
                .flatMap(shelf -> Stream.of(CASE, CONFLICT).map(kind -> new Entry(shelf, matcher.group(2), kind)))
                .filter(entry -> Library.class.getResource("/cases/" + entry.fileName()) != null)
                .findFirst();
    }

    /** All of them: shelf by shelf, by id. */
    public List<Entry> all() {
        return of(SHELVES);
    }

    /** The past agreements of which it is known how they ended, as cases by an edition of docs/backtest-rule.md: 1 or 2. */
    public List<Entry> pastAgreements(int edition) {
        return of(edition == 1 ? SHELVES : List.of(SECOND)).stream()
                .filter(Entry::hasOutcome)
                .toList();
    }

    private static List<Entry> of(List<String> shelves) {
        try {
            List<Entry> all = new ArrayList<>();
            for (String name : names()) {
                Matcher matcher = NAME.matcher(name);
                if (matcher.matches() && shelves.contains(matcher.group(1))) {
                    all.add(new Entry(matcher.group(1), matcher.group(2), matcher.group(3)));
                }
            }
            all.sort(Comparator.comparingInt((Entry e) -> shelves.indexOf(e.shelf()))
                    .thenComparing(Entry::id));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names() throws IOException {
        URL known = Library.class.getResource(KNOWN);
        if (known == null) {
            return List.of();
        }
        if (known.openConnection() instanceof JarURLConnection connection) {
            JarFile jar = connection.getJarFile();
            return jar.stream().map(java.util.zip.ZipEntry::getName).toList();
        }
        Path root = Path.of(URI.create(known.toString())).resolveSibling(".").normalize();
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.map(file -> "cases/" + root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}

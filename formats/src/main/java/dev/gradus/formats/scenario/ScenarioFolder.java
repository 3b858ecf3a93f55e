package dev.gradus.formats.scenario;

import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.formats.genius.GeniusWriter;
import dev.gradus.formats.geniusweb.WebWriter;
import dev.gradus.formats.negmas.NegmasWriter;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that holds one domain and its profiles, of any format; known by its content. Parties come in the order that the domain or a
 * repository of GENIUS names them, others after them by the names of their files.
 */
public final class ScenarioFolder {
    /** Number of points at which an issue of real numbers is read: that of GENIUS. */
    public static final int POINTS = 21;

    private static final int MAX_POINTS = 10_000;
    private static final double MOST_DIGITS = 300;

    private final int points;
    private final FolderFiles files;
    private final Problems folder;

    private ScenarioFolder(int points, FolderFiles files, Problems folder) {
        this.points = points;
        this.files = files;
        this.folder = folder;
    }

    /** Reads with issues of real numbers at {@value #POINTS} points. */
    public static ScenarioResult read(Map<String, byte[]> files) {
        return read(files, FileChoice.ALL, POINTS);
    }

    /**
     * Reads one scenario. Nothing is thrown, whatever the bytes.
     *
     * @param files content of the folder's files by their names, as problems name them; each at most 2 MiB
     * @param choice which of the files are meant
     * @param points number of points at which an issue of real numbers is read, from 2 to 10,000
     * @throws IllegalArgumentException for another number of points
     */
    public static ScenarioResult read(Map<String, byte[]> files, FileChoice choice, int points) {
        if (points < 2 || points > MAX_POINTS) {
            throw new IllegalArgumentException("from 2 to " + MAX_POINTS + " points, found " + points);
        }
        Problems folder = new Problems(name(files.keySet()));
        List<KnownFile> known = files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> KnownFile.of(file.getKey(), file.getValue()))
                .toList();
        return new ScenarioFolder(points, FolderFiles.of(known, choice, folder), folder).result();
    }

    /** Writes a scenario; keeps what outcomes are worth to 1e-12, or refuses. */
    public static WriteResult write(Scenario scenario, Format format) {
        return switch (format) {
            case GENIUS -> GeniusWriter.write(scenario);
            case GENIUSWEB -> WebWriter.write(scenario);
            case NEGMAS -> NegmasWriter.write(scenario);
        };
    }

    /** The folder that the files' names begin with; "." where they name none. */
    private static String name(Collection<String> names) {
        String first = names.stream().sorted().findFirst().orElse("");
        int end = first.lastIndexOf('/');
        return end > 0 ? first.substring(0, end) : ".";
    }

    private ScenarioResult result() {
        Optional<KnownFile> home = folder.isEmpty() ? files.home() : Optional.empty();
        if (home.isEmpty()) {
            return unreadable();
        }
        Optional<KnownDomain> domain = home.get().findDomain(points);
        List<KnownFile> profiles = files.profiles();
        List<String> ids = Names.ids(profiles.stream().map(KnownFile::stem).toList());
        List<Profile> numbers = new ArrayList<>();
        List<PartialOrder> orders = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            KnownFile file = profiles.get(i);
            Optional<KnownDomain> in = domain.isPresent() ? domain : file.findOwnDomain(points);
            String id = ids.get(i);
            if (file.isOrder()) {
                in.flatMap(known -> file.findOrder(id, known)).ifPresent(orders::add);
            } else {
                in.flatMap(known -> file.findProfile(id, known)).ifPresent(numbers::add);
            }
        }
        boolean isSound = folder.isEmpty() && files.all().stream().allMatch(KnownFile::isSound);
        if (!isSound || domain.isEmpty() || numbers.size() + orders.size() < profiles.size()) {
            return unreadable();
        }
        return sound(home.get(), domain.get(), numbers, orders);
    }

    private ScenarioResult sound(KnownFile home, KnownDomain domain, List<Profile> numbers, List<PartialOrder> orders) {
        List<LocatedProblem> notes =
                files.all().stream().flatMap(file -> file.notes().stream()).toList();
        OutcomeSpace space = domain.space();
        Format format = home.format();
        if (!orders.isEmpty()) {
            return new ScenarioResult.Ordered(space, numbers, orders, format, notes);
        }
        if (reach(numbers) > MOST_DIGITS) {
            folder.add(Code.SCENARIO_SCALES, "", Place.NOWHERE, "" + numbers.size());
            return unreadable();
        }
        String title = title(home.stem());
        Scenario scenario = new Scenario(Identifiers.made(title), Names.text(title), space, numbers);
        return new ScenarioResult.Read(scenario, format, notes);
    }

    /** How many digits the product of what all parties could gain may have. */
    private static double reach(List<Profile> profiles) {
        return profiles.stream()
                .mapToDouble(profile -> {
                    double without = Double.isFinite(profile.reservation()) ? Math.abs(profile.reservation()) : 0;
                    return Math.log10(Math.max(1, 2 * profile.utility().scale() + without));
                })
                .sum();
    }

    /** "EnglandZimbabwe_domain" is the domain EnglandZimbabwe. */
    private static String title(String stem) {
        String tidy = Names.tidy(stem);
        String title = tidy.replaceFirst("(?i)[-_ ](domain|template)$", "");
        return title.isEmpty() ? tidy : title;
    }

    private ScenarioResult unreadable() {
        List<LocatedProblem> problems = new ArrayList<>();
        files.all().forEach(file -> problems.addAll(file.problems()));
        problems.addAll(folder.sorted());
        return new ScenarioResult.Unreadable(problems);
    }
}

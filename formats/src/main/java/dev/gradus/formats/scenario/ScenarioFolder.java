package dev.gradus.formats.scenario;

import dev.gradus.formats.domain.FileNames;
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
import java.util.stream.Collectors;

/** A folder that holds one domain and its profiles, of any format; known by its content. Parties come in the order of their file names. */
public final class ScenarioFolder {
    /** Number of points at which an issue of real numbers is read: that of GENIUS. */
    public static final int POINTS = 21;

    private static final int MAX_POINTS = 10_000;

    private final int points;
    private final List<KnownFile> files = new ArrayList<>();
    private final Problems folder;

    private ScenarioFolder(int points, String name) {
        this.points = points;
        this.folder = new Problems(name);
    }

    /** Reads with issues of real numbers at {@value #POINTS} points. */
    public static ScenarioResult read(Map<String, byte[]> files) {
        return read(files, POINTS);
    }

    /**
     * Reads one scenario. Nothing is thrown, whatever the bytes.
     *
     * @param files content of the folder's files by their names, as problems name them; each at most 2 MiB
     * @param points number of points at which an issue of real numbers is read, from 2 to 10,000
     * @throws IllegalArgumentException for another number of points
     */
    public static ScenarioResult read(Map<String, byte[]> files, int points) {
        if (points < 2 || points > MAX_POINTS) {
            throw new IllegalArgumentException("from 2 to " + MAX_POINTS + " points, found " + points);
        }
        ScenarioFolder folder = new ScenarioFolder(points, name(files.keySet()));
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(FileNames.ORDER))
                .forEach(file -> folder.files.add(KnownFile.of(file.getKey(), file.getValue())));
        return folder.result();
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
        Optional<KnownFile> home = home();
        if (home.isEmpty()) {
            return unreadable();
        }
        Optional<KnownDomain> domain = home.get().findDomain(points);
        List<KnownFile> profiles = files.stream()
                .filter(file -> file.role() == KnownFile.Role.PROFILE)
                .toList();
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
        boolean isSound = folder.isEmpty() && files.stream().allMatch(KnownFile::isSound);
        if (!isSound || domain.isEmpty() || numbers.size() + orders.size() < profiles.size()) {
            return unreadable();
        }
        return sound(home.get(), domain.get(), numbers, orders);
    }

    private ScenarioResult sound(KnownFile home, KnownDomain domain, List<Profile> numbers, List<PartialOrder> orders) {
        List<LocatedProblem> notes =
                files.stream().flatMap(file -> file.notes().stream()).toList();
        OutcomeSpace space = domain.space();
        Format format = home.format();
        if (!orders.isEmpty()) {
            return new ScenarioResult.Ordered(space, numbers, orders, format, notes);
        }
        String title = title(home.stem());
        Scenario scenario = new Scenario(Identifiers.made(title), Names.text(title), space, numbers);
        return new ScenarioResult.Read(scenario, format, notes);
    }

    /** "EnglandZimbabwe_domain" is the domain EnglandZimbabwe. */
    private static String title(String stem) {
        String tidy = Names.tidy(stem);
        String title = tidy.replaceFirst("(?i)[-_ ](domain|template)$", "");
        return title.isEmpty() ? tidy : title;
    }

    /** The file that says what is to be settled: the domain, else the first profile, which says it too; empty after noting a problem. */
    private Optional<KnownFile> home() {
        List<KnownFile> known = files.stream()
                .filter(file -> file.role() != KnownFile.Role.OTHER)
                .toList();
        List<KnownFile> domains = known.stream()
                .filter(file -> file.role() == KnownFile.Role.DOMAIN)
                .toList();
        String formats = known.stream()
                .map(KnownFile::format)
                .distinct()
                .sorted()
                .map(Format::label)
                .collect(Collectors.joining(", "));
        if (known.stream().map(KnownFile::format).distinct().count() > 1) {
            folder.add(Code.SCENARIO_MIXED, "", Place.NOWHERE, formats);
        } else if (domains.size() > 1) {
            String names = domains.stream().map(KnownFile::name).collect(Collectors.joining(", "));
            folder.add(Code.SCENARIO_DOMAINS, "", Place.NOWHERE, names);
        } else if (known.isEmpty()) {
            missing("negotiation_template + utility_space (GENIUS), issuesValues + …UtilitySpace (GeniusWeb), "
                    + "…OutcomeSpace + …UtilityFunction (NegMAS)");
        } else if (known.size() == domains.size()) {
            missing(
                    switch (known.getFirst().format()) {
                        case GENIUS -> "utility_space";
                        case GENIUSWEB -> "…UtilitySpace";
                        case NEGMAS -> "…UtilityFunction";
                    });
        } else {
            Optional<KnownFile> first =
                    known.stream().filter(KnownFile::hasDomain).findFirst();
            if (domains.isEmpty() && first.isEmpty()) {
                missing("…OutcomeSpace");
            }
            return domains.isEmpty() ? first : Optional.of(domains.getFirst());
        }
        return Optional.empty();
    }

    private void missing(String expected) {
        if (files.isEmpty()) {
            folder.add(Code.SCENARIO_FOLDER, "", Place.NOWHERE);
        } else {
            folder.add(Code.SCENARIO_NOTHING, "", Place.NOWHERE, "" + files.size(), expected);
        }
    }

    private ScenarioResult unreadable() {
        List<LocatedProblem> problems = new ArrayList<>();
        files.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(folder.sorted());
        return new ScenarioResult.Unreadable(problems);
    }
}

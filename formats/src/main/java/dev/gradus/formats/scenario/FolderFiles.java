package dev.gradus.formats.scenario;

import dev.gradus.agreement.Nearest;
import dev.gradus.formats.scenario.KnownFile.Role;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a folder that are meant, in their order; what keeps them from being one scenario is noted. */
final class FolderFiles {
    /** Names that a sentence lists, at most. */
    private static final int LISTED = 40;

    private final List<KnownFile> files;
    private final Problems folder;

    private FolderFiles(List<KnownFile> files, Problems folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Profiles come in the order that the domain or a repository of GENIUS names them, others after them by their names. */
    static FolderFiles of(List<KnownFile> all, FileChoice choice, Problems folder) {
        List<KnownFile> chosen = chosen(all, choice, folder);
        List<String> stated = chosen.stream()
                .filter(file -> file.role() == Role.DOMAIN || file.role() == Role.REPOSITORY)
                .flatMap(file -> file.order().stream())
                .distinct()
                .toList();
        List<KnownFile> sorted = chosen.stream()
                .sorted(Comparator.comparingInt((KnownFile file) -> position(stated, file.last()))
                        .thenComparing(KnownFile::last))
                .toList();
        return new FolderFiles(sorted, folder);
    }

    private static int position(List<String> stated, String name) {
        int position = stated.indexOf(name);
        return position < 0 ? stated.size() : position;
    }

    private static List<KnownFile> chosen(List<KnownFile> all, FileChoice choice, Problems folder) {
        if (choice.isAll()) {
            return all;
        }
        Optional<KnownFile> domain = choice.domain().flatMap(name -> find(all, name, Role.DOMAIN, folder));
        List<KnownFile> profiles = choice.profiles().stream()
                .flatMap(name -> find(all, name, Role.PROFILE, folder).stream())
                .toList();
        if (!folder.isEmpty()) {
            return all;
        }
        Optional<Format> format = domain.or(() -> profiles.stream().findFirst()).map(KnownFile::format);
        Predicate<KnownFile> isMeant = file -> switch (file.role()) {
            case DOMAIN -> domain.isEmpty() ? format.equals(Optional.of(file.format())) : domain.get() == file;
            case PROFILE -> profiles.isEmpty() ? format.equals(Optional.of(file.format())) : profiles.contains(file);
            case REPOSITORY, OTHER -> file.isSound();
        };
        return all.stream().filter(isMeant).toList();
    }

    private static Optional<KnownFile> find(List<KnownFile> all, String name, Role role, Problems folder) {
        List<KnownFile> possible =
                all.stream().filter(file -> file.role() == role).toList();
        Optional<KnownFile> found = possible.stream()
                .filter(file -> file.name().equals(name) || file.name().endsWith("/" + name))
                .findFirst();
        if (found.isEmpty()) {
            String nearest =
                    Nearest.to(name, possible.stream().map(KnownFile::last).toList());
            Code code = role == Role.DOMAIN ? Code.SCENARIO_NODOMAIN : Code.SCENARIO_NOPROFILE;
            folder.add(code, "", Place.NOWHERE, Node.Found.cut(name), names(possible), nearest);
        }
        return found;
    }

    /** All of them, parties in their order. */
    List<KnownFile> all() {
        return files;
    }

    List<KnownFile> profiles() {
        return of(Role.PROFILE).toList();
    }

    private Stream<KnownFile> of(Role role) {
        return files.stream().filter(file -> file.role() == role);
    }

    /** The file that says what is to be settled: the domain, else the first profile, which says it too; empty after noting a problem. */
    Optional<KnownFile> home() {
        List<KnownFile> domains = of(Role.DOMAIN).toList();
        List<KnownFile> profiles = profiles();
        List<Format> formats = Stream.concat(domains.stream(), profiles.stream())
                .map(KnownFile::format)
                .distinct()
                .sorted()
                .toList();
        if (formats.size() > 1) {
            mixed(formats, domains);
        } else if (domains.size() > 1) {
            folder.add(
                    Code.SCENARIO_DOMAINS,
                    "",
                    Place.NOWHERE,
                    names(domains),
                    names(profiles),
                    domains.getFirst().last());
        } else if (formats.isEmpty()) {
            nothing();
        } else if (profiles.isEmpty()) {
            folder.add(Code.SCENARIO_PROFILELESS, "", Place.NOWHERE, names(files), profileType(formats.getFirst()));
        } else {
            Optional<KnownFile> first =
                    profiles.stream().filter(KnownFile::hasDomain).findFirst();
            if (domains.isEmpty() && first.isEmpty()) {
                folder.add(Code.SCENARIO_DOMAINLESS, "", Place.NOWHERE, names(files), "…OutcomeSpace");
            }
            return domains.isEmpty() ? first : Optional.of(domains.getFirst());
        }
        return Optional.empty();
    }

    private void mixed(List<Format> formats, List<KnownFile> domains) {
        String each = formats.stream()
                .map(format -> format.label() + ": "
                        + names(files.stream()
                                .filter(file -> file.role() == Role.DOMAIN || file.role() == Role.PROFILE)
                                .filter(file -> file.format() == format)
                                .toList()))
                .collect(Collectors.joining("; "));
        String example =
                domains.isEmpty() ? files.getFirst().last() : domains.getFirst().last();
        folder.add(Code.SCENARIO_MIXED, "", Place.NOWHERE, each, domains.isEmpty() ? "--profile" : "--domain", example);
    }

    private void nothing() {
        if (files.isEmpty()) {
            folder.add(Code.SCENARIO_FOLDER, "", Place.NOWHERE);
        } else {
            folder.add(
                    Code.SCENARIO_NOTHING,
                    "",
                    Place.NOWHERE,
                    names(files),
                    "negotiation_template + utility_space (GENIUS), issuesValues + …UtilitySpace (GeniusWeb), "
                            + "…OutcomeSpace + …UtilityFunction (NegMAS)");
        }
    }

    private static String profileType(Format format) {
        return switch (format) {
            case GENIUS -> "utility_space";
            case GENIUSWEB -> "…UtilitySpace";
            case NEGMAS -> "…UtilityFunction";
        };
    }

    private static String names(List<KnownFile> files) {
        List<String> names = new ArrayList<>(
                files.stream().map(KnownFile::last).limit(LISTED).toList());
        if (files.size() > LISTED) {
            names.add("…");
        }
        return String.join(", ", names);
    }
}

package dev.gradus.formats.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Which files of a folder are meant.
 *
 * @param domain name of the domain’s file, with or without its folder; empty = the only one
 * @param profiles names of the profiles’ files; none = all
 */
public record FileChoice(Optional<String> domain, List<String> profiles) {
    /** Whatever there is. */
    public static final FileChoice ALL = new FileChoice(Optional.empty(), List.of());

    public FileChoice {
        profiles = List.copyOf(profiles);
    }

    public boolean isAll() {
        return domain.isEmpty() && profiles.isEmpty();
    }
}

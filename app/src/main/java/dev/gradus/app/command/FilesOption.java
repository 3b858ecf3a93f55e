package dev.gradus.app.command;

import dev.gradus.formats.scenario.FileChoice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which files of a folder are meant. */
final class FilesOption {
    @Option(names = "--domain", paramLabel = "FILE", descriptionKey = "option.domain")
    Optional<String> domain = Optional.empty();

    @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "option.profile")
    List<String> profiles = List.of();

    FileChoice choice() {
        return new FileChoice(domain, profiles);
    }
}

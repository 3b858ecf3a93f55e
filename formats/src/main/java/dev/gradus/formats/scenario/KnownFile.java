package dev.gradus.formats.scenario;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.genius.GeniusReader;
import dev.gradus.formats.geniusweb.WebReader;
import dev.gradus.formats.negmas.NegmasReader;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Encodings;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.YamlTree;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of a folder, and what it is. */
final class KnownFile {
    /** What a file is for. */
    enum Role {
        DOMAIN,
        PROFILE,
        /** Names the profiles of domains, in an order. */
        REPOSITORY,
        OTHER
    }

    /** Where none of these stands, a YAML or JSON file is no scenario's, whether it can be read or not. */
    private static final Pattern MARKS = Pattern.compile(
            "issuesValues|issueUtilities|partUtilities|PartialOrdering|issues|OutcomeSpace|UtilityFunction|UFun|UtilitySpace");

    private static final Pattern XML = Pattern.compile("\\A\\s*<");
    private static final Pattern TREE = Pattern.compile("\\A\\s*[{\\[]");
    private static final Pattern ENDING = Pattern.compile("\\.(xml|json|ya?ml)\\z", Pattern.CASE_INSENSITIVE);

    private final SourceFile source;
    private final Format format;
    private final Role role;
    private final Optional<GeniusReader> xml;
    private final Node root;

    private KnownFile(SourceFile source, Format format, Role role, Optional<GeniusReader> xml, Node root) {
        this.source = source;
        this.format = format;
        this.role = role;
        this.xml = xml;
        this.root = root;
    }

    static KnownFile of(String name, byte[] bytes) {
        SourceFile source = SourceFile.of(name);
        Node none = new Node.Refused(Place.START);
        if (!ENDING.matcher(name).find()) {
            return other(source);
        }
        byte[] utf8 = Encodings.utf8(bytes);
        String text = new String(utf8, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        if (!isText(text)) {
            source.problems().add(Code.SCENARIO_TEXT, "", Place.NOWHERE, source.name());
            return new KnownFile(source, Format.GENIUS, Role.OTHER, Optional.empty(), none);
        }
        if (XML.matcher(text).find()) {
            Optional<GeniusReader> reader = GeniusReader.find(source, bytes);
            reader.filter(found -> found.isStrange()).ifPresent(GeniusReader::refuse);
            Role role = reader.map(KnownFile::role).orElse(Role.PROFILE);
            return new KnownFile(source, Format.GENIUS, role, reader, none);
        }
        if (!MARKS.matcher(text).find()) {
            return other(source);
        }
        Node root = YamlTree.parsePython(TREE.matcher(text).find() ? withoutTabs(utf8) : utf8, source.problems());
        return ofTree(source, root, text);
    }

    private static Role role(GeniusReader reader) {
        return reader.isDomain() ? Role.DOMAIN : reader.isRepository() ? Role.REPOSITORY : Role.PROFILE;
    }

    private static KnownFile ofTree(SourceFile source, Node root, String text) {
        boolean isWeb = root instanceof Node.Refused
                ? text.contains("issuesValues")
                : WebReader.isDomain(root) || WebReader.isProfile(root);
        Format format = isWeb ? Format.GENIUSWEB : Format.NEGMAS;
        if (WebReader.isDomain(root) || NegmasReader.isDomain(root)) {
            return new KnownFile(source, format, Role.DOMAIN, Optional.empty(), root);
        }
        boolean isProfile = WebReader.isProfile(root) || NegmasReader.isProfile(root);
        return isProfile || root instanceof Node.Refused
                ? new KnownFile(source, format, Role.PROFILE, Optional.empty(), root)
                : other(source);
    }

    /** UTF-8 throughout; at its end a file that is too large may have been cut inside a letter. XML may be of other encodings. */
    private static boolean isText(String text) {
        int wrong = text.indexOf('\uFFFD');
        boolean decoded =
                wrong < 0 || wrong >= text.length() - 3 || XML.matcher(text).find();
        return !text.isBlank() && text.indexOf('\0') < 0 && decoded;
    }

    private static KnownFile other(SourceFile source) {
        source.notes().add(Code.SCENARIO_FILE, "", Place.NOWHERE, source.name());
        return new KnownFile(source, Format.GENIUS, Role.OTHER, Optional.empty(), new Node.Refused(Place.START));
    }

    /** JSON may be indented by tabs and YAML may not; inside its strings there are none. Places stay the same. */
    private static byte[] withoutTabs(byte[] utf8) {
        byte[] spaces = utf8.clone();
        for (int i = 0; i < spaces.length; i++) {
            if (spaces[i] == '\t') {
                spaces[i] = ' ';
            }
        }
        return spaces;
    }

    String name() {
        return source.name();
    }

    /** The name without folders. */
    String last() {
        return source.last();
    }

    /** The files that it names in an order, without their folders. */
    List<String> order() {
        return xml.map(GeniusReader::order).orElse(List.of());
    }

    String stem() {
        return source.stem();
    }

    Format format() {
        return format;
    }

    Role role() {
        return role;
    }

    boolean isSound() {
        return source.problems().isEmpty();
    }

    List<LocatedProblem> problems() {
        return source.problems().sorted();
    }

    List<LocatedProblem> notes() {
        return source.notes().sorted();
    }

    boolean isOrder() {
        return WebReader.isOrder(root) || NegmasReader.isOrder(root);
    }

    /** Whether it says what is to be settled. */
    boolean hasDomain() {
        return role == Role.DOMAIN || (role == Role.PROFILE && format != Format.NEGMAS);
    }

    /** Whether there is a tree to read. */
    private boolean isTree() {
        return xml.isPresent() || !(root instanceof Node.Refused);
    }

    /** What a profile says itself of the domain, for what can be found wrong with it when the domain cannot be read. */
    Optional<KnownDomain> findOwnDomain(int points) {
        return hasDomain() ? findDomain(points) : Optional.empty();
    }

    Optional<KnownDomain> findDomain(int points) {
        if (!isTree()) {
            return Optional.empty();
        }
        return switch (format) {
            case GENIUS -> xml.flatMap(reader -> reader.findDomain(points)).map(KnownDomain.Indexed::new);
            case GENIUSWEB -> {
                WebReader reader = new WebReader(source, root);
                yield (role == Role.DOMAIN ? reader.findDomain() : reader.findOwnDomain()).map(KnownDomain.Named::new);
            }
            case NEGMAS -> new NegmasReader(source, root).findDomain(points).map(KnownDomain.Named::new);
        };
    }

    Optional<Profile> findProfile(String id, KnownDomain domain) {
        if (!isTree()) {
            return Optional.empty();
        }
        return switch (domain) {
            case KnownDomain.Indexed indexed -> xml.flatMap(reader -> reader.findProfile(id, indexed.settled()));
            case KnownDomain.Named named ->
                format == Format.NEGMAS
                        ? new NegmasReader(source, root).findProfile(id, named.domain())
                        : new WebReader(source, root).findProfile(id, named.domain());
        };
    }

    Optional<PartialOrder> findOrder(String id, KnownDomain domain) {
        if (!isTree() || !(domain instanceof KnownDomain.Named(Domain named))) {
            return Optional.empty();
        }
        return format == Format.NEGMAS
                ? new NegmasReader(source, root).findOrder(id, named)
                : new WebReader(source, root).findOrder(id, named);
    }
}

package dev.gradus.formats.genius;

import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of one GENIUS scenario: first each as a tree, then the domain, then profiles in that domain. */
public final class GeniusReader {
    private static final List<String> KINDS = List.of("linear", "nonlinear");
    private static final String RULED = "constraint";

    private final GeniusFile file;

    private GeniusReader(GeniusFile file) {
        this.file = file;
    }

    /** One file as a tree; empty after noting why not. */
    public static Optional<GeniusReader> find(SourceFile source, byte[] bytes) {
        return XmlTree.find(bytes, source).map(root -> new GeniusReader(new GeniusFile(source, root)));
    }

    public boolean isDomain() {
        return file.root().name().equals("negotiation_template");
    }

    public boolean isProfile() {
        return file.root().name().equals("utility_space");
    }

    /** Whether it only names domains and their profiles, as GENIUS keeps them in one file for all its folders. */
    public boolean isRepository() {
        return file.root().all("profileRepItem").findAny().isPresent();
    }

    /** Whether it is none of these. */
    public boolean isStrange() {
        return !isDomain() && !isProfile() && !isRepository();
    }

    /** Names of the profiles' files in the order in which a domain or a repository names them, without their folders. */
    public List<String> order() {
        Stream<String> agents = file.root().all("agent").map(agent -> agent.text("utility_space"));
        Stream<String> items = file.root().all("profileRepItem").map(item -> item.text("url"));
        return Stream.concat(agents, items)
                .map(name -> SourceFile.last(name.strip()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Notes that the file is none of these. */
    public void refuse() {
        Place place = file.root().place();
        file.problems().add(Code.XML_ELEMENT, "", place, file.root().name(), "negotiation_template> / <utility_space");
    }

    /** A domain with the numbers that GENIUS knows its issues by. */
    public static final class Settled {
        private final GeniusDomain domain;

        private Settled(GeniusDomain domain) {
            this.domain = domain;
        }

        public OutcomeSpace space() {
            return domain.domain().space();
        }

        /** Name of the domain in the file; "" where there is none. */
        public String title() {
            return domain.domain().title();
        }
    }

    /**
     * What is to be settled, as a domain or a profile says it; empty after noting what is wrong.
     *
     * @param points number of points at which an issue of real numbers is read
     */
    public Optional<Settled> findDomain(int points) {
        return GeniusDomain.find(file, points).map(Settled::new);
    }

    /**
     * The profile in a domain; empty after noting what is wrong.
     *
     * @param id of the party
     */
    public Optional<Profile> findProfile(String id, Settled settled) {
        GeniusDomain domain = settled.domain;
        List<XmlElement> functions = file.root().all("utility").toList();
        if (isRuled()) {
            return Optional.empty();
        }
        boolean isNonlinear = !functions.isEmpty() || file.root().text("type").equalsIgnoreCase(KINDS.get(1));
        Optional<Utility> utility = isNonlinear
                ? new RectangleReader(file, domain).find(functions)
                : new EvaluatorReader(file, domain).find();
        double reservation = last("reservation", 0);
        double discount = discount();
        String name = Names.tidy(file.file().stem());
        return utility.filter(_ -> file.problems().isEmpty())
                .map(found -> new Profile(id, Names.text(name), found, reservation, discount));
    }

    /** Whether the profile is one of ranks that rules set to nothing, which only a few old files are; noted where it is. */
    private boolean isRuled() {
        Optional<XmlElement> rules = file.root().all("rules").findFirst();
        boolean isRuled = rules.isPresent() || file.root().text("type").equalsIgnoreCase(RULED);
        if (isRuled) {
            Place place = rules.map(XmlElement::place).orElse(file.root().place());
            file.unknown(RULED, KINDS, "utility_space.type", place);
        }
        return isRuled;
    }

    /** The last one counts, as in GENIUS. */
    private double last(String element, double otherwise) {
        return file.root()
                .all(element)
                .reduce((_, later) -> later)
                .map(found -> file.number(found, "value"))
                .orElse(otherwise);
    }

    private double discount() {
        double discount = last("discount_factor", 1);
        if (discount > 0 && discount <= 1) {
            return discount;
        }
        Place place = file.root()
                .all("discount_factor")
                .reduce((_, later) -> later)
                .flatMap(found -> found.find("value"))
                .map(XmlElement.Attribute::place)
                .orElse(file.root().place());
        file.file().notes().add(Code.DISCOUNT_NONE, "discount_factor", place, "" + discount);
        return 1;
    }
}

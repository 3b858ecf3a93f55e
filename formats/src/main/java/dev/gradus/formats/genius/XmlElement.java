package dev.gradus.formats.genius;

import dev.gradus.formats.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element with its place; text between elements means nothing in these files and is left out. */
record XmlElement(String name, Place place, Map<String, Attribute> attributes, List<XmlElement> children) {
    record Attribute(String text, Place place) {}

    Optional<Attribute> find(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Text of an attribute; "" where there is none. */
    String text(String attribute) {
        return find(attribute).map(Attribute::text).orElse("");
    }

    Stream<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** This element and all below it with a name, in the order of the file. */
    Stream<XmlElement> all(String name) {
        Stream<XmlElement> below = children.stream().flatMap(child -> child.all(name));
        return this.name.equals(name) ? Stream.concat(Stream.of(this), below) : below;
    }
}

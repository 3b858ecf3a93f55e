package dev.gradus.formats.notes;

import dev.gradus.formats.source.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Names in English and Vietnamese, and what the notes leave out; no numbers. */
public final class Wording {
    private final Map<?, ?> root;

    private Wording(Map<?, ?> root) {
        this.root = root;
    }

    /** A text in two languages. */
    public record Name(String en, String vi) {}

    public static Wording of(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return new Wording(map(new Load(settings).loadFromString(yaml)));
    }

    /** The wording that comes with Gradus. */
    public static Wording own() {
        try (InputStream in = Wording.class.getResourceAsStream("wording.yaml")) {
            if (in == null) {
                throw new IllegalStateException("wording.yaml is not on the class path");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private Map<?, ?> agreement(String id) {
        return map(map(root.get("agreements")).get(id));
    }

    private static Name name(Map<?, ?> texts, String otherwise) {
        return texts.get("en") instanceof String en && texts.get("vi") instanceof String vi
                ? new Name(en, vi)
                : new Name(otherwise, otherwise);
    }

    Name title(String agreement) {
        return name(map(agreement(agreement).get("title")), agreement);
    }

    Name summary(String agreement) {
        return name(map(agreement(agreement).get("summary")), agreement);
    }

    Name step(String agreement, String step, String otherwise) {
        return name(map(map(agreement(agreement).get("steps")).get(step)), otherwise);
    }

    /** The date of signature where the note has none; "" = not given here either. */
    String signed(String agreement) {
        return agreement(agreement).get("signed") instanceof String date ? date : "";
    }

    /** The parties where the note names none. */
    List<String> parties(String agreement) {
        return agreement(agreement).get("parties") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Name party(String name) {
        return name(map(map(root.get("parties")).get(name)), name);
    }

    /** The id of a party; made of its name where the wording does not know it. */
    String partyId(String name) {
        return map(map(root.get("parties")).get(name)).get("id") instanceof String id ? id : partyIdMade(name);
    }

    private static String partyIdMade(String name) {
        String made = Identifiers.made("p " + name);
        return made.equals("p") ? "p-" + Integer.toHexString(name.hashCode()) : made;
    }

    Name phrase(String key) {
        return name(map(map(root.get("phrases")).get(key)), key);
    }
}

package dev.gradus.formats.casefile;

import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;

/** A node that mutations may change, and its YAML; so loose that it can hold what no file may. */
final class Twig {
    enum Kind {
        SCALAR,
        SEQUENCE,
        MAPPING
    }

    Kind kind;
    String text;
    boolean plain;
    final List<String> keys = new ArrayList<>();
    final List<Twig> children = new ArrayList<>();

    private Twig(Kind kind, String text, boolean plain) {
        this.kind = kind;
        this.text = text;
        this.plain = plain;
    }

    static Twig scalar(String text, boolean plain) {
        return new Twig(Kind.SCALAR, text, plain);
    }

    static Twig of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar.text(), scalar.plain());
            case Node.Sequence sequence -> {
                Twig twig = new Twig(Kind.SEQUENCE, "", false);
                sequence.items().forEach(item -> twig.children.add(of(item)));
                yield twig;
            }
            case Node.Mapping mapping -> {
                Twig twig = new Twig(Kind.MAPPING, "", false);
                mapping.entries().forEach(entry -> {
                    twig.keys.add(entry.key().text());
                    twig.children.add(of(entry.value()));
                });
                yield twig;
            }
            case Node.Refused _ -> throw new IllegalArgumentException("a file to mutate must be sound");
        };
    }

    Twig copy() {
        Twig copy = new Twig(kind, text, plain);
        copy.keys.addAll(keys);
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    /** Takes the place and the content of another. */
    void become(Twig other) {
        Twig copy = other.copy();
        kind = copy.kind;
        text = copy.text;
        plain = copy.plain;
        keys.clear();
        keys.addAll(copy.keys);
        children.clear();
        children.addAll(copy.children);
    }

    /** This node and all below it. */
    List<Twig> all() {
        List<Twig> all = new ArrayList<>();
        all.add(this);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children);
        }
        return all;
    }

    String yaml() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out, int depth) {
        switch (kind) {
            case SCALAR -> out.append(plain ? text : quoted(text));
            case SEQUENCE -> {
                out.append('[');
                for (Twig child : children) {
                    child.write(out, depth + 1);
                    out.append(", ");
                }
                out.append(']');
            }
            case MAPPING -> {
                out.append('{');
                for (int i = 0; i < children.size(); i++) {
                    out.append(depth < 3 ? "\n" + "  ".repeat(depth + 1) : "")
                            .append(quoted(keys.get(i)))
                            .append(": ");
                    children.get(i).write(out, depth + 1);
                    out.append(", ");
                }
                out.append('}');
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> out.append(c < ' ' ? "\\x%02x".formatted((int) c) : "" + c);
            }
        }
        return out.append('"').toString();
    }
}

package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what is claimed instead of something that is no figure: {@code also claimed: {due: [{value: 2020-01-20, claimed by: us}]}}. */
final class RivalReader {
    private static final String KEY = "also claimed";

    private RivalReader() {}

    /** What stands under "also claimed" in a mapping, in the given shape. */
    static Fields claims(Fields about, Shape shape) {
        Node claims = about.find(KEY).orElse(new Node.Mapping(about.place(), List.of()));
        return Fields.of(about.reading(), claims, shape, about.child(KEY), about.placeOf(KEY));
    }

    /**
     * The claims about one key.
     *
     * @param value reads the key "value" of a claim; none where it cannot be read
     */
    static <T> List<Claim<T>> read(Fields claims, String key, Function<Fields, List<T>> value) {
        String path = claims.child(key);
        List<Node> items =
                claims.find(key).map(node -> claims.items(node, path)).orElse(List.of());
        List<Claim<T>> read = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Node item = items.get(k);
            Fields claim = Fields.of(claims.reading(), item, Shape.RIVAL, path + "." + k, item.place());
            value.apply(claim).forEach(found -> read.add(new Claim<>(found, claim.basis())));
        }
        return read;
    }
}

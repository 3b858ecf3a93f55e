package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects what stands under the keys of a shape; what is empty is left out, and the keys come in the order of the shape. */
final class ShapeDraft {
    private final Shape shape;
    private final String language;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    ShapeDraft(Shape shape, String language) {
        this.shape = shape;
        this.language = language;
    }

    /** The keys are those of the shape: any other is a mistake of ours. */
    ShapeDraft always(String key, Draft value) {
        int at = shape.keys().indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException(shape + " has no key " + key);
        }
        entries.put(at, new Entry(key, value));
        return this;
    }

    ShapeDraft put(String key, Draft value) {
        return value.isEmpty() ? this : always(key, value);
    }

    ShapeDraft text(String key, LocalText text) {
        return text.isEmpty() ? this : always(key, text(text, language));
    }

    ShapeDraft string(String key, String text) {
        return text.isEmpty() ? this : always(key, new Draft.Text(text));
    }

    /** A word of the format; left out where it is the one that stands for nothing written. */
    ShapeDraft word(String key, String word, String otherwise) {
        return word.equals(otherwise) ? this : always(key, new Draft.Word(word));
    }

    ShapeDraft dates(String key, List<LocalDate> dates) {
        dates.forEach(date -> always(key, new Draft.Word(date.toString())));
        return this;
    }

    ShapeDraft names(String key, List<String> names) {
        return put(
                key, new Draft.Items(names.stream().<Draft>map(Draft.Text::new).toList()));
    }

    <T> ShapeDraft section(String key, Form form, List<T> all, Function<T, Entry> entry) {
        return put(key, new Entries(all.stream().map(entry).toList(), form));
    }

    ShapeDraft basis(Basis basis) {
        BasisDrafts.entries(basis, language).forEach(entry -> always(entry.key(), entry.value()));
        return this;
    }

    /** What else is claimed, each with its basis. */
    static <T> Draft claims(List<Claim<T>> claims, String language, Function<T, Draft> value) {
        return new Draft.Items(claims.stream()
                .<Draft>map(claim -> new ShapeDraft(Shape.RIVAL, language)
                        .always("value", value.apply(claim.value()))
                        .basis(claim.basis())
                        .done())
                .toList());
    }

    Entries done(Form form) {
        return new Entries(new ArrayList<>(entries.values()), form);
    }

    Entries done() {
        return done(Form.SHORT);
    }

    /** A string where it is in the language of the case alone, else one a language. */
    static Draft text(LocalText text, String language) {
        if (text.byLanguage().size() == 1 && text.byLanguage().get(language) instanceof String only) {
            return new Draft.Text(only);
        }
        return languages(text);
    }

    static Entries languages(LocalText text) {
        return new Entries(
                text.byLanguage().entrySet().stream()
                        .map(one -> new Entry(one.getKey(), new Draft.Text(one.getValue())))
                        .toList(),
                Form.SHORT);
    }
}

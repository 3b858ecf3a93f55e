package dev.gradus.formats.casefile.editing;

import dev.gradus.agreement.Figure;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same records with one figure replaced: this very one, not one that equals it. */
record Replacing(Figure old, Figure with) {
    <T extends Record> T in(T whole) {
        @SuppressWarnings("unchecked")
        T replaced = (T) any(whole);
        return replaced;
    }

    private Object any(Object value) {
        return switch (value) {
            case Figure figure when figure == old -> with;
            case List<?> list -> list.stream().map(this::any).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> replaced = new LinkedHashMap<>();
                map.forEach((key, inner) -> replaced.put(key, any(inner)));
                yield replaced;
            }
            case Record one -> rebuilt(one);
            default -> value;
        };
    }

    private Object rebuilt(Record one) {
        try {
            RecordComponent[] components = one.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = any(components[i].getAccessor().invoke(one));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return one.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(one.toString(), e);
        }
    }
}

package dev.gradus.app.terminal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The messages as picocli wants its help texts: it runs them through {@link String#format}. */
public final class HelpBundle extends ResourceBundle {
    private final Messages messages;

    public HelpBundle(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.find(key).map(text -> text.replace("%", "%%")).orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }
}

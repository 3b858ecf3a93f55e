package dev.gradus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page carries with it.
 *
 * @param style of the page
 * @param script of the page
 */
public record Assets(String style, String script) {
    private static final class Loaded {
        static final Assets ONCE = new Assets(read("page.css"), script("page.js"));
        static final Assets SHEET = new Assets(ONCE.style, "");
        static final Assets PLAIN = new Assets(ONCE.style, script("plain.js"));

        /** What all pages do, and what this one does. */
        private static String script(String name) {
            return read("shared.js") + read(name);
        }
    }

    static Assets load() {
        return Loaded.ONCE;
    }

    /** Those of a page whose pictures stand still: of a back-test, a conflict, a scenario’s deals. */
    static Assets ofPlain() {
        return Loaded.PLAIN;
    }

    /** Those of a sheet that runs nothing. */
    static Assets ofSheet() {
        return Loaded.SHEET;
    }

    /** What the page may do: run exactly these scripts, wear exactly this style, and fetch nothing. */
    public String policy() {
        return "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page's " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

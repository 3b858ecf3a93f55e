package dev.gradus.formats.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of other encodings than UTF-8, which programs on Windows write. */
public final class Encodings {
    private Encodings() {}

    /** The bytes as UTF-8 where they are UTF-16, known by its byte order mark or by the noughts in its first letters; else as they are. */
    public static byte[] utf8(byte[] bytes) {
        return utf16(bytes)
                .flatMap(charset -> find(bytes, charset))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    /** The text, where the bytes are nothing else than text of an encoding. */
    public static Optional<String> find(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0 || bytes.length > 2 * SourceText.MAX_BYTES) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        boolean little = (first == 0xFF && second == 0xFE) || (first != 0 && second == 0);
        return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }
}

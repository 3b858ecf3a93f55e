package dev.gradus.app.files;

import dev.gradus.app.terminal.Interruption;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file of the user that is edited in place, whole or not at all; what somebody else wrote into it meanwhile is not lost. */
public final class EditedFile {
    private EditedFile() {}

    /**
     * Replaces a file.
     *
     * @param before what it must hold
     * @throws Refusal where it holds something else by now, or cannot be written
     */
    public static void replace(Path named, String before, String after, Interruption interruption) {
        Path target = GeneratedFile.resolved(named);
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            temporary.toFile().deleteOnExit();
            Files.write(temporary, bytes(after), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            interruption.check();
            if (!Arrays.equals(Files.readAllBytes(target), bytes(before))) {
                throw Refusal.file("ask.changed", target);
            }
            GeneratedFile.move(temporary, target);
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", target, Reason.of(e));
        } finally {
            GeneratedFile.remove(temporary);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

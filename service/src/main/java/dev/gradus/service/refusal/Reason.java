package dev.gradus.service.refusal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the operating system refused, as a key of the messages, or in its own words. */
public record Reason(String key, String words) {
    public static Reason of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> new Reason("reason.denied", "");
            case NoSuchFileException _ -> new Reason("reason.missing", "");
            case NotDirectoryException _ -> new Reason("reason.folder", "");
            case FileSystemException f when f.getReason() != null -> new Reason("", f.getReason());
            default -> new Reason("", String.valueOf(e.getMessage()));
        };
    }
}

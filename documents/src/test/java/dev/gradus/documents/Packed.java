package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in the package of an office document. */
final class Packed {
    private Packed() {}

    /** Its parts by name. */
    static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** No time in it but the day it counts as made on; nothing leads out of it. */
    static void requireStamped(byte[] bytes, LocalDate day) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
        Map<String, String> parts = parts(bytes);
        assertThat(parts.get("docProps/core.xml")).containsPattern("created[^>]*>" + day + "T00:00:00Z<");
        assertThat(parts.get("docProps/core.xml")).containsPattern("modified[^>]*>" + day + "T00:00:00Z<");
        assertThat(parts.values()).noneMatch(part -> part.contains("TargetMode=\"External\""));
    }
}

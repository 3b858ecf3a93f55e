package dev.gradus.documents.poi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** The bytes of a document: the same for the same content and day, whenever and wherever they are written. */
final class Stamped {
    /** Of every part; on the first day of that year the zone of the machine would be written beside it. */
    private static final LocalDateTime ENTRY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Stamped() {}

    /**
     * @param day on which it counts as made
     * @param mark by which the program knows a file again that it wrote; a program that saves it anew drops it
     */
    static byte[] bytes(POIXMLDocument document, String title, LocalDate day, String mark) {
        try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            POIXMLProperties.CoreProperties properties =
                    document.getProperties().getCoreProperties();
            properties.setCreator("Gradus");
            properties.setTitle(title);
            properties.setCreated(day + "T00:00:00Z");
            properties.setModified(day + "T00:00:00Z");
            document.write(written);
            return packed(written.toByteArray(), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same parts in the same order, all of one time. */
    private static byte[] packed(byte[] bytes, String mark) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setComment(mark);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ENTRY);
                to.putNextEntry(same);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

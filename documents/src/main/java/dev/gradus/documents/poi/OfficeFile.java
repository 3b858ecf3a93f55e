package dev.gradus.documents.poi;

import dev.gradus.documents.grid.GridResult;
import dev.gradus.documents.workbook.BookImport;
import dev.gradus.documents.workbook.BookSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What kind of office document bytes are, and whether they are small enough to be unpacked. */
public final class OfficeFile {
    /** Unpacked, all parts together. */
    static final long MAX_UNPACKED = 32L * 1024 * 1024;

    static final int MAX_ENTRIES = 5_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    static {
        quiet();
    }

    private OfficeFile() {}

    /** POI logs through an API for which nothing is there to write; it would say so on the terminal. */
    static void quiet() {
        quiet("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        quiet("log4j2.StatusLogger.level", "OFF");
        quiet("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    private static void quiet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** What its first bytes say. */
    public static boolean isOffice(byte[] bytes) {
        return begins(bytes, ZIP) || begins(bytes, OLD) || begins(bytes, PDF);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** Nothing is thrown, whatever the bytes. */
    public static GridResult read(byte[] bytes) {
        if (begins(bytes, OLD)) {
            return GridResult.refused("table.old");
        }
        if (begins(bytes, PDF)) {
            return GridResult.refused("table.pdf");
        }
        try {
            Parts parts = Parts.of(bytes);
            if (parts.unpacked > MAX_UNPACKED) {
                return GridResult.refused("table.inflated", "" + parts.unpacked, "" + MAX_UNPACKED);
            }
            return parts.isWorkbook
                    ? WorkbookGrids.read(bytes)
                    : parts.isWord ? WordGrids.read(bytes) : GridResult.refused("table.zip");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError _) {
            // POI throws many kinds of these on what is damaged; all mean the same to a reader
            return GridResult.refused("table.broken");
        }
    }

    /** The sheets of a workbook of a case; empty where this is none, which {@link #read} then says. */
    public static List<BookSheet> findCase(byte[] bytes) {
        try {
            if (begins(bytes, ZIP)) {
                Parts parts = Parts.of(bytes);
                if (parts.isWorkbook && parts.unpacked <= MAX_UNPACKED) {
                    List<BookSheet> sheets = BookFile.read(bytes);
                    return BookImport.isCase(sheets) ? sheets : List.of();
                }
            }
            return List.of();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError _) {
            return List.of();
        }
    }

    /** What is in the package: counted as it is unpacked, since what a package says of its sizes may be untrue. */
    private record Parts(long unpacked, boolean isWorkbook, boolean isWord) {
        static Parts of(byte[] bytes) throws IOException {
            long unpacked = 0;
            boolean workbook = false;
            boolean word = false;
            int entries = 0;
            byte[] buffer = new byte[1 << 16];
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    workbook |= entry.getName().equals("xl/workbook.xml");
                    word |= entry.getName().equals("word/document.xml");
                    unpacked += size(zip, buffer, MAX_UNPACKED - unpacked);
                    entries++;
                    if (unpacked > MAX_UNPACKED || entries > MAX_ENTRIES) {
                        return new Parts(Math.max(unpacked, MAX_UNPACKED + 1), workbook, word);
                    }
                }
            }
            return new Parts(unpacked, workbook, word);
        }

        private static long size(InputStream in, byte[] buffer, long most) throws IOException {
            long size = 0;
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
            return size;
        }
    }
}

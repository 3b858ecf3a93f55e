package dev.gradus.service;

import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A file beside a file of draws that says who writes it, so that no two forecasts write the same draws at once. What a process left that has
 * ended is put aside.
 */
final class DrawsLock implements AutoCloseable {
    private static final String KIND = "gradus lock";
    private static final int LINES = 5;
    private static final int MOST_BYTES = 1024;

    /** Clocks of one machine tell the start of a process apart by no more than this. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    /** A lock that is still being written says nothing for a moment. */
    private static final Duration BEING_WRITTEN = Duration.ofSeconds(5);

    private static final long BETWEEN_MILLIS = 50;
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Path lock;

    private DrawsLock(Path lock) {
        this.lock = lock;
    }

    /** Who holds a lock. */
    private record Holder(long process, Instant started, Instant since, String machine) {
        static Holder self() {
            ProcessHandle own = ProcessHandle.current();
            Instant now = Instant.now();
            return new Holder(own.pid(), own.info().startInstant().orElse(now), now, thisMachine());
        }

        static Optional<Holder> read(String text) {
            List<String> lines = text.lines().toList();
            if (lines.size() != LINES || !lines.getFirst().equals(KIND)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Holder(
                        Long.parseLong(lines.get(1)),
                        Instant.ofEpochMilli(Long.parseLong(lines.get(2))),
                        Instant.ofEpochMilli(Long.parseLong(lines.get(3))),
                        lines.get(4)));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        String text() {
            return String.join(
                    "\n", KIND, "" + process, "" + started.toEpochMilli(), "" + since.toEpochMilli(), machine, "");
        }

        boolean isHere() {
            return machine.equals(thisMachine());
        }

        /** Its process has ended; another may have its number now. */
        boolean isGone() {
            return isHere()
                    && ProcessHandle.of(process)
                            .filter(ProcessHandle::isAlive)
                            .filter(alive -> alive.info()
                                    .startInstant()
                                    .map(start -> Duration.between(start, started)
                                                    .abs()
                                                    .compareTo(SAME_START)
                                            <= 0)
                                    .orElse(true))
                            .isEmpty();
        }

        private static String thisMachine() {
            try {
                return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            } catch (IOException _) {
                return System.getenv().getOrDefault("COMPUTERNAME", "this machine");
            }
        }
    }

    /**
     * Takes the lock of a file.
     *
     * @throws Refusal where another forecast has it, or what lies there is no lock
     */
    static DrawsLock of(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        while (true) {
            try {
                Files.writeString(lock, Holder.self().text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new DrawsLock(lock);
            } catch (FileAlreadyExistsException _) {
                makeWay(file, lock);
            }
        }
    }

    /** Puts aside what nobody holds. */
    private static void makeWay(Path file, Path lock) throws IOException {
        try {
            if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
                throw Refusal.file("draws.notOurs", lock);
            }
            String text = text(lock);
            Optional<Holder> holder = Holder.read(text);
            if (holder.isEmpty()
                    && !text.isEmpty()
                    && !KIND.startsWith(text.lines().findFirst().orElse(""))) {
                throw Refusal.file("draws.notOurs", lock);
            }
            if (holder.isEmpty() && isFresh(lock)) {
                Thread.sleep(BETWEEN_MILLIS);
            } else if (holder.isEmpty() || holder.get().isGone()) {
                putAside(lock, text);
            } else {
                throw held(file, lock, holder.get());
            }
        } catch (NoSuchFileException _) {
            return; // it was given back meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.file("file.unreadable", lock, new Reason("", "interrupted"));
        }
    }

    private static boolean isFresh(Path lock) throws IOException {
        return Files.getLastModifiedTime(lock).toInstant().isAfter(Instant.now().minus(BEING_WRITTEN));
    }

    private static Refusal held(Path file, Path lock, Holder holder) {
        String since = SINCE.format(holder.since());
        return holder.isHere()
                ? Refusal.file("draws.held", file, "" + holder.process(), since)
                : Refusal.file("draws.held.elsewhere", file, "" + holder.process(), since, holder.machine(), lock);
    }

    private static String text(Path lock) throws IOException {
        try (var in = Files.newInputStream(lock, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Of several that do this at once, one takes it away; a lock that somebody has taken meanwhile goes back. */
    private static void putAside(Path lock, String text) throws IOException {
        Path aside = lock.resolveSibling(lock.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
        Files.move(lock, aside, StandardCopyOption.ATOMIC_MOVE);
        if (text(aside).equals(text)) {
            Files.delete(aside);
        } else {
            Files.move(aside, lock, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lock);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.log.Logger;
import org.postern.api.settings.SettingsException;
import org.postern.core.Words;
import org.postern.core.disk.DurableFile;
import org.postern.core.disk.ProcessLock;

/**
 * The known networks on the disk, for all processes of the home: {@code networks}, and {@code networks.bak} as it was before
 * the last change. A file that cannot be read is put aside, not overwritten, when something is to be written.
 */
final class LedgerFile {

    private static final Words WORDS = new Words(LedgerFile.class);

    private static final long MOST_OCTETS = 4L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private final Path backup;
    private final ProcessLock lock;
    private final Clock clock;
    private final Logger logger;
    private Reading last = new Reading("", Ledger.EMPTY, Optional.empty(), false);

    /**
     * What was read.
     *
     * @param stamp tells whether the file is still the one that was read
     * @param newer whether it must be left as it is
     */
    private record Reading(String stamp, Ledger ledger, Optional<String> problem, boolean newer) {}

    LedgerFile(Path state, Clock clock, Logger logger) {
        path = state.resolve("networks");
        backup = state.resolve("networks.bak");
        lock = new ProcessLock(state.resolve("networks.lock"));
        this.clock = clock;
        this.logger = logger;
    }

    Ledger ledger() {
        return reading().ledger();
    }

    Optional<String> problem() {
        return reading().problem();
    }

    /** @throws SettingsException with one sentence, if the disk refused or the file is of a newer Postern */
    Ledger change(UnaryOperator<Ledger> change) {
        try (Closeable held = lock.acquire(PATIENCE)) {
            Reading before = reading();
            Ledger changed = change.apply(before.ledger());
            if (!changed.equals(before.ledger())) {
                replace(before, changed);
            }
            return changed;
        } catch (IOException e) {
            throw new SettingsException(WORDS.text("write.failed", why(e)), e);
        }
    }

    private void replace(Reading before, Ledger changed) throws IOException {
        if (before.newer()) {
            throw new SettingsException(before.problem().orElseThrow());
        }
        if (before.problem().isPresent()) {
            Path aside = path.resolveSibling("networks.unreadable-" + clock.millis());
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        } else if (path.toFile().exists()) {
            new DurableFile(backup).replace(new ByteArrayInputStream(Files.readAllBytes(path)));
        }
        byte[] octets = LedgerText.write(changed).getBytes(StandardCharsets.UTF_8);
        new DurableFile(path).replace(new ByteArrayInputStream(octets));
        DurableFile.sync(path.toAbsolutePath().getParent());
        know(changed);
    }

    private synchronized void know(Ledger written) {
        last = new Reading(stamp(), written, Optional.empty(), false);
    }

    private synchronized Reading reading() {
        String stamp = stamp();
        if (!stamp.equals(last.stamp())) {
            Optional<String> known = last.problem();
            last = read(stamp);
            last.problem()
                    .filter(problem -> !known.equals(Optional.of(problem)))
                    .ifPresent(logger::warn);
        }
        return last;
    }

    private Reading read(String stamp) {
        if (stamp.isEmpty()) {
            return new Reading(stamp, Ledger.EMPTY, Optional.empty(), false);
        }
        try {
            return new Reading(stamp, LedgerText.read(text(path)), Optional.empty(), false);
        } catch (LedgerText.Newer e) {
            String problem = WORDS.text("newer", path, e.format, LedgerText.FORMAT);
            return new Reading(stamp, lastGood(), Optional.of(problem), true);
        } catch (LedgerText.Unreadable e) {
            return unread(stamp, WORDS.text("unread", path, e.line, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return unread(stamp, WORDS.text("unread.whole", path, why(e)));
        }
    }

    private Reading unread(String stamp, String problem) {
        return new Reading(stamp, lastGood(), Optional.of(problem), false);
    }

    /** What was read before, or else what the file was before its last change. */
    private Ledger lastGood() {
        if (!last.ledger().equals(Ledger.EMPTY) || !backup.toFile().exists()) {
            return last.ledger();
        }
        try {
            return LedgerText.read(text(backup));
        } catch (IOException | LedgerText.Newer | LedgerText.Unreadable e) {
            logger.warn("{} cannot be read either", backup, e);
            return Ledger.EMPTY;
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_OCTETS) {
            throw new IOException("it is larger than " + MOST_OCTETS + " octets");
        }
        return Files.readString(file);
    }

    /** Empty if there is no file; an atomic replacement has another key even within one tick of the clock. */
    private String stamp() {
        if (!path.toFile().exists()) {
            return "";
        }
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (IOException e) {
            return "";
        }
    }

    private static String why(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.delivery.Delivery;
import org.postern.api.send.Attempt;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.core.disk.DurableFile;

/**
 * A file an attempt, written once by the process that made it and never changed; each process removes the oldest now and then.
 * So many processes need no lock.
 */
@Component(service = AttemptFiles.class)
public final class AttemptFiles {

    private static final String SUFFIX = ".attempt";
    private static final int MOST = 500;
    private static final int DIGITS = 15;

    /** So many are added until the oldest are looked for. */
    private static final int EACH = 50;

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Path folder;
    private final Settings settings;
    private final Clock clock;
    private final Logger logger;
    private final AtomicInteger added = new AtomicInteger();
    private final Map<String, Optional<Delivery>> read = new ConcurrentHashMap<>();

    @Activate
    public AttemptFiles(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference Settings settings,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), settings, Clock.systemUTC(), logger);
    }

    public AttemptFiles(Path state, Settings settings, Clock clock, Logger logger) {
        this.folder = state.resolve("attempts");
        this.settings = settings;
        this.clock = clock;
        this.logger = logger;
    }

    /** Keeps it, if it came to an attempt. That the disk refuses harms no message and is logged. */
    public void add(Delivery delivery) {
        delivery.attempt().ifPresent(attempt -> add(delivery, attempt));
    }

    private void add(Delivery delivery, Attempt attempt) {
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot write
        try {
            DurableFile.folder(folder);
            byte[] text = DeliveryText.write(delivery, attempt).getBytes(StandardCharsets.UTF_8);
            String name = stamp(attempt.started()) + "-" + attempt.id() + SUFFIX;
            new DurableFile(folder.resolve(name)).replaceSoon(new ByteArrayInputStream(text));
            if (added.getAndIncrement() % EACH == 0) {
                sweep();
            }
        } catch (IOException | RuntimeException e) {
            logger.warn("The attempt {} is not remembered", attempt.id(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The newest first, unexplained and without content; what cannot be read is left out. */
    public List<Delivery> all() {
        List<String> names = names();
        read.keySet().retainAll(names);
        return names.stream()
                .limit(MOST)
                .flatMap(name -> read.computeIfAbsent(name, this::read).stream())
                .toList();
    }

    private Optional<Delivery> read(String name) {
        try {
            return Optional.of(DeliveryText.read(Files.readString(folder.resolve(name)), settings::profile));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            logger.warn("The attempt in {} cannot be read, and is left out", name, e);
            return Optional.empty();
        }
    }

    private void sweep() throws IOException {
        List<String> names = names();
        String oldest = stamp(clock.instant().minus(LONGEST));
        for (int i = 0; i < names.size(); i++) {
            if (i >= MOST || names.get(i).compareTo(oldest) < 0) {
                Files.deleteIfExists(folder.resolve(names.get(i)));
            }
        }
    }

    /** Names that begin with it are in the order of time. */
    private static String stamp(Instant time) {
        String millis = Long.toString(time.toEpochMilli());
        return "0".repeat(Math.max(0, DIGITS - millis.length())) + millis;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(
                Arrays.asList(Optional.ofNullable(folder.toFile().list((file, name) -> name.endsWith(SUFFIX)))
                        .orElse(new String[0])));
        names.sort(Comparator.reverseOrder());
        return names;
    }
}

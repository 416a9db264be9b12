// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.settings.Home;
import org.postern.api.trust.EncryptedHosts;

/**
 * The hosts that have offered TLS, a small file each: that there is one is what counts, whatever it holds; of those that have
 * shown an accepted certificate it says so. The one that was not met for the longest time makes room.
 */
@Component
public final class TlsMemory implements EncryptedHosts {

    private static final int MOST = 2_000;
    private static final String VERIFIED = "verified";
    private static final Duration FRESH = Duration.ofDays(1);

    private final TrustFolder folder;
    private final Clock clock;
    private final Logger logger;

    @Activate
    public TlsMemory(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), Clock.systemUTC(), logger);
    }

    TlsMemory(Path state, Clock clock, Logger logger) {
        folder = new TrustFolder(state.resolve("trust").resolve("tls"));
        this.clock = clock;
        this.logger = logger;
    }

    @Override
    public void offered(String host) {
        if (ThisComputer.is(host)) {
            return;
        }
        try {
            Path file = file(host);
            if (!file.toFile().exists()) {
                makeRoom();
                folder.replace(name(host), List.of(clock.instant().toString()));
            } else if (modified(file).plus(FRESH).isBefore(clock.instant())) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            }
        } catch (IOException e) {
            logger.error("That {} has offered TLS could not be written down", host, e);
        }
    }

    @Override
    public void verified(String host) {
        offered(host);
        if (ThisComputer.is(host) || verifiedBefore(host)) {
            return;
        }
        try {
            folder.replace(name(host), List.of(first(host).toString(), VERIFIED));
        } catch (IOException e) {
            logger.error("That {} has shown an accepted certificate could not be written down", host, e);
        }
    }

    @Override
    public boolean verifiedBefore(String host) {
        try {
            return folder.read(name(host)).contains(VERIFIED);
        } catch (IOException e) {
            return false;
        }
    }

    /** A file that cannot be seen may be there. */
    @Override
    public Optional<Instant> since(String host) {
        Path file = file(host);
        return Files.notExists(file) ? Optional.empty() : Optional.of(first(host));
    }

    private Instant first(String host) {
        try {
            return Instant.parse(folder.read(name(host)).stream().findFirst().orElse(""));
        } catch (IOException | DateTimeException e) {
            return modified(file(host));
        }
    }

    private void makeRoom() throws IOException {
        List<String> names = folder.names("");
        if (names.size() >= MOST) {
            names.stream()
                    .min(Comparator.comparing(name -> modified(folder.path().resolve(name))))
                    .ifPresent(oldest -> folder.path().resolve(oldest).toFile().delete());
        }
    }

    private Path file(String host) {
        return folder.path().resolve(name(host));
    }

    private static Instant modified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    /** A host has neither of the replacements in it. */
    private static String name(String host) {
        return host.replace(':', '+').replace('%', '=');
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.check;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.check.Looks;
import org.postern.api.check.Report;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.settings.Home;
import org.postern.core.disk.DurableFile;

/** A file a host, with a line for each port and network. Two processes that look at once may forget one of the looks. */
@Component
public final class RememberedLooks implements Looks {

    private static final String SUFFIX = ".looks";
    private static final int MOST_HOSTS = 200;
    private static final int MOST_LINES = 30;

    private final Path folder;
    private final NetworkMonitor network;
    private final KnownNetworks known;
    private final Clock clock;
    private final Logger logger;

    @Activate
    public RememberedLooks(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference KnownNetworks known,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), network, known, Clock.systemUTC(), logger);
    }

    RememberedLooks(Path state, NetworkMonitor network, KnownNetworks known, Clock clock, Logger logger) {
        this.folder = state.resolve("looks");
        this.network = network;
        this.known = known;
        this.clock = clock;
        this.logger = logger;
    }

    @Override
    public List<String> compare(Report report) {
        NetworkSnapshot snapshot = network.current();
        Optional<KnownNetwork> recognised = known.recognise(snapshot).same();
        Optional<Fingerprint> fingerprint = Fingerprint.of(snapshot);
        if (fingerprint.isEmpty()) {
            return List.of();
        }
        String here = recognised.map(KnownNetwork::id).orElseGet(() -> digest(fingerprint.get()));
        String name = recognised
                .map(KnownNetwork::name)
                .or(() -> fingerprint.get().ssid())
                .orElse("");
        List<Seen> elsewhere = read(report.host()).stream()
                .filter(seen -> !seen.network().equals(here))
                .toList();
        Instant now = clock.instant();
        write(
                report.host(),
                report.ports().stream()
                        .map(port -> Seen.of(port, here, name, now))
                        .toList(),
                elsewhere);
        return report.ports().stream()
                .map(port -> new Comparison(
                        port,
                        elsewhere.stream()
                                .filter(seen -> seen.port() == port.port())
                                .toList()))
                .flatMap(comparison -> comparison.sentence().stream())
                .toList();
    }

    @Override
    public List<String> showing(String host, String pin) {
        Set<String> ids = known.all().stream().map(KnownNetwork::id).collect(Collectors.toSet());
        return read(host).stream()
                .filter(seen -> ids.contains(seen.network()) && seen.pin().equals(pin))
                .map(Seen::name)
                .distinct()
                .toList();
    }

    /** What tells an unknown network from others for as long as it shows itself so. */
    private static String digest(Fingerprint fingerprint) {
        return Integer.toHexString(fingerprint.toString().hashCode()) + "-";
    }

    private List<Seen> read(String host) {
        try {
            return file(host).toFile().exists()
                    ? Files.readAllLines(file(host)).stream().map(Seen::read).toList()
                    : List.of();
        } catch (IOException | RuntimeException e) {
            logger.warn("What {} showed before cannot be read", host, e);
            return List.of();
        }
    }

    private void write(String host, List<Seen> here, List<Seen> elsewhere) {
        List<String> lines = Stream.concat(
                        here.stream(),
                        elsewhere.stream().sorted(Comparator.comparing(Seen::at).reversed()))
                .limit(MOST_LINES)
                .map(Seen::line)
                .toList();
        try {
            DurableFile.folder(folder);
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            new DurableFile(file(host)).replace(new ByteArrayInputStream(text));
            sweep();
        } catch (IOException e) {
            logger.warn("What {} shows is not remembered", host, e);
        }
    }

    private void sweep() throws IOException {
        List<Path> files = new ArrayList<>(Arrays.stream(
                        Optional.ofNullable(folder.toFile().listFiles((at, name) -> name.endsWith(SUFFIX)))
                                .orElse(new File[0]))
                .sorted(Comparator.comparingLong(File::lastModified).reversed())
                .map(File::toPath)
                .toList());
        for (Path oldest : files.subList(Math.min(MOST_HOSTS, files.size()), files.size())) {
            Files.deleteIfExists(oldest);
        }
    }

    /** A host's name has nothing in it that a file's may not, but for an address literal's colons and zone. */
    private Path file(String host) {
        return folder.resolve(host.replaceAll("[^a-z0-9._-]", "_") + SUFFIX);
    }
}

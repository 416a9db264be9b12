// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.network.system.Alarm;
import org.postern.network.system.Once;
import org.postern.network.system.OperatingSystem;

/** The network as Linux shows it. Nothing here needs a privilege. */
public final class LinuxNetwork implements OperatingSystem {

    /** Within this a gateway answers that will. */
    private static final Duration MOST_GATEWAYS = Duration.ofMillis(250);

    private final SystemFiles files;
    private final Supplier<List<OwnAddress>> ipv4Addresses;
    private final Carriers carriers;
    private final Neighbours neighbours;
    private final OpenQuestions questions = new OpenQuestions(System::nanoTime);
    private final Names names;
    private final List<Evidence> evidence;

    /** @param complaints told, in a sentence, what is missing; any thread */
    public LinuxNetwork(Consumer<String> complaints) {
        this(new SystemFiles(Path.of("/")), complaints);
    }

    private LinuxNetwork(SystemFiles files, Consumer<String> complaints) {
        this(files, new NeighbourDump(new ArpFile(files)), new Ipv4Addresses()::read, complaints);
    }

    LinuxNetwork(
            SystemFiles files,
            NeighbourTable table,
            Supplier<List<OwnAddress>> ipv4Addresses,
            Consumer<String> complaints) {
        this.files = files;
        this.ipv4Addresses = ipv4Addresses;
        this.carriers = new Carriers(files, System::nanoTime);
        this.neighbours = new Neighbours(table, carriers, System::nanoTime);
        this.names = new Names(files, new Once(complaints), System::nanoTime);
        this.evidence = List.of(
                new InterfaceEvidence(),
                new AddressEvidence(),
                new GatewayEvidence(),
                neighbours,
                new RouteEvidence(),
                new ResolverEvidence(files),
                names);
    }

    @Override
    public NetworkSnapshot look() {
        Scene scene = scene();
        return new NetworkSnapshot(
                evidence.stream().flatMap(e -> e.signals(scene)).toList());
    }

    @Override
    public Duration patience() {
        Duration gateways = questions.left(neighbours.doubts(scene()), MOST_GATEWAYS);
        Duration naming = names.patience();
        return gateways.compareTo(naming) < 0 ? naming : gateways;
    }

    @Override
    public Alarm alarm() throws IOException {
        return new LinuxAlarm(
                files, new GatewayQuestion(() -> neighbours.doubts(scene()), questions, this::knock), names);
    }

    private Optional<Knock> knock(Route gateway) {
        try {
            return Optional.of(new Knock(LibC.load(), gateway, () -> neighbours.answered(gateway)));
        } catch (IOException e) {
            return Optional.empty(); // the route has gone again, or sending is not allowed
        }
    }

    private Scene scene() {
        List<Link> links = new Links(files).read();
        carriers.note(links);
        return new Scene(
                links,
                Stream.concat(new Ipv4Routes(files).read().stream(), new Ipv6Routes(files).read().stream())
                        .toList(),
                Stream.concat(ipv4Addresses.get().stream(), new Ipv6Addresses(files).read().stream())
                        .toList());
    }
}

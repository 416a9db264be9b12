// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.InterfaceKind;
import org.postern.network.system.Passive;

/** The names that NetworkManager gives what the kernel shows, while somebody watches; the kernel is believed first. */
final class Names implements Evidence {

    /** So long a look waits for the first words: connecting takes a third of a second, on a busy computer more than one. */
    static final Duration MOST = Duration.ofMillis(1_500);

    private static final String SOURCE = "D-Bus";
    private static final String SOCKET = "run/dbus/system_bus_socket";

    private final SystemFiles files;
    private final Consumer<String> complaints;
    private final LongSupplier nanoTime;
    private final Map<NamesSession, Long> sessions = new ConcurrentHashMap<>();

    Names(SystemFiles files, Consumer<String> complaints, LongSupplier nanoTime) {
        this.files = files;
        this.complaints = complaints;
        this.nanoTime = nanoTime;
    }

    /**
     * Begins to ask for names, if there is anybody to ask.
     *
     * @param changed told when they have changed
     * @param answered told when they are known for the first time, or that they will not be
     */
    Optional<NamesSession> follow(Runnable changed, Runnable answered) {
        Optional<NamesSession> session = Optional.of(SOCKET)
                .filter(files::exists)
                .map(s -> new NamesSession("unix:path=" + files.root().resolve(s), changed, answered, complaints));
        session.ifPresent(s -> sessions.put(s, nanoTime.getAsLong()));
        return session;
    }

    void leave(NamesSession session) {
        sessions.remove(session);
        session.close();
    }

    /** How much longer a look had better wait for names; zero if they are known, or will not be. */
    Duration patience() {
        return sessions.isEmpty() && files.exists(SOCKET)
                ? MOST
                : sessions.keySet().stream()
                        .map(this::patience)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
    }

    private Duration patience(NamesSession session) {
        return session.known().isPresent() ? Duration.ZERO : left(session);
    }

    private Duration left(NamesSession session) {
        Duration left = MOST.minusNanos(nanoTime.getAsLong() - sessions.getOrDefault(session, 0L));
        return session.failed() || left.isNegative() ? Duration.ZERO : left;
    }

    private List<Signal> unnamed(NamesSession session) {
        return left(session).isZero()
                ? List.of(Passive.of(SignalName.SILENT, NetworkManager.SOURCE, SOURCE))
                : List.of();
    }

    @Override
    public Stream<Signal> signals(Scene scene) {
        List<String> leading = scene.links().stream()
                .filter(l -> scene.kind(l) != InterfaceKind.VIRTUAL)
                .map(Link::name)
                .toList();
        return sessions.keySet().stream()
                .flatMap(s -> s.known().orElseGet(() -> unnamed(s)).stream())
                .distinct()
                .filter(s -> s.interfaceName().map(leading::contains).orElse(true));
    }
}

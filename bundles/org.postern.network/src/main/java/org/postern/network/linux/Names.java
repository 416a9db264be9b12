// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.network.system.InterfaceKind;

/** The names that NetworkManager gives what the kernel shows, while somebody watches; the kernel is believed first. */
final class Names implements Evidence {

    private static final String SOCKET = "run/dbus/system_bus_socket";

    private final SystemFiles files;
    private final Consumer<String> complaints;
    private final List<NamesSession> sessions = new CopyOnWriteArrayList<>();

    Names(SystemFiles files, Consumer<String> complaints) {
        this.files = files;
        this.complaints = complaints;
    }

    /** Begins to ask for names, if there is anybody to ask. */
    Optional<NamesSession> follow(Runnable changed) {
        Optional<NamesSession> session = Optional.of(SOCKET)
                .filter(files::exists)
                .map(s -> new NamesSession("unix:path=" + files.root().resolve(s), changed, complaints));
        session.ifPresent(sessions::add);
        return session;
    }

    void leave(NamesSession session) {
        sessions.remove(session);
        session.close();
    }

    @Override
    public Stream<Signal> signals(Scene scene) {
        List<String> leading = scene.links().stream()
                .filter(l -> scene.kind(l) != InterfaceKind.VIRTUAL)
                .map(Link::name)
                .toList();
        return sessions.stream()
                .flatMap(s -> s.known().stream())
                .distinct()
                .filter(s -> s.interfaceName().map(leading::contains).orElse(true));
    }
}

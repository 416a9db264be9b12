// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.network.system.Alarm;

/** The kernel's own notifications, all waited for in one call. */
final class LinuxAlarm implements Alarm {

    private final List<Waker> wakers = new ArrayList<>();
    private final RouteSocket routes;
    private final StopSign stop;
    private final Bell named;
    private final Nudge nudge;
    private final LibC libC;
    private final GatewayQuestion question;
    private final Names names;
    private Optional<NamesSession> naming = Optional.empty();
    private boolean expectant;

    /** @throws IOException if the kernel or the native library refuses; nothing is left open then */
    LinuxAlarm(SystemFiles files, GatewayQuestion question, Names names) throws IOException {
        this.libC = LibC.load();
        try {
            this.routes = add(new RouteSocket(libC));
            this.stop = add(new StopSign(libC));
            this.named = add(new Bell(libC));
            this.nudge = add(new Nudge(libC));
            add(new ClockJump(libC));
            add(new ResolverChange(libC, files.folders(ResolverEvidence.FILES)));
        } catch (IOException e) {
            wakers.forEach(Waker::close);
            throw e;
        }
        this.question = question;
        this.names = names;
        this.naming = names.follow(named::ring);
        ask();
    }

    private <T extends Waker> T add(T waker) {
        wakers.add(waker);
        return waker;
    }

    @Override
    public boolean await() {
        return changed(Poll.FOREVER);
    }

    @Override
    public boolean await(Duration longest) {
        return changed((int) longest.toMillis());
    }

    @Override
    public boolean expectant() {
        return expectant;
    }

    private boolean changed(int timeoutMillis) {
        boolean changed = false;
        for (Waker waker : ready(timeoutMillis)) {
            changed |= waker.drain();
        }
        if (changed) {
            ask();
            naming.ifPresent(NamesSession::refresh);
        }
        return changed;
    }

    private List<Waker> ready(int timeoutMillis) {
        try (Poll poll = new Poll(
                libC, Stream.concat(wakers.stream(), question.knocks().stream()).toList())) {
            return poll.ready(timeoutMillis);
        }
    }

    private void ask() {
        List<Doubt> open = question.open();
        expectant = !open.isEmpty();
        routes.hearNeighbours(expectant);
        question.ask(open);
    }

    @Override
    public void nudge() {
        nudge.give();
    }

    @Override
    public void stop() {
        stop.raise();
    }

    @Override
    public void close() {
        naming.ifPresent(names::leave);
        question.close();
        wakers.forEach(Waker::close);
    }
}

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
import org.postern.network.system.RungAlarm;

/** The kernel's own notifications, all waited for in one call. */
final class LinuxAlarm implements Alarm {

    private final List<Waker> wakers = new ArrayList<>();
    private final NeighbourSocket neighbours;
    private final ClockJump clock;
    private final StopSign stop;
    private final Bell named;
    private final Nudge nudge;
    private final LibC libC;
    private final GatewayQuestion question;
    private final Names names;
    private Optional<NamesSession> naming = Optional.empty();

    /** @throws IOException if the kernel or the native library refuses; nothing is left open then */
    LinuxAlarm(SystemFiles files, GatewayQuestion question, Names names) throws IOException {
        this.libC = LibC.load();
        try {
            add(new RouteSocket(libC));
            this.neighbours = add(new NeighbourSocket(libC));
            this.stop = add(new StopSign(libC));
            this.named = add(new Bell(libC));
            this.nudge = add(new Nudge(libC));
            this.clock = add(new ClockJump(libC));
            add(new ResolverChange(libC, files.folders(ResolverEvidence.FILES)));
        } catch (IOException e) {
            wakers.forEach(Waker::close);
            throw e;
        }
        this.question = question;
        this.names = names;
        this.naming = names.follow(named::ring, nudge::give);
        ask();
    }

    private <T extends Waker> T add(T waker) {
        wakers.add(waker);
        return waker;
    }

    @Override
    public boolean await() {
        return await(RungAlarm.NEVER);
    }

    @Override
    public boolean await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Duration left = longest;
        do {
            List<Waker> ready = ready(left);
            boolean event = drain(ready);
            boolean answered = !ready.isEmpty() && ask();
            if (event || answered || ready.isEmpty() || ready.contains(stop) || ready.contains(nudge)) {
                return event;
            }
            left = Duration.ofNanos(end - System.nanoTime()); // it was about somebody else
        } while (!left.isNegative());
        return false;
    }

    private List<Waker> ready(Duration longest) {
        try (Poll poll = new Poll(
                libC, Stream.concat(wakers.stream(), question.knocks().stream()).toList())) {
            return poll.ready(longest);
        }
    }

    private boolean drain(List<Waker> ready) {
        boolean event = false;
        for (Waker waker : ready) {
            event |= waker.drain();
        }
        if (ready.contains(clock)) {
            question.forget();
        }
        if (event) {
            naming.ifPresent(NamesSession::refresh);
        }
        return event;
    }

    /** Whether something else than before is to be found out. */
    private boolean ask() {
        List<Doubt> open = question.open();
        neighbours.hear(!open.isEmpty());
        return question.ask(open);
    }

    @Override
    public Duration outstanding() {
        return question.outstanding();
    }

    @Override
    public Duration answerWithin() {
        return GatewayQuestion.ANSWER;
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

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Place;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.SmtpProfile;
import org.postern.core.known.PinInForce;

/**
 * The keeper at work. It knows every message of the outbox and looks at them again when something happens that may let
 * one leave; all of that on one thread, which rests meanwhile. Attempts run beside it, as many at a time as a profile
 * allows.
 */
final class Drain implements Subscription {

    private static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final Duration UNSETTLED_REST = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
    private static final int MOST_JITTER_MILLIS = 3_000;

    private final Desk desk;
    private final KeeperThread thread;
    private final ExecutorService attempts = Executors.newCachedThreadPool(Drain::daemon);
    private final AtomicBoolean called = new AtomicBoolean();
    private final Map<String, Ticket> waiting = new LinkedHashMap<>();
    private final Lanes lanes = new Lanes();
    private final Pace pace = new Pace();
    private final Clockwork clockwork;
    private boolean undecided;
    private final KeeperThread.Alarm alarm;
    private final Reopening reopening;
    private final KeeperThread.Alarm question;
    private final Occasions occasions;
    private Place place;

    private Drain(Desk desk, Path config) {
        this.desk = desk;
        thread = new KeeperThread(desk.store().logger);
        alarm = thread.alarm();
        question = thread.alarm();
        reopening = new Reopening(desk.settings(), desk.store().clock);
        clockwork = new Clockwork(desk.store().clock);
        place = Place.of(desk.network().current());
        occasions = Occasions.watch(desk, config, new Hearing());
    }

    static Drain start(Desk desk, Path config) {
        Drain drain = new Drain(desk, config);
        drain.thread.run(drain::begin);
        return drain;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern keeper's attempt");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Lets what is under way come to its end for a moment: a message whose dot has left would be uncertain otherwise.
     */
    @Override
    public void close() {
        occasions.close();
        thread.end();
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
                attempts.shutdownNow();
                attempts.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            attempts.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private final class Hearing implements Occasions.Listener {

        @Override
        public void files(Set<Path> files) {
            thread.run(() -> arrived(files));
        }

        @Override
        public void network(NetworkSnapshot snapshot) {
            thread.run(() -> moved(snapshot));
        }

        @Override
        public void settings() {
            call();
        }
    }

    private void begin() {
        Store store = desk.store();
        store.spool.sweep(store.clock.instant().minus(Duration.ofHours(1)));
        store.spool.tickets().forEach(ticket -> waiting.put(ticket.id(), ticket));
        try {
            store.seen.sweep();
            store.seen.recall(List.copyOf(waiting.values()));
        } catch (IOException e) {
            store.logger.warn("The fingerprints in {} are not as they should be", store.folder, e);
        }
        decide();
        look(true);
    }

    /** Files of the outbox, of its requests or of the settings. */
    private void arrived(Set<Path> files) {
        if (files.contains(Arrivals.MANY)) {
            desk.store().spool.tickets().forEach(this::know);
        }
        List<Ticket> fresh = files.stream()
                .flatMap(file -> Spool.idOf(file).stream())
                .distinct()
                .filter(this::unknown)
                .flatMap(id -> desk.store().spool.ticketOf(id).stream())
                .toList();
        files.stream().flatMap(file -> Spool.idOf(file).stream()).forEach(this::forgetIfGone);
        fresh.forEach(ticket -> waiting.put(ticket.id(), ticket));
        boolean only = files.stream().allMatch(file -> Spool.holds(desk.store().folder, file));
        if (!only) {
            decide();
        }
        if (!only || !fresh.isEmpty()) {
            call();
        }
    }

    /** Also one that went straight through when it was seen: what became of it is written by whoever sent it. */
    private boolean unknown(String id) {
        Ticket known = waiting.get(id);
        return known == null || known.dot().isPresent() && !lanes.underWay(id);
    }

    /** What goes straight through is in the outbox for a moment only. */
    private void forgetIfGone(String id) {
        if (waiting.containsKey(id)
                && !lanes.underWay(id)
                && !desk.store().spool.has(id)) {
            waiting.remove(id);
        }
    }

    private void know(Ticket ticket) {
        waiting.putIfAbsent(ticket.id(), ticket);
    }

    /** A decision on a message that is under way, or that the disk refused, waits until an attempt has ended. */
    private void decide() {
        Store store = desk.store();
        undecided = false;
        try {
            store.decisions.carryOut(decision -> {
                if (lanes.underWay(decision.id())) {
                    undecided = true;
                    return false;
                }
                new Tickets(store).carryOut(decision);
                waiting.remove(decision.id());
                store.spool.ticketOf(decision.id()).ifPresent(this::know);
                return true;
            });
        } catch (IOException e) {
            undecided = true;
            store.logger.error("A decision on the outbox {} could not be carried out", store.folder, e);
        }
    }

    /** Wakes what another network may mend; a change of details wakes nothing. */
    private void moved(NetworkSnapshot snapshot) {
        Place now = Place.of(snapshot);
        boolean elsewhere = desk.networks().moved(place, now);
        place = elsewhere ? now : place.completed(now);
        if (elsewhere) {
            reopening.begin();
            new PinInForce(desk.settings(), desk.networks(), desk.store().clock).end(snapshot);
            waiting.replaceAll((id, ticket) ->
                    lanes.underWay(id) || !ticket.progress().roaming() ? ticket : woken(ticket, Patience.LEAST));
        }
        look(false);
    }

    /** @param least what lies between its failure and the next attempt */
    private Ticket woken(Ticket ticket, Duration least) {
        Progress progress = ticket.progress();
        Instant last = progress.failure().orElseThrow().at().plus(least);
        Instant soon = desk.store()
                .clock
                .instant()
                .plusMillis(ThreadLocalRandom.current().nextInt(MOST_JITTER_MILLIS));
        return new Ticket(ticket.letter(), progress.restingUntil(last.isAfter(soon) ? last : soon), ticket.dot());
    }

    /** Looks at everything soon, once however often this is called before. */
    private void call() {
        if (called.compareAndSet(false, true)) {
            thread.run(() -> look(false));
        }
    }

    private void look(boolean awoken) {
        called.set(false);
        lanes.forgetNext();
        alarm.callOff();
        Round round = desk.round(clockwork.jumped() || awoken);
        Instant now = desk.store().clock.instant();
        Optional<Instant> next = Optional.empty();
        for (Ticket ticket : List.copyOf(waiting.values())) {
            if (!lanes.underWay(ticket.id())) {
                Optional<Instant> again = treat(ticket, round, now);
                next = earlier(next, again);
            }
        }
        lanes.forgetIdle();
        next.map(at -> Duration.between(now, at)).ifPresent(this::lookAgainIn);
        askForServer(round.situation());
    }

    /**
     * Asks before long whether a server that this network kept from us can be reached now, if a message waits for that.
     */
    private void askForServer(Situation situation) {
        if (waiting.isEmpty()) {
            reopening.begin();
        }
        Optional<SmtpProfile> server = reopening.server(waiting.values(), situation);
        if (server.isEmpty()) {
            question.callOff();
        } else if (!question.isSet()) {
            question.set(reopening.pause(), () -> attempts.execute(() -> ask(server.get())));
        }
    }

    private void ask(SmtpProfile server) {
        boolean reached = reaches(server);
        thread.run(() -> answered(server, reached));
    }

    private boolean reaches(SmtpProfile server) {
        try {
            return desk.courier().despatch().reaches(server);
        } catch (RuntimeException e) {
            desk.store().logger.error("Whether {} can be reached is not known", server.server(), e);
            return false;
        }
    }

    private void answered(SmtpProfile server, boolean reached) {
        question.callOff();
        Duration least = reopening.answered(reached);
        if (reached) {
            waiting.replaceAll((id, ticket) ->
                    !lanes.underWay(id) && reopening.waitsFor(ticket, server) ? woken(ticket, least) : ticket);
        }
        look(false);
    }

    /** Sends it or leaves it; says when to look at it again. */
    private Optional<Instant> treat(Ticket ticket, Round round, Instant now) {
        Round.Plan plan = round.plan(ticket);
        if (plan instanceof Round.Send send) {
            Optional<Instant> free = pace.free(send.profile(), now);
            if (free.isPresent()) {
                return free;
            }
            start(ticket, send, round.terms(send.profile()));
            return Optional.empty();
        }
        Wait wait = ((Round.Stay) plan).why();
        waiting.put(ticket.id(), desk.stays(ticket, wait));
        if (wait.reason() == Reason.UNSETTLED) {
            return Optional.of(now.plus(UNSETTLED_REST));
        }
        return wait.reason().asks()
                ? Optional.empty()
                : wait.until().or(() -> Optional.of(ticket.letter().since().plus(Patience.EXPIRY)));
    }

    private void start(Ticket ticket, Round.Send send, Terms terms) {
        if (!attempts.isShutdown() && lanes.take(terms, ticket.id())) {
            pace.began(terms.profile(), desk.store().clock.instant());
            attempts.execute(() -> {
                Optional<Ticket> after = attempt(ticket, send, terms.network());
                thread.run(() -> ended(ticket, terms, after));
            });
        }
    }

    private Optional<Ticket> attempt(Ticket ticket, Round.Send send, NetworkSnapshot snapshot) {
        try {
            return desk.courier().carry(ticket, send, snapshot);
        } catch (RuntimeException e) {
            desk.store().logger.error("Message {} waits: sending it failed within Postern", ticket.id(), e);
            return desk.store()
                    .spool
                    .ticketOf(ticket.id())
                    .map(kept ->
                            new Ticket(kept.letter(), kept.progress().waiting(Tickets.wait(Reason.HELD)), kept.dot()));
        }
    }

    private void ended(Ticket ticket, Terms terms, Optional<Ticket> after) {
        lanes.free(terms, ticket.id(), after.map(Ticket::progress));
        after.ifPresentOrElse(left -> waiting.put(left.id(), left), () -> waiting.remove(ticket.id()));
        if (undecided) {
            decide();
        }
        if (clockwork.jumped()) {
            look(true);
        } else if (after.isPresent() || !goesOn(terms.profile())) {
            look(false);
        }
    }

    /**
     * Whether a server that has just taken a message was given as many as it may have of those that waited for nothing
     * but that. A look at all the others would find them as they were, and cost the square of their number in the end.
     */
    private boolean goesOn(SmtpProfile profile) {
        Round round = desk.round(false);
        boolean goes = true;
        while (goes && !lanes.full(round.terms(profile))) {
            goes = startsNext(profile, round);
        }
        return goes;
    }

    private boolean startsNext(SmtpProfile profile, Round round) {
        Optional<Ticket> next = lanes.next(profile.id()).flatMap(id -> Optional.ofNullable(waiting.get(id)));
        if (next.isPresent()
                && pace.free(profile, desk.store().clock.instant()).isEmpty()
                && round.plan(next.get()) instanceof Round.Send send
                && send.profile().equals(profile)) {
            start(next.get(), send, round.terms(profile));
            return true;
        }
        return false;
    }

    private void lookAgainIn(Duration delay) {
        alarm.set(delay.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : delay, () -> look(false));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }
}

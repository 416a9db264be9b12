// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.portable.JavaNetwork;
import org.postern.network.system.Alarm;
import org.postern.network.system.Once;
import org.postern.network.system.OperatingSystem;
import org.postern.network.system.RungAlarm;

/**
 * A system that notifies of changes, and whose programs tell what Java does not know. Addresses are read by Java, at each
 * look; kinds of interfaces, gateways and names are what the witnesses told since the last event.
 */
public final class NotifiedNetwork implements OperatingSystem {

    private final OperatingSystem java;
    private final Notifications notifications;
    private final Testimony testimony;
    private final Consumer<String> complaints;

    /** @param complaints told, in a sentence, what is missing; any thread */
    public NotifiedNetwork(Notifications notifications, List<Witness> witnesses, Consumer<String> complaints) {
        this(new JavaNetwork(), notifications, witnesses, new Once(complaints));
    }

    NotifiedNetwork(
            OperatingSystem java, Notifications notifications, List<Witness> witnesses, Consumer<String> complaints) {
        this.java = java;
        this.notifications = notifications;
        this.testimony = new Testimony(witnesses, complaints, System::nanoTime);
        this.complaints = complaints;
    }

    @Override
    public NetworkSnapshot look() {
        List<Signal> seen = java.look().signals();
        Set<String> interfaces =
                seen.stream().flatMap(s -> s.interfaceName().stream()).collect(Collectors.toSet());
        List<Signal> told = testimony.told().stream()
                .filter(s -> s.interfaceName().map(interfaces::contains).orElse(true))
                .toList();
        return new NetworkSnapshot(Stream.concat(seen.stream().filter(s -> !superseded(s, told)), told.stream())
                .toList());
    }

    /** Java guesses an interface's kind, and knows that there is a gateway but not which. */
    private static boolean superseded(Signal seen, List<Signal> told) {
        return told.stream()
                .filter(better -> better.name().equals(seen.name()))
                .anyMatch(better -> seen.name().equals(SignalName.GATEWAY)
                        || seen.name().equals(SignalName.INTERFACE)
                                && better.interfaceName().equals(seen.interfaceName()));
    }

    @Override
    public Duration patience() {
        return testimony.incomplete() ? RungAlarm.ANSWER : Duration.ZERO;
    }

    @Override
    public Alarm alarm() {
        List<Subscription> held = new CopyOnWriteArrayList<>();
        RungAlarm alarm = new RungAlarm(RungAlarm.NEVER, testimony::asking, () -> held.forEach(Subscription::close));
        held.add(events(() -> {
            testimony.event();
            alarm.ring();
        }));
        held.add(testimony.follow(alarm::nudge));
        return alarm;
    }

    /** Where the system does not tell, it is asked from time to time. */
    private Subscription events(Runnable changed) {
        try {
            return notifications.begin(changed);
        } catch (IOException e) {
            complaints.accept("Network changes are noticed some seconds late: " + e.getMessage());
            return ticks();
        }
    }

    private Subscription ticks() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "Postern network tick");
            thread.setDaemon(true);
            return thread;
        });
        long seconds = JavaNetwork.PERIOD.toSeconds();
        clock.scheduleWithFixedDelay(testimony::refresh, seconds, seconds, TimeUnit.SECONDS);
        return clock::shutdownNow;
    }
}

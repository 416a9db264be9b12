// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Subscription;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.core.Networks;
import org.postern.core.known.Memory.Lesson;

final class MemoryTest {

    private final Place place = new Place();
    private final Later clock = new Later();
    private final NetworkLedger ledger;
    private final Memory memory;

    MemoryTest(@TempDir Path state) {
        ledger = Memories.ledger(state, clock);
        memory = Memories.of(ledger, place);
    }

    @Test
    void remembersWhatWorkedThere() {
        learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(List.of(new Recollection("isp", "fritz.box", false)), memory.of(Places.HOME));
        assertEquals(List.of(), memory.of(Places.HOTEL));
    }

    @Test
    void namesTheLatestFirst() {
        learn(Places.HOME, "isp", Lesson.WORKED);
        clock.passes(Duration.ofHours(1));
        learn(Places.HOME, "corp", Lesson.WORKED);
        clock.passes(Duration.ofHours(1));
        learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(List.of("isp", "corp"), profiles(Places.HOME));
    }

    @Test
    void writesNothingWhileTheSameGoesOnWorking() {
        learn(Places.HOME, "isp", Lesson.WORKED);
        Instant written = ledger.all().get(0).seen();
        clock.passes(Duration.ofMinutes(5));

        learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(written, ledger.all().get(0).seen());
    }

    @Test
    void keepsWhatWorkedWithAVpnApart() {
        NetworkSnapshot withVpn = with(Places.HOME, "vpn=Corp");
        learn(withVpn, "corp", Lesson.WORKED);

        assertEquals(List.of(), profiles(Places.HOME));
        assertEquals(List.of("corp"), profiles(withVpn));
    }

    @Test
    void forgetsAfterThirtyDays() {
        learn(Places.HOME, "isp", Lesson.WORKED);

        clock.passes(Duration.ofDays(29));
        assertEquals(List.of("isp"), profiles(Places.HOME));
        clock.passes(Duration.ofDays(2));
        assertEquals(List.of(), profiles(Places.HOME));
    }

    @Test
    void forgetsAfterTheWayWasClosedTwice() {
        learn(Places.HOME, "isp", Lesson.WORKED);

        learn(Places.HOME, "isp", Lesson.CLOSED);
        assertEquals(List.of("isp"), profiles(Places.HOME));
        learn(Places.HOME, "isp", Lesson.CLOSED);
        assertEquals(List.of(), profiles(Places.HOME));
    }

    @Test
    void countsFailuresFromTheLastSuccess() {
        learn(Places.HOME, "isp", Lesson.WORKED);
        learn(Places.HOME, "isp", Lesson.CLOSED);
        learn(Places.HOME, "isp", Lesson.WORKED);
        learn(Places.HOME, "isp", Lesson.CLOSED);

        assertEquals(List.of("isp"), profiles(Places.HOME));
    }

    @Test
    void makesNoNetworkKnownWhereNothingWorked() {
        learn(Places.HOME, "isp", Lesson.CLOSED);

        assertEquals(List.of(), ledger.all());
    }

    @Test
    void inheritsTheRankingOfTheNetworkItResembles() {
        learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(List.of(new Recollection("isp", "fritz.box", true)), memory.of(Places.HOME_WITH_NEW_ROUTER));
    }

    @Test
    void putsWhatWorkedThereItselfBeforeWhatItInherits() {
        learn(Places.HOME, "isp", Lesson.WORKED);
        clock.passes(Duration.ofHours(1));
        learn(Places.HOME_WITH_NEW_ROUTER, "corp", Lesson.WORKED);

        assertEquals(List.of("corp", "isp"), profiles(Places.HOME_WITH_NEW_ROUTER));
        assertEquals(List.of("isp"), profiles(Places.HOME));
    }

    @Test
    void joinsTheMemoryOfAConfirmedNetwork() {
        learn(Places.HOME, "isp", Lesson.WORKED);
        clock.passes(Duration.ofHours(1));
        learn(Places.HOME_WITH_NEW_ROUTER, "corp", Lesson.WORKED);

        ledger.confirm(ledger.recognise(Places.HOME_WITH_NEW_ROUTER)
                .same()
                .map(KnownNetwork::id)
                .orElseThrow());

        assertEquals(List.of("corp", "isp"), profiles(Places.HOME));
        assertEquals(List.of("corp", "isp"), profiles(Places.HOME_WITH_NEW_ROUTER));
    }

    @Test
    void learnsNothingBehindACaptivePortalOrWithoutConnectivity() {
        learn(with(Places.CAFE, "connectivity=portal"), "isp", Lesson.WORKED);
        learn(with(Places.CAFE, "connectivity=none"), "isp", Lesson.WORKED);
        learn(NetworkSnapshot.OFFLINE, "isp", Lesson.WORKED);

        assertEquals(List.of(), ledger.all());
    }

    @Test
    void learnsNothingWhileTheNetworkIsNotAtRest() {
        place.state = NetworkMonitor.State.UNSETTLED;

        learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(List.of(), ledger.all());
    }

    @Test
    void learnsNothingFromAnAttemptDuringWhichTheNetworkChanged() {
        place.now = Places.HOTEL;

        memory.learn(Places.HOME, "isp", Lesson.WORKED);

        assertEquals(List.of(), ledger.all());
    }

    private void learn(NetworkSnapshot where, String profileId, Lesson lesson) {
        place.now = where;
        memory.learn(where, profileId, lesson);
    }

    private List<String> profiles(NetworkSnapshot where) {
        return memory.of(where).stream().map(Recollection::profileId).toList();
    }

    private static NetworkSnapshot with(NetworkSnapshot network, String signal) {
        List<Signal> all = new ArrayList<>(network.signals());
        all.addAll(Networks.of(signal).signals());
        return new NetworkSnapshot(all);
    }

    /** Where the test says. */
    private static final class Place implements NetworkMonitor {
        private NetworkSnapshot now = NetworkSnapshot.OFFLINE;
        private State state = State.SETTLED;

        @Override
        public NetworkSnapshot current() {
            return now;
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public Subscription listen(Consumer<NetworkSnapshot> listener) {
            return () -> {};
        }
    }

    /** Goes on when the test says. */
    @NonNullByDefault({}) // the JDK promises nothing
    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

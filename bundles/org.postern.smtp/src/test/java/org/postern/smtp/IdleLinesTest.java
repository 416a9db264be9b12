// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.testing.MovedNetwork;

class IdleLinesTest {

    private final IdleLines idle = new IdleLines(Duration.ofMinutes(1));
    private final ExecutorService resolving = Executors.newCachedThreadPool();
    private final Departures departures =
            new Departures(new MovedNetwork(NetworkSnapshot.OFFLINE), Duration.ofMinutes(1));
    private final Bench.OnePassword vault = new Bench.OnePassword();
    private final Terms terms = new Terms(wide(2), Instant.EPOCH, 0);

    @AfterEach
    void close() {
        idle.close();
        departures.close();
        resolving.shutdown();
    }

    @Test
    void keepsAsManyAsAProfileMayHave() {
        assertTrue(idle.keep(terms, line()));
        assertTrue(idle.keep(terms, line()));

        assertFalse(idle.keep(terms, line()));
    }

    @Test
    void keepsOneWhereNothingIsSaid() {
        Terms usual = new Terms(Bench.open(25), Instant.EPOCH, 0);

        assertTrue(idle.keep(usual, line()));
        assertFalse(idle.keep(usual, line()));
    }

    @Test
    void theLastOneUsedServesTheNext() {
        Line first = line();
        Line last = line();
        idle.keep(terms, first);
        idle.keep(terms, last);

        assertEquals(Optional.of(last), idle.take(terms));
        assertEquals(Optional.of(first), idle.take(terms));
        assertEquals(Optional.empty(), idle.take(terms));
    }

    @Test
    void noneServesOnOtherTerms() {
        idle.keep(terms, line());
        idle.keep(terms, line());

        assertEquals(Optional.empty(), idle.take(new Terms(wide(2), Instant.EPOCH, 1)));
        assertEquals(Optional.empty(), idle.take(terms));
    }

    @Test
    void aChangeOfTheNetworkLeavesAll() {
        idle.keep(terms, line());
        idle.keep(terms, line());

        idle.leave();

        assertEquals(Optional.empty(), idle.take(terms));
    }

    private Line line() {
        Connector connector = new Connector(host -> List.of(InetAddress.getLoopbackAddress()), resolving);
        Means means = new Means(
                connector,
                new Trust(vault, EncryptedHosts.NONE, Authorities.JAVAS),
                vault,
                new GivenTokens(),
                Timeouts.RFC_5321,
                departures);
        return new Line(means, terms.profile());
    }

    private static SmtpProfile wide(int connections) {
        Limits limits =
                new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.of(connections));
        return Bench.open(25)
                .with(new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL));
    }
}

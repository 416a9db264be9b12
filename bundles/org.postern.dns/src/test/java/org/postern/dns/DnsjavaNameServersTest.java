// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NameServers.Service;
import org.postern.api.network.UnansweredException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

final class DnsjavaNameServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final LoopbackServer server = new LoopbackServer();
    private final LoopbackServer second = new LoopbackServer();
    private List<InetSocketAddress> addresses = List.of(server.address(), second.address());
    private final DnsjavaNameServers names = new DnsjavaNameServers(() -> addresses, new Movable());

    /** The servers listen from the start. */
    DnsjavaNameServersTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        server.close();
        second.close();
    }

    @Test
    void joinsTheStringsOfAText() throws IOException {
        server.with("home.example", Type.TXT, 60, "\"v=spf1 include:a.ex\" \"ample -all\"");

        assertEquals(List.of("v=spf1 include:a.example -all"), names.texts("home.example", PATIENCE));
    }

    @Test
    void followsAliases() throws IOException {
        server.with("relay.example", Type.CNAME, 60, "host.example.").with("host.example", Type.A, 60, "192.0.2.1");

        assertEquals(List.of(InetAddress.getByName("192.0.2.1")), names.addresses("relay.example", PATIENCE));
    }

    @Test
    void knowsAddressesOfBothFamilies() throws IOException {
        server.with("h.example", Type.A, 60, "192.0.2.1").with("h.example", Type.AAAA, 60, "2001:db8::1");

        assertEquals(
                List.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1")),
                names.addresses("h.example", PATIENCE));
    }

    @Test
    void putsThePreferredFirst() throws IOException {
        server.with("h.example", Type.MX, 60, "20 two.example.")
                .with("h.example", Type.MX, 60, "10 one.example.")
                .with("_submissions._tcp.h.example", Type.SRV, 60, "10 0 465 b.example.")
                .with("_submissions._tcp.h.example", Type.SRV, 60, "0 1 465 light.example.")
                .with("_submissions._tcp.h.example", Type.SRV, 60, "0 5 1465 heavy.example.");

        assertEquals(List.of("one.example", "two.example"), names.mailExchanges("h.example", PATIENCE));
        assertEquals(
                List.of(
                        new Service("heavy.example", 1465),
                        new Service("light.example", 465),
                        new Service("b.example", 465)),
                names.services("_submissions._tcp.h.example", PATIENCE));
    }

    @Test
    void leavesOutTheRootWhichMeansNone() throws IOException {
        server.with("h.example", Type.MX, 60, "0 .").with("_submission._tcp.h.example", Type.SRV, 60, "0 0 0 .");

        assertEquals(List.of(), names.mailExchanges("h.example", PATIENCE));
        assertEquals(List.of(), names.services("_submission._tcp.h.example", PATIENCE));
    }

    @Test
    void readsWhatIsLongerThanADatagram() throws IOException {
        for (int i = 0; i < 40; i++) {
            server.with("long.example", Type.TXT, 60, "\"" + i + "x".repeat(60) + "\"");
        }

        assertEquals(40, names.texts("long.example", PATIENCE).size());
    }

    @Test
    void remembersAsLongAsItMay() throws IOException {
        server.with("home.example", Type.TXT, 60, "\"one\"");

        names.texts("home.example", PATIENCE);
        now = now.plusSeconds(59);
        names.texts("HOME.example", PATIENCE);
        long before = server.asked().size();
        now = now.plusSeconds(2);
        names.texts("home.example", PATIENCE);

        assertEquals(1, before);
        assertEquals(2, server.asked().size());
    }

    @Test
    void remembersThatThereIsNothing() throws IOException {
        server.fail(Rcode.NXDOMAIN);
        server.authority("example", 300, "ns.example. me.example. 1 60 60 60 30");

        names.texts("none.example", PATIENCE);
        now = now.plusSeconds(29);
        assertEquals(List.of(), names.texts("none.example", PATIENCE));
        long before = server.asked().size();
        now = now.plusSeconds(2);
        names.texts("none.example", PATIENCE);

        assertEquals(1, before);
        assertEquals(2, server.asked().size());
    }

    @Test
    void remembersNothingOfAnotherNetwork() throws IOException {
        server.with("home.example", Type.TXT, 60, "\"one\"");
        second.with("home.example", Type.TXT, 60, "\"two\"");

        names.texts("home.example", PATIENCE);
        addresses = List.of(second.address());

        assertEquals(List.of("two"), names.texts("home.example", PATIENCE));
    }

    @Test
    void asksTheNextWhereOneFails() throws IOException {
        server.fail(Rcode.SERVFAIL);
        second.with("home.example", Type.TXT, 60, "\"two\"");

        assertEquals(List.of("two"), names.texts("home.example", PATIENCE));
    }

    @Test
    void asksAgainWhereADatagramIsLost() throws IOException {
        addresses = List.of(server.address());
        server.with("home.example", Type.TXT, 60, "\"one\"").lose(1);

        assertEquals(List.of("one"), names.texts("home.example", PATIENCE));
    }

    @Test
    void saysThatNobodyAnswers() {
        server.fail(Rcode.REFUSED);
        second.fail(Rcode.SERVFAIL);

        UnansweredException e = assertThrows(UnansweredException.class, () -> names.texts("home.example", PATIENCE));

        assertTrue(e.getMessage().contains("has no answer"), e.getMessage());
    }

    @Test
    void asksNobodyForWhatCannotBeAName() throws IOException {
        assertEquals(List.of(), names.texts("a..b", PATIENCE));
        assertEquals(List.of(), names.texts("x".repeat(70) + ".example", PATIENCE));
        assertEquals(List.of(), names.texts("", PATIENCE).stream().toList());
        assertEquals(
                List.of(),
                server.asked().stream().filter(asked -> asked.contains("x")).toList());
    }

    @Test
    void asksForANameInAsciiForm() throws IOException {
        names.texts("bücher.example", PATIENCE);

        assertEquals(List.of("xn--bcher-kva.example TXT"), server.asked());
    }

    private final class Movable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}

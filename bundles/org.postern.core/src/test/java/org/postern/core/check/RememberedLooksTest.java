// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.TlsFinding;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.send.Reply;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MovedNetwork;

class RememberedLooksTest {

    private static final PortFinding SAFE = port(587, true, "pin", Verdict.VERIFIED);
    private static final PortFinding STRIPPED = new PortFinding(
            587,
            Optional.empty(),
            Optional.of(Reply.parse("220 hi")),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty());
    private static final PortFinding SILENT = new PortFinding(
            587, Optional.of("no answer"), Optional.empty(), List.of(), false, Optional.empty(), Optional.empty());

    private final Platform platform = new Platform();
    private final MemoryNetworks known = new MemoryNetworks();
    private final Path state;

    RememberedLooksTest(@TempDir Path state) {
        this.state = state;
    }

    @Test
    void theFirstLookHasNothingToCompareWith() {
        assertEquals(List.of(), look(Networks.HOME, STRIPPED));
    }

    @Test
    void whatThisNetworkTakesAwayIsToldFromWhatTheServerLacks() {
        look(Networks.HOME, SAFE);

        List<String> here = look(Networks.CAFE, STRIPPED);

        assertTrue(here.get(0).contains("takes the offer away"), here.toString());
    }

    @Test
    void aServerWithoutEncryptionIsNotTheNetworksFault() {
        look(Networks.HOME, STRIPPED);

        List<String> here = look(Networks.CAFE, STRIPPED);

        assertTrue(here.get(0).contains("the server itself offers none"), here.toString());
    }

    @Test
    void aClosedPortIsTheNetworks() {
        look(Networks.HOME, SAFE);

        assertTrue(look(Networks.CAFE, SILENT).get(0).contains("closes the way"));
    }

    @Test
    void anotherKeyThatIsNotInOrderIsSuspicious() {
        look(Networks.HOME, SAFE);

        List<String> here = look(Networks.CAFE, port(587, true, "other", Verdict.WRONG_NAME));

        assertTrue(here.get(0).contains("another server may be answering"), here.toString());
    }

    @Test
    void theSameNetworkIsNoOther() {
        look(Networks.HOME, SAFE);

        assertEquals(List.of(), look(Networks.HOME, STRIPPED));
    }

    @Test
    void aRenewedKeyThatIsInOrderIsNothing() {
        look(Networks.HOME, SAFE);

        assertEquals(List.of(), look(Networks.CAFE, port(587, true, "renewed", Verdict.VERIFIED)));
    }

    @Test
    void tellsFromWhichKnownNetworksAKeyWasShown() {
        known.remember(Networks.HOME, "Home");

        look(Networks.HOME, SAFE);
        look(Networks.CAFE, SAFE);

        assertEquals(List.of("Home"), looks(Networks.CAFE).showing("smtp.example.org", "pin"));
        assertEquals(List.of(), looks(Networks.CAFE).showing("smtp.example.org", "other"));
    }

    private RememberedLooks looks(NetworkSnapshot from) {
        return new RememberedLooks(
                state,
                new MovedNetwork(from),
                known,
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
                platform.logger());
    }

    private List<String> look(NetworkSnapshot from, PortFinding port) {
        return looks(from)
                .compare(new Report("smtp.example.org", List.of(InetAddress.getLoopbackAddress()), List.of(port)));
    }

    private static PortFinding port(int number, boolean startTls, String pin, Verdict verdict) {
        return new PortFinding(
                number,
                Optional.empty(),
                Optional.of(Reply.parse("220 hi")),
                List.of(),
                startTls,
                Optional.of(
                        new TlsFinding("TLSv1.3", new CertificateFinding(verdict, "CN=a", "CN=b", Instant.EPOCH, pin))),
                Optional.empty());
    }
}

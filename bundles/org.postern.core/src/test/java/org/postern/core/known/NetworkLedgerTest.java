// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.network.Recognition.Likely;
import org.postern.api.network.Recognition.Same;
import org.postern.api.network.Recognition.Unknown;
import org.postern.api.settings.SettingsException;
import org.postern.core.Networks;
import org.postern.core.Platform;

final class NetworkLedgerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Path state;
    private final NetworkLedger networks;

    NetworkLedgerTest(@TempDir Path state) {
        this.state = state;
        networks = process();
    }

    @Test
    void knowsNothingAtFirst() {
        assertEquals(new Unknown(), networks.recognise(Places.HOME));
        assertEquals(List.of(), networks.all());
        assertFalse(Files.exists(state.resolve("networks")));
    }

    @Test
    void recognisesByTheGatewaysHardwareAddressWhateverTheAddresses() {
        KnownNetwork home = remembered(Places.HOME);

        Recognition renewed = networks.recognise(Places.wired("00:1a:2b:3c:4d:5e", "192.168.2.9/24", "other.example"));

        assertEquals(home, assertInstanceOf(Same.class, renewed).network());
    }

    @Test
    void tellsAHotelWithTheAddressesOfHomeFromHome() {
        remembered(Places.HOME);

        assertEquals(new Unknown(), networks.recognise(Places.HOTEL));
    }

    @Test
    void findsANetworkLikelyWhoseDomainAndPrefixAreKnownAndSaysWhatDiffers() {
        KnownNetwork home = remembered(Places.HOME);

        Likely likely = assertInstanceOf(Likely.class, networks.recognise(Places.HOME_WITH_NEW_ROUTER));

        assertEquals(home, likely.network());
        assertEquals(
                "its gateway has the hardware address 00:1a:2b:3c:4d:5f (it was 00:1a:2b:3c:4d:5e)",
                likely.difference());
        assertEquals(Optional.empty(), likely.same());
    }

    @Test
    void findsWiFiLikelyOfTheSameNameAndSecurityOnly() {
        remembered(Places.CAFE);

        assertInstanceOf(Likely.class, networks.recognise(Places.CAFE_UPSTAIRS));
        assertEquals(new Unknown(), networks.recognise(Places.OPEN_CAFE));
    }

    @Test
    void doesNotTakeAnotherNameOfTheSameGatewayForTheSame() {
        remembered(Places.CAFE);

        assertEquals(new Unknown(), networks.recognise(Places.wifi("Cafe guests", "none", "02:00:5e:10:00:02")));
    }

    @Test
    void isOnlyLikelyWhereTheKnownHardwareAddressIsNotSeen() {
        remembered(Places.HOME);
        NetworkSnapshot silent = Networks.of(
                "interface@eth0=ethernet",
                "address@eth0=192.168.178.20/24",
                "gateway@eth0=192.168.178.1",
                "dnsDomain@eth0=fritz.box");

        assertInstanceOf(Likely.class, networks.recognise(silent));
    }

    @Test
    void recognisesByPrefixAndDomainWhereNoHardwareAddressIsEverSeen() {
        NetworkSnapshot office = Networks.of(
                "interface@eth0=ethernet",
                "address@eth0=10.1.0.5/16",
                "gateway@eth0=10.1.0.1",
                "dnsDomain=corp.example");
        KnownNetwork known = remembered(office);

        assertEquals(Optional.of(known), networks.recognise(office).same());
    }

    @Test
    void remembersNoNetworkOfWhichTooLittleIsSeen() {
        NetworkSnapshot bare =
                Networks.of("interface@eth0=ethernet", "address@eth0=192.168.1.5/24", "gateway@eth0=192.168.1.1");

        assertEquals(Optional.empty(), networks.remember(bare));
        assertEquals(Optional.empty(), networks.remember(NetworkSnapshot.OFFLINE));
    }

    @Test
    void keepsALikelyNetworkApartUntilAPersonConfirmsIt() {
        KnownNetwork home = remembered(Places.HOME);
        KnownNetwork perhaps = remembered(Places.HOME_WITH_NEW_ROUTER);
        assertNotEquals(home.id(), perhaps.id());
        assertEquals(Optional.of(home.id()), perhaps.resembles());

        KnownNetwork joined = networks.confirm(perhaps.id());

        assertEquals(home.id(), joined.id());
        assertEquals(
                Optional.of(home.id()),
                networks.recognise(Places.HOME_WITH_NEW_ROUTER).same().map(KnownNetwork::id));
        assertEquals(
                Optional.of(home.id()), networks.recognise(Places.HOME).same().map(KnownNetwork::id));
        assertEquals(1, networks.all().size());
    }

    @Test
    void keepsTheFingerprintsOfAConfirmedNetworkApartForTrust() {
        remembered(Places.HOME);
        networks.confirm(remembered(Places.HOME_WITH_NEW_ROUTER).id());

        Same before = assertInstanceOf(Same.class, networks.recognise(Places.HOME));
        Same after = assertInstanceOf(Same.class, networks.recognise(Places.HOME_WITH_NEW_ROUTER));

        assertNotEquals(before.fingerprint(), after.fingerprint());
    }

    @Test
    void asksNoMoreOfANetworkThatAPersonSaidIsAnother() {
        remembered(Places.HOME);
        KnownNetwork perhaps = remembered(Places.HOME_WITH_NEW_ROUTER);

        networks.deny(perhaps.id());

        Recognition there = networks.recognise(Places.HOME_WITH_NEW_ROUTER);
        assertEquals(Optional.of(perhaps.id()), there.same().map(KnownNetwork::id));
        assertEquals(Optional.empty(), there.resembled());
    }

    @Test
    void namesByWhatItSeesAndGivesNoNameTwice() {
        assertEquals("Cafe", remembered(Places.CAFE).name());
        assertEquals("Cafe 2", remembered(Places.CAFE_UPSTAIRS).name());
        assertEquals("fritz.box", remembered(Places.HOME).name());
    }

    @Test
    void showsAHostileNameHarmless() {
        KnownNetwork hostile =
                remembered(Places.wifi("\u202eevil\u001b[2J\n" + "x".repeat(900), "none", "02:00:00:00:00:09"));

        assertTrue(hostile.name().startsWith("\\u202Eevil\\u001B[2J\\n"), hostile.name());
        assertTrue(hostile.name().length() <= 64, hostile.name());
        assertEquals(List.of(hostile), process().all());
    }

    @Test
    void renamesAndRefusesWhatIsNoNameOrTaken() {
        KnownNetwork home = remembered(Places.HOME);
        remembered(Places.CAFE);

        assertEquals("Home", networks.rename(home.id(), "Home").name());

        assertThrows(SettingsException.class, () -> networks.rename(home.id(), "cafe"));
        assertThrows(SettingsException.class, () -> networks.rename(home.id(), " "));
        assertThrows(SettingsException.class, () -> networks.rename(home.id(), "a\u202eb"));
        assertThrows(SettingsException.class, () -> networks.rename("00000000", "Office"));
        assertEquals(Optional.of(home.id()), networks.find("HOME").map(KnownNetwork::id));
    }

    @Test
    void forgetsANetworkAndThatOthersResembleIt() {
        KnownNetwork home = remembered(Places.HOME);
        KnownNetwork perhaps = remembered(Places.HOME_WITH_NEW_ROUTER);

        networks.forget(home.id());

        assertEquals(new Unknown(), networks.recognise(Places.OPEN_CAFE));
        assertEquals(
                List.of(perhaps.id()),
                networks.all().stream().map(KnownNetwork::id).toList());
        assertEquals(Optional.empty(), networks.all().get(0).resembles());
        assertNotEquals(home.id(), remembered(Places.HOME).id());
    }

    @Test
    void keepsABoundedNumberAndThoseThatAPersonNamedLongest() {
        KnownNetwork named = remembered(Places.HOME);
        networks.rename(named.id(), "Home");
        for (int i = 0; i < 250; i++) {
            remembered(Places.wifi("Wi-Fi " + i, "none", String.format("02:00:00:00:01:%02x", i)));
        }

        assertEquals(200, networks.all().size());
        assertTrue(networks.find("Home").isPresent());
    }

    @Test
    void isSeenByOtherProcessesAndTheNextOne() {
        NetworkLedger other = process();
        assertEquals(List.of(), other.all());

        KnownNetwork home = remembered(Places.HOME);

        assertEquals(List.of(home), other.all());
        assertEquals(Optional.of(home), process().recognise(Places.HOME).same());
    }

    @Test
    void keepsTheLastGoodStateOfAFileThatBecomesUnreadable() throws IOException {
        KnownNetwork home = remembered(Places.HOME);
        Files.writeString(state.resolve("networks"), "postern-networks format=1\nnetwork id=zz\n");

        assertEquals(Optional.of(home), networks.recognise(Places.HOME).same());
        assertEquals(
                Optional.of(state.resolve("networks")
                        + ", line 2: “name” is missing. The networks known before it was changed are in force."),
                networks.problem());
    }

    @Test
    void startsFromTheStateBeforeTheLastChangeWhereTheFileIsUnreadable() throws IOException {
        KnownNetwork home = remembered(Places.HOME);
        remembered(Places.CAFE);
        Files.writeString(state.resolve("networks"), "\0\0\0\0");

        assertEquals(List.of(home), process().all());
    }

    @Test
    void putsAnUnreadableFileAsideBeforeItWrites() throws IOException {
        remembered(Places.HOME);
        Files.writeString(state.resolve("networks"), "what a person typed");

        remembered(Places.CAFE);

        assertEquals(Optional.empty(), networks.problem());
        assertEquals(2, process().all().size());
        try (Stream<Path> files = Files.list(state)) {
            Path aside = files.filter(file -> file.getFileName().toString().startsWith("networks.unreadable"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("what a person typed", Files.readString(aside));
        }
    }

    @Test
    void leavesTheFileOfANewerPosternAsItIs() throws IOException {
        String newer = "postern-networks format=2\nwhatever comes=then\n";
        Files.writeString(state.resolve("networks"), newer);

        SettingsException refused = assertThrows(SettingsException.class, () -> remembered(Places.HOME));

        assertTrue(String.valueOf(refused.getMessage()).contains("newer Postern"), refused.getMessage());
        assertEquals(newer, Files.readString(state.resolve("networks")));
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        remembered(Places.HOME);

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("networks"))));
    }

    private KnownNetwork remembered(NetworkSnapshot snapshot) {
        return networks.remember(snapshot).orElseThrow();
    }

    private NetworkLedger process() {
        return new NetworkLedger(new LedgerFile(state, NOON, new Platform().logger()), NOON);
    }
}

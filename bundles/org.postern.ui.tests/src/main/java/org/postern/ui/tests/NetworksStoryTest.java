// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Beacon;
import org.postern.testing.Identity;

/** A network gets a name, is asked about when it looks like another, and gets a beacon. Asks for no word of any language. */
final class NetworksStoryTest {

    private static final String WIFI = "Nest";

    private final Screen screen = new Screen();
    private final Settings settings = Services.get(Settings.class);
    private final Laptop laptop = Services.get(Laptop.class);
    private final KnownNetworks networks = Services.get(KnownNetworks.class);

    @BeforeEach
    @AfterEach
    void clear() {
        networks.all().forEach(network -> networks.forget(network.id()));
        settings.putTrustRules(List.of());
        settings.putRules(List.of());
        settings.profiles().forEach(profile -> settings.removeProfile(profile.id()));
    }

    @Test
    void aNetworkIsNamedAskedAboutAndForgotten() {
        relay("127.0.0.1", ConnectionSecurity.TLS);
        laptop.carry(WIFI, "02:00:5e:00:53:01");
        nothingIsKnown();
        itIsNamed("Home");
        itIsRenamed("At home");
        closePage();
        anotherThatLooksTheSameIsAskedAbout();
        itIsForgotten("At home");
    }

    private void nothingIsKnown() {
        screen.run("org.postern.ui.openNetworks");
        Label here = screen.see(Label.class, "networks.here");
        screen.until("it says what to do first", () -> !here.getText().isBlank());
        Button add = screen.see(Button.class, "beacons.add");
        assertTrue(screen.ask(() -> !add.isEnabled()), "a beacon is offered that nothing needs");
        screen.shoot("30-no-network");
    }

    private void itIsNamed(String name) {
        screen.click("networks.name");
        screen.answer(name);
        screen.select("networks.table", name);
        screen.shoot("31-named");
    }

    private void itIsRenamed(String name) {
        screen.click("networks.rename");
        screen.answer(name);
        screen.select("networks.table", name);
    }

    private void anotherThatLooksTheSameIsAskedAbout() {
        laptop.carry(WIFI, "02:00:5e:00:53:02");
        screen.press("status.question");
        screen.shoot("32-asked");

        screen.chooseFirst();

        screen.until(
                "both are one",
                () -> names().equals(List.of("At home"))
                        && networks.all().get(0).fingerprints().size() == 2);
    }

    private void itIsForgotten(String name) {
        screen.run("org.postern.ui.openNetworks");
        screen.select("networks.table", name);
        screen.shoot("33-one-again");
        screen.click("networks.forget");
        screen.agree("34-forget");
        screen.until("it is forgotten", () -> names().isEmpty());
        closePage();
    }

    @Test
    void aBeaconIsShownTrustedAskedAndTakenBack() throws IOException, GeneralSecurityException {
        relay("192.0.2.25", ConnectionSecurity.NONE); // an address that leads nowhere
        laptop.carry(WIFI, "02:00:5e:00:53:01");
        try (Sink server = Sink.accepting(Identity.named("ip:127.0.0.1"))) {
            Beacon beacon = new Beacon("127.0.0.1", server.port());
            screen.run("org.postern.ui.openNetworks");
            itsKeyIsShownAndTrusted(beacon);
            itSaysWhatItProves(beacon);
            itIsTakenBack();
            closePage();
        }
    }

    private void itsKeyIsShownAndTrusted(Beacon beacon) {
        screen.click("beacons.add");
        Button trust = screen.see(Button.class, "beacon.ok");
        screen.help("beacon.server", "35-beacon-help");
        screen.type("beacon.server", beacon.host() + ":x");
        screen.shoot("35-no-beacon");
        screen.type("beacon.server", beacon.toString());
        assertTrue(screen.ask(() -> !trust.isEnabled()), "a key is trusted that nobody has seen");
        screen.click("beacon.ask");
        Text key = screen.see(Text.class, "beacon.key");
        screen.until("the key is shown", () -> Beacon.isPin(key.getText()));
        screen.shoot("36-its-key");
        assertEquals(List.of(), settings.trustRules());
        screen.click("beacon.ok");
        screen.select("beacons.table", beacon.toString());
        assertEquals(
                Optional.of(beacon), settings.trustRules().stream().findFirst().flatMap(Beacon::of));
        screen.shoot("37-beacon");
    }

    private void itSaysWhatItProves(Beacon beacon) {
        Label says = screen.see(Label.class, "beacons.says");
        String before = screen.ask(says::getText);
        screen.click("beacons.ask");
        screen.until("it says what the beacon proves", () -> !says.getText().equals(before));
        screen.select("beacons.table", beacon.toString());
        screen.shoot("38-asked");
    }

    private void itIsTakenBack() {
        screen.click("beacons.remove");
        screen.agree("39-remove-beacon");
        screen.until("it is trusted no more", () -> settings.trustRules().isEmpty());
    }

    private List<String> names() {
        return networks.all().stream().map(KnownNetwork::name).toList();
    }

    private void relay(String host, ConnectionSecurity security) {
        settings.put(new SmtpProfile(
                "relay",
                "Old relay",
                new SubmissionServer(host, security.usualPort(), security, Optional.empty(), List.of()),
                List.of(new SenderPattern("ann@example.org")),
                new Origin(Origin.Layer.USER, "")));
    }

    private void closePage() {
        Shell page = screen.ask(screen.see(Label.class, "networks.here")::getShell);
        screen.act(page::close);
        screen.until("the preferences are closed", page::isDisposed);
    }
}

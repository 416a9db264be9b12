// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;

/** The pages and dialogs that no story comes by, in whatever language. */
final class PagesTest {

    private static final String BOUNCE = """
            From: MAILER-DAEMON@mx.example.org
            To: ann@example.org
            Subject: failure notice
            Content-Type: text/plain

            Hi. This is the qmail-send program at mx.example.org.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <bob@example.net>:
            192.0.2.1 does not like recipient.
            Remote host said: 550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown
            """;

    private final Screen screen = new Screen();
    private final Settings settings = Services.get(Settings.class);

    @AfterEach
    void clear() {
        settings.profiles().forEach(profile -> settings.removeProfile(profile.id()));
    }

    @Test
    void theMenuOpensWhatItSays() {
        screen.choose("org.postern.ui.openRules");
        close("40-rules", screen.see(Table.class, "rules.table"));
        screen.choose("org.postern.ui.openNetworks");
        close("41-networks", screen.see(Table.class, "networks.table"));
        screen.choose("org.postern.ui.explainBounce");
        screen.see(Control.class, "bounce.text");
        screen.type("bounce.text", BOUNCE.replace("\n", "\r\n"));
        screen.click("bounce.explain");
        StyledText result = screen.see(StyledText.class, "bounce.result");
        screen.until("it is explained", () -> result.getText().contains("bob@example.net"));
        close("42-bounce", result);
    }

    @Test
    void whatFewServersNeedIsThereAtAClick() {
        screen.run("org.postern.ui.openServers");
        Table servers = screen.see(Table.class, "servers.table");
        screen.click("servers.add");
        screen.click("server.advanced");
        close("43-advanced", screen.see(Control.class, "server.host"));
        close("44-servers", servers);
    }

    @Test
    void whetherItWouldRelayIsAskedAtAClick() {
        settings.put(new SmtpProfile(
                "relay",
                "Old relay",
                new SubmissionServer("relay.example.org", 465, ConnectionSecurity.TLS, Optional.empty(), List.of()),
                List.of(new SenderPattern("ann@example.org")),
                new Origin(Origin.Layer.USER, "")));
        try (SafePort port = new SafePort()) {
            screen.run("org.postern.ui.openServers");
            screen.select("servers.table", "Old relay");
            screen.click("servers.check");
            screen.type("check.to", "bob@example.net");
            screen.click("check.ask");
            Table ports = screen.see(Table.class, "check.ports");
            screen.until("the answer is shown", () -> port.asked("bob@example.net") && ports.getItemCount() > 0);
            screen.select("check.ports", SafePort.RELAYS_NOT);
            close("45-relay", ports);
            close("46-servers", screen.see(Table.class, "servers.table"));
        }
    }

    @Test
    void foundServerFillsTheFormAndNobodyIsAskedBefore() {
        try (Almanac almanac = new Almanac()) {
            screen.run("org.postern.ui.openServers");
            screen.click("servers.add");
            screen.type("server.senders", "ann@example.org");
            screen.click("server.find");
            Text details = screen.see(Text.class, "findServer.details");
            assertEquals(0, almanac.asked());
            screen.click("findServer.ask");
            screen.until(
                    "who was asked in vain is told", () -> details.getText().contains("no such host"));
            screen.shoot("47-find-nothing");
            screen.click("findServer.ask");
            screen.until("who names the server is told", () -> details.getText().contains("Named in"));
            screen.shoot("48-find-found");
            screen.click("findServer.use");
            Text host = screen.see(Text.class, "server.host");
            screen.until("the form is filled", () -> "smtp.example.org".equals(host.getText()));
            assertEquals("587", screen.ask(screen.see(Text.class, "server.port")::getText));
            assertEquals("ann@example.org", screen.ask(screen.see(Text.class, "server.userName")::getText));
            close("49-found-server", host);
            close("50-servers", screen.see(Table.class, "servers.table"));
        }
    }

    private void close(String name, Control inside) {
        screen.shoot(name);
        Shell shell = screen.ask(inside::getShell);
        screen.act(shell::close);
        screen.until(name + " is closed", shell::isDisposed);
    }
}

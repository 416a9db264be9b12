// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.outbox.Outbox;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Settings;
import org.postern.testing.Identity;

/** A person's way: from the first start, through a refusal, to a message that arrives. */
final class MailStoryTest {

    private static final int NARROW = 100;

    private final Screen screen = new Screen();
    private final Identity identity = identity();
    private final Sink provider = Sink.refusing(identity, "relay not permitted");
    private final Sink company = Sink.accepting(identity);
    private final SafePort safePort = new SafePort();

    @AfterEach
    void close() {
        provider.close();
        company.close();
        safePort.close();
    }

    @Test
    void aRefusalIsExplainedAndMendedAtAClick() {
        firstStartSaysWhatToDo();
        serversAreAdded();
        theServersEncrypt();
        theConnectionIsTested();
        theServerIsChecked();
        aMessageIsRefusedAndExplained();
        aRemedySaysWhatItWouldDoBeforeItDoesIt();
        theOutboxSaysWhyItWaits();
        theRemedySendsItThroughTheOtherServer();
        theOutboxIsEmptyAgain();
        theStatusLineNamesTheServer();
        theRulesAreReadAsSentences();
    }

    private void firstStartSaysWhatToDo() {
        Label strip = screen.see(Label.class, "compose.result");
        assertTrue(screen.ask(strip::getText).startsWith("There is no outgoing server yet."));
        screen.see(Label.class, "diagnostics.empty");
        screen.shoot("01-first-start");

        screen.click("compose.act");

        screen.see(Label.class, "servers.notes");
        screen.shoot("02-no-server");
    }

    private void serversAreAdded() {
        screen.click("servers.add");
        screen.see(Text.class, "server.host");
        screen.shoot("03-add-server");
        fill("Home provider", provider.port());
        screen.shoot("04-add-server-filled");
        screen.click("server.ok");
        screen.select("servers.table", "Home provider");

        screen.click("servers.add");
        fill("Company", company.port());
        screen.click("server.ok");
        screen.select("servers.table", "Company");
        screen.shoot("05-servers");
        Services.get(Settings.class).putFallback(Fallback.ASK); // the click that mends it is what this story tells
    }

    private void fill(String name, int port) {
        screen.type("server.senders", "ann@example.org");
        assertEquals("ann@example.org", screen.ask(screen.see(Text.class, "server.userName")::getText));
        screen.type("server.host", "127.0.0.1");
        Combo security = screen.see(Combo.class, "server.security");
        screen.choose(security, 2);
        Text userName = screen.see(Text.class, "server.userName");
        screen.until("a login without TLS is impossible", () -> !userName.isEnabled());
        screen.type("server.port", String.valueOf(port));
        screen.type("server.name", name);
    }

    private void theConnectionIsTested() {
        screen.click("servers.test");
        StyledText result = screen.see(StyledText.class, "test.result");
        screen.until("the test has ended", () -> result.getText().contains("works."));
        screen.shoot("06-connection-test");
        screen.click("test.close");
    }

    private void theServerIsChecked() {
        screen.click("servers.check");
        StyledText result = screen.see(StyledText.class, "check.result");
        screen.until("the check has ended", () -> result.getText().contains("port 465 with TLS"));
        screen.select("check.ports", "465");
        screen.shoot("06-server-check");
        screen.click("check.use");
        screen.until("the server has moved to the safe port", () -> portOfCompany() == 465);
        screen.click("check.use");
        screen.until("it is back", () -> portOfCompany() == company.port());
        screen.click("check.close");

        closePreferences();
    }

    private static int portOfCompany() {
        return Services.get(Settings.class).profiles().get(1).server().port();
    }

    /** Their certificate is made for this run, which the dialog has no field for. */
    private void theServersEncrypt() {
        Settings settings = Services.get(Settings.class);
        for (SmtpProfile profile : settings.profiles()) {
            SubmissionServer server = profile.server();
            settings.put(new SmtpProfile(
                    profile.id(),
                    profile.name(),
                    new SubmissionServer(
                            server.host(),
                            server.port(),
                            ConnectionSecurity.TLS,
                            Optional.empty(),
                            List.of(identity.certificate())),
                    profile.senders(),
                    profile.origin()));
        }
        settings.putFallback(Fallback.ASK);
        screen.select("servers.table", company.port() + "|TLS");
    }

    private static Identity identity() {
        try {
            return Identity.named("ip:127.0.0.1");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void closePreferences() {
        Shell preferences = screen.shell("Preferences");
        screen.act(preferences::close);
        screen.until("the preferences are closed", preferences::isDisposed);
    }

    private void aMessageIsRefusedAndExplained() {
        screen.type("compose.to", "bob@example.net");
        screen.type("compose.subject", "Minutes of today");
        screen.type("compose.text", "Dear Bob,\n\nhere are the minutes.\n\nAnn\n");
        screen.click("compose.send");
        screen.until("the refusal is told", () -> screen.sees("remedy.switch-profile"));
        Button why = screen.see(Button.class, "compose.act");
        screen.until("the writer is told too", () -> why.getText().contains("What to Do"));
        screen.shoot("07-refused");

        screen.click("compose.act");

        StyledText explanation = screen.see(StyledText.class, "diagnostics.explanation");
        assertFalse(screen.ask(explanation::getText).isBlank());
        assertEquals(0, company.received().size());
    }

    private void aRemedySaysWhatItWouldDoBeforeItDoesIt() {
        screen.click("remedy.work-everywhere");
        StyledText text = screen.see(StyledText.class, "mend.text");
        screen.until("the ports are named", () -> text.getText().contains("Port 465"));
        screen.shoot("07-mend");
        screen.click("mend.close");
        assertEquals(0, company.received().size());
    }

    private void theOutboxSaysWhyItWaits() {
        screen.run("org.postern.ui.openOutbox");
        screen.select("outbox.messages", "Minutes of today");
        StyledText explanation = screen.see(StyledText.class, "outbox.explanation");
        screen.until("the reply is quoted", () -> explanation.getText().contains("relay not permitted"));
        screen.shoot("08-outbox");
        screen.run("org.postern.ui.openDiagnostics");
    }

    private void theOutboxIsEmptyAgain() {
        screen.run("org.postern.ui.openOutbox");
        screen.see(Label.class, "outbox.empty");
        screen.shoot("10-outbox-empty");
        assertEquals(List.of(), Services.get(Outbox.class).entries());
    }

    private void theRemedySendsItThroughTheOtherServer() {
        screen.click("remedy.switch-profile");
        screen.until("the company's server has it", () -> company.received().size() == 1);
        Label strip = screen.see(Label.class, "compose.result");
        screen.until("the acceptance is told", () -> strip.getText().equals("Accepted by “Company”."));
        screen.until("the remedy is gone", () -> !screen.sees("remedy.switch-profile"));
        screen.shoot("09-accepted");

        assertTrue(company.received().get(0).contains("Subject: Minutes of today"));
    }

    private void theStatusLineNamesTheServer() {
        ToolBar status = screen.see(ToolBar.class, "status");
        screen.until(
                "the status line names a server",
                () -> status.getItem(0).getText().contains("Home provider"));
        assertTrue(screen.ask(() -> status.getSize().x) > NARROW, "the status item has no room");
    }

    private void theRulesAreReadAsSentences() {
        When atHome = new When.Is("gateway", new Parameters(Map.of("address", List.of("192.168.1.1"))));
        Origin user = new Origin(Origin.Layer.USER, "");
        Settings settings = Services.get(Settings.class);
        String provider = settings.profiles().get(0).id();
        String company = settings.profiles().get(1).id();
        settings.putRules(List.of(
                new Rule("home", "At home", atHome, provider, List.of(company), user),
                new Rule("else", "Everywhere else", new When.All(List.of()), company, List.of(), user)));

        screen.run("org.postern.ui.openRules");
        screen.select("rules.table", "192.168.1.1");
        StyledText now = screen.see(StyledText.class, "rules.now");
        screen.until("the choice is explained", () -> now.getText().contains("“Company”"));
        screen.shoot("11-rules");
        screen.click("rules.down");
        screen.until("the order has changed", () -> settings.rules().get(0).id().equals("else"));

        closePreferences();
    }
}

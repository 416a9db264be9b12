// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.When;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;

/** One send through all bundles, to real servers, on networks that the test makes. */
final class SendingTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "the test");

    private final ScriptedNetwork network = new ScriptedNetwork();
    private final Sink provider = Sink.refusing("relay not permitted");
    private final Sink company = Sink.accepting();

    @TempDir
    Path folder = Path.of("");

    private final List<ServiceRegistration<?>> standIns = new java.util.ArrayList<>();

    @BeforeEach
    void settle() throws InterruptedException {
        standIns.add(Services.standIn(Home.class, new FolderHome(folder)));
        standIns.add(Services.standIn(NetworkMonitor.class, network));
        Settings settings = Services.get(Settings.class);
        settings.put(profile("provider", provider));
        settings.put(profile("company", company));
        When atHome = new When.Is("gateway", new Parameters(Map.of("address", List.of("192.168.1.1"))));
        settings.putRules(List.of(new Rule("home", "At home", atHome, "provider", List.of("company"), USER)));
        network.moveToGateway("192.168.1.1");
    }

    @AfterEach
    void clear() {
        standIns.forEach(ServiceRegistration::unregister);
        provider.close();
        company.close();
    }

    @Test
    void aRefusalIsExplainedAndTheRemedySendsThroughTheOtherServer() throws InterruptedException {
        Services.get(Settings.class).putFallback(Fallback.ASK);
        Postman postman = Services.get(Postman.class);

        Delivery refused = postman.send(message(), StepListener.NONE);
        Remedy remedy = refused.diagnosis().orElseThrow().remedies().stream()
                .filter(offered -> offered.kind() == Remedy.Kind.SWITCH_PROFILE)
                .findFirst()
                .orElseThrow();
        Delivery mended = postman.apply(remedy, refused, StepListener.NONE);

        assertEquals(Selection.By.RULE, refused.selection().by());
        assertFalse(refused.accepted());
        assertEquals(Cause.RELAY_DENIED, refused.diagnosis().orElseThrow().cause());
        assertTrue(mended.accepted());
        assertEquals(1, company.received().size());
        assertTrue(company.received().get(0).contains(refused.message().messageId()));
    }

    @Test
    void whereTheWayIsClosedTheNextServerTakesItByItself() throws InterruptedException {
        Delivery delivery = Services.get(Postman.class).send(message(), StepListener.NONE);

        assertTrue(delivery.accepted());
        assertEquals(
                Cause.RELAY_DENIED,
                delivery.alsoTried().get(0).diagnosis().orElseThrow().cause());
        assertEquals(1, company.received().size());
    }

    @Test
    void theRuleOfAnotherNetworkDoesNotFire() throws InterruptedException {
        network.moveToGateway("10.20.0.1");
        Services.get(Settings.class).pin("company");

        Delivery delivery = Services.get(Postman.class).send(message(), StepListener.NONE);

        assertTrue(delivery.accepted());
        assertEquals(Selection.By.PIN, delivery.selection().by());
        assertEquals(List.of(), provider.received());
    }

    private static SmtpProfile profile(String id, Sink sink) {
        return new SmtpProfile(id, id, sink.address(), List.of(new SenderPattern("*@example.org")), USER);
    }

    private static OutgoingMessage message() throws InterruptedException {
        return Services.get(MessageReader.class)
                .compose(new MessageReader.Draft(
                        EmailAddress.of("ann@example.org"),
                        List.of(EmailAddress.of("bob@example.net")),
                        "Minutes",
                        "Dear Bob,\nhere they are.\n"));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.rule.When;
import org.postern.api.send.Reply;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;

/** The examples for plug-in developers work while their bundle is there, and go with it at run time. */
final class ExamplesTest {

    private static final String EXAMPLES = "org.postern.examples";
    private static final Origin USER = new Origin(Origin.Layer.USER, "the test");
    private static final Parameters ALWAYS = new Parameters(Map.of("hours", List.of("00:00-12:00", "12:00-00:00")));
    private static final Rule RULE =
            new Rule("hours", "Day and night", new When.Is("exampleHours", ALWAYS), "company", List.of(), USER);

    private final Heard heard = new Heard();
    private final Bundle examples = Arrays.stream(Services.context().getBundles())
            .filter(bundle -> EXAMPLES.equals(bundle.getSymbolicName()))
            .findFirst()
            .orElseThrow();

    @TempDir
    Path folder = Path.of("");

    private Optional<ServiceRegistration<Home>> home = Optional.empty();
    private String location = "";

    @BeforeEach
    void settle() throws InterruptedException, IOException {
        location = "reference:" + FileLocator.getBundleFile(examples).toURI();
        home = Optional.of(Services.standIn(Home.class, new FolderHome(folder)));
        Services.get(IExtensionRegistry.class).addListener(heard, "org.postern.core.conditions");
        Settings settings = Services.get(Settings.class);
        List.of("provider", "company").forEach(id -> settings.put(profile(id)));
        settings.putRules(List.of(RULE));
    }

    @AfterEach
    void bringTheBundleBack() throws InterruptedException, BundleException {
        if (examples.getState() == Bundle.UNINSTALLED) {
            Services.context().installBundle(location).start(Bundle.START_ACTIVATION_POLICY);
            heard.await();
        }
        Services.get(IExtensionRegistry.class).removeListener(heard);
        home.ifPresent(ServiceRegistration::unregister);
    }

    @Test
    void conditionDecides() throws InterruptedException {
        Selection selection = select();

        assertEquals(Selection.By.RULE, selection.by());
        assertTrue(selection.reason().contains("it is "), selection.reason());
    }

    @Test
    void conditionIsReadAsASentence() throws InterruptedException {
        String sentence = Services.get(Selector.class).sentence(RULE);

        assertTrue(sentence.contains("the time is 00:00-12:00 or 12:00-00:00"), sentence);
    }

    @Test
    void conditionRefusesWhatIsNoTime() throws InterruptedException {
        Parameters bad = new Parameters(Map.of("hours", List.of("noon")));

        assertEquals(
                Optional.of("Hours are written as in 08:30-17:30, and not as “noon”."),
                Services.get(Conditions.class).complaint("exampleHours", bad));
    }

    @Test
    void conditionGoesWithItsBundle() throws InterruptedException, BundleException {
        examples.uninstall();
        heard.await();

        assertTrue(Services.get(Conditions.class).find("exampleHours").isEmpty());
        assertNotEquals(Selection.By.RULE, select().by());
    }

    @Test
    void diagnosisRuleKnowsWhatToDo() throws InterruptedException {
        Diagnosis diagnosis = explain();

        assertTrue(diagnosis.toDo().get(0).contains("front desk"), diagnosis.toString());
        assertTrue(diagnosis.evidence().contains(EXAMPLES), diagnosis.evidence());
    }

    @Test
    void diagnosisRuleGoesWithItsBundle() throws InterruptedException, BundleException {
        examples.uninstall();
        heard.await();

        assertTrue(explain().toDo().stream().noneMatch(action -> action.contains("front desk")));
    }

    private static Selection select() throws InterruptedException {
        return Services.get(Selector.class).select(NetworkSnapshot.OFFLINE, EmailAddress.of("ann@example.org"));
    }

    private static Diagnosis explain() throws InterruptedException {
        return Services.get(Diagnostician.class)
                .explain(Symptom.of(Reply.parse("550 5.7.1 Your badge has expired")), Locale.ENGLISH);
    }

    private static SmtpProfile profile(String id) {
        SubmissionServer server = new SubmissionServer(
                "smtp." + id + ".example", 465, ConnectionSecurity.TLS, Optional.of("ann"), List.of());
        return new SmtpProfile(id, id, server, List.of(new SenderPattern("*@example.org")), USER);
    }
}

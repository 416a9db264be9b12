// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import org.postern.api.Subscription;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.rule.Signals;
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

    private static final SignalName SITE = new SignalName("org.postern.examples.site");
    private static final Rule AT_SITE = rule("exampleSite", Map.of("name", List.of("London")), "company");
    private static final Rule BY_SIGNAL =
            rule("signal", Map.of("name", List.of("org.postern.examples.site"), "value", List.of("P*")), "provider");
    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");

    private final Heard heard = new Heard();
    private Bundle examples = Arrays.stream(Services.context().getBundles())
            .filter(bundle -> EXAMPLES.equals(bundle.getSymbolicName()))
            .findFirst()
            .orElseThrow();

    @TempDir
    Path folder = Path.of("");

    private Optional<ServiceRegistration<Home>> home = Optional.empty();
    private String location = "";

    private final String userHome = System.getProperty("user.home", "");

    @BeforeEach
    void settle() throws InterruptedException, IOException {
        System.setProperty("user.home", folder.toString());
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
            reinstall();
        }
        Services.get(IExtensionRegistry.class).removeListener(heard);
        home.ifPresent(ServiceRegistration::unregister);
        System.setProperty("user.home", userHome);
    }

    private void reinstall() throws InterruptedException, BundleException {
        examples = Services.context().installBundle(location);
        examples.start(Bundle.START_ACTIVATION_POLICY);
        heard.await();
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
    void signalIsPartOfTheSnapshotAndDecides() throws InterruptedException, IOException {
        Files.writeString(folder.resolve(".site"), "London\n");
        Services.get(Settings.class).putRules(List.of(AT_SITE, BY_SIGNAL));
        NetworkSnapshot here = Services.get(NetworkMonitor.class).current();

        Selection selection = Services.get(Selector.class).select(here, ANN);

        assertEquals(List.of("London"), here.of(SITE).map(Signal::value).toList());
        assertEquals(Selection.By.RULE, selection.by());
        assertEquals("company", selection.candidates().get(0).id());
        assertTrue(selection.reason().contains("this computer is in London"), selection.reason());
    }

    @Test
    void builtInConditionReadsTheSignal() throws InterruptedException, IOException {
        Files.writeString(folder.resolve(".site"), "Paris\n");
        Services.get(Settings.class).putRules(List.of(AT_SITE, BY_SIGNAL));
        NetworkSnapshot here = Services.get(NetworkMonitor.class).current();

        Selection selection = Services.get(Selector.class).select(here, ANN);

        assertEquals("provider", selection.candidates().get(0).id());
        assertTrue(selection.reason().contains("the signal org.postern.examples.site is Paris"), selection.reason());
    }

    @Test
    void signalTellsOfItsChange() throws InterruptedException, IOException {
        BlockingQueue<NetworkSnapshot> told = new LinkedBlockingQueue<>();
        try (Subscription listening = Services.get(NetworkMonitor.class).listen(told::add)) {
            Files.writeString(folder.resolve("written"), "London\n");
            do { // until the watch, which begins aside, follows the file
                Files.copy(folder.resolve("written"), folder.resolve(".site"), StandardCopyOption.REPLACE_EXISTING);
            } while (told.poll(200, TimeUnit.MILLISECONDS) == null);
        }

        assertTrue(Services.get(Signals.class).failures().isEmpty());
    }

    @Test
    void signalGoesWithItsBundleAndComesBack() throws InterruptedException, BundleException, IOException {
        Files.writeString(folder.resolve(".site"), "London\n");
        BlockingQueue<NetworkSnapshot> told = new LinkedBlockingQueue<>();
        NetworkMonitor monitor = Services.get(NetworkMonitor.class);
        try (Subscription listening = monitor.listen(told::add)) {
            examples.uninstall();
            heard.await();
            await(told, List.of());

            reinstall();

            await(told, List.of("London"));
        }
    }

    /** Other things may be told meanwhile. */
    private static void await(BlockingQueue<NetworkSnapshot> told, List<String> sites) throws InterruptedException {
        List<String> seen;
        do {
            NetworkSnapshot next =
                    Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "nobody told that it is " + sites);
            seen = next.of(SITE).map(Signal::value).toList();
        } while (!seen.equals(sites));
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
        return Services.get(Selector.class).select(NetworkSnapshot.OFFLINE, ANN);
    }

    private static Diagnosis explain() throws InterruptedException {
        return Services.get(Diagnostician.class)
                .explain(Symptom.of(Reply.parse("550 5.7.1 Your badge has expired")), Locale.ENGLISH);
    }

    private static Rule rule(String kind, Map<String, List<String>> parameters, String use) {
        return new Rule(kind, kind, new When.Is(kind, new Parameters(parameters)), use, List.of(), USER);
    }

    private static SmtpProfile profile(String id) {
        SubmissionServer server = new SubmissionServer(
                "smtp." + id + ".example", 465, ConnectionSecurity.TLS, Optional.of("ann"), List.of());
        return new SmtpProfile(id, id, server, List.of(new SenderPattern("*@example.org")), USER);
    }
}

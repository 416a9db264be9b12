// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds in every host. The story is told once: the host as it was, with Postern but no profile, with a profile, and
 * after Postern was removed; each test is about one thing that was seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostContract {

    private static final String AUTHOR = "me@example.org";
    private static final String STRANGER = "me@other.example";

    private final String product;
    private final Sink own;
    private final Sink relay;

    private Sending before;
    private Sending withoutProfile;
    private Sending withProfile;
    private Sending asStranger;
    private Sending refused;
    private Sending after;
    private Map<String, String> bundlesWithoutProfile;
    private String threadsWithoutProfile;
    private String threadsAwake;
    private Map<String, String> jakartaMail;
    private Map<String, String> dbus;
    private Map<String, String> drawing;
    private Map<String, String> slf4j;
    private Map<String, String> left;

    HostContract(String product) throws IOException {
        this.product = product;
        this.own = new Sink();
        this.relay = new Sink();
    }

    @BeforeAll
    void tellTheStory() throws Exception {
        assumeTrue(
                System.getenv("DISPLAY") != null
                        || !System.getProperty("os.name").equals("Linux"),
                "The hosts open a window, and there is no display: set DISPLAY, or run ./postern test.");
        Host host = Host.copyOf(product);
        try (RunningHost running = host.start()) {
            before = sendFrom(running, AUTHOR);
        }
        host.install();
        try (RunningHost running = host.start()) {
            assertTrue(running.wakes("org.postern.settings"), "Postern looks for profiles after start-up.");
            withoutProfile = sendFrom(running, AUTHOR);
            bundlesWithoutProfile = running.bundles("org.postern.");
            threadsWithoutProfile = running.posternsThreads();
        }
        Files.writeString(host.settings().resolve("settings.json"), profile());
        try (RunningHost running = host.start()) {
            assertTrue(running.wakes("org.postern.network"), "Postern watches the network after start-up.");
            withProfile = sendFrom(running, AUTHOR);
            asStranger = sendFrom(running, STRANGER);
            relay.refuse();
            refused = sendFrom(running, AUTHOR);
            threadsAwake = running.posternsThreads();
            jakartaMail = running.bundles("org.eclipse.angus.");
            dbus = running.bundles("com.github.hypfvieh.");
            drawing = running.bundles("org.eclipse.swt.svg");
            slf4j = running.bundles("slf4j");
        }
        host.uninstall();
        try (RunningHost running = host.start()) {
            after = sendFrom(running, AUTHOR);
            left = running.bundles("org.postern.");
        }
    }

    @AfterAll
    void closeServers() {
        own.close();
        relay.close();
    }

    /** How it sends where Postern is not: not at all without Jakarta Mail. */
    void sendsByItself(Sending sending) {
        assertTrue(sending.wentTheHostsWay(), sending.toString());
    }

    /** The bundles of Jakarta Mail's implementation it ends up with. */
    abstract Set<String> jakartaMail();

    @Test
    void sendsItsOwnWayBefore() {
        sendsByItself(before);
    }

    @Test
    void sendsItsOwnWayWithoutAProfile() {
        assertTrue(withoutProfile.wentTheHostsWay(), withoutProfile.toString());
    }

    @Test
    void watchesTheNetworkOnlyWithAProfile() {
        assertFalse(threadsWithoutProfile.contains("Postern network"), threadsWithoutProfile);
        assertTrue(threadsAwake.contains("Postern network"), threadsAwake);
    }

    @Test
    void whatSendsAndExplainsSleepsUntilThereIsAProfile() {
        assertEquals("LAZY", bundlesWithoutProfile.get("org.postern.smtp"), bundlesWithoutProfile.toString());
        assertEquals("LAZY", bundlesWithoutProfile.get("org.postern.diagnosis"), bundlesWithoutProfile.toString());
    }

    @Test
    void sendsThroughTheProfile() {
        assertTrue(withProfile.wentThroughPostern(), withProfile.toString());
    }

    @Test
    void multipartArrivesWhole() {
        String message = withProfile.atRelay().get(0);

        assertTrue(message.contains("See below.") && message.contains("All agreed."), message);
    }

    @Test
    void sendsItsOwnWayForAuthorsThatNoProfileCarries() {
        assertTrue(asStranger.wentTheHostsWay(), asStranger.toString());
    }

    @Test
    void refusalIsExplained() {
        String answer = refused.answer();
        assertTrue(answer.contains("does not take mail for others from where you are"), answer);
        assertTrue(answer.contains("port 465 or 587"), answer);
        assertTrue(answer.endsWith("The server said: “550 relay not permitted”."), answer);
        assertTrue(refused.atOwnServer().isEmpty(), "A refused message goes no other way.");
    }

    @Test
    void hasOneJakartaMail() {
        assertEquals(jakartaMail(), jakartaMail.keySet());
    }

    @Test
    void getsTheNamesOfNetworksOverDbus() {
        Set<String> linux = Set.of(
                "com.github.hypfvieh.dbus-java-core", "com.github.hypfvieh.dbus-java-transport-native-unixsocket");

        assertEquals(System.getProperty("os.name").equals("Linux") ? linux : Set.of(), dbus.keySet());
        assertFalse(dbus.containsValue("INSTALLED"), dbus.toString());
    }

    /** Who logs where is the host's business. */
    @Test
    void getsNoLoggingBackend() {
        assertTrue(Set.of("slf4j.api").containsAll(slf4j.keySet()), slf4j.toString());
    }

    @Test
    void canDrawTheIcons() {
        assertEquals(Map.of("org.eclipse.swt.svg", "RESOLVED"), drawing);
    }

    @Test
    void nothingOfPosternIsLeft() {
        assertEquals(Map.of(), left);
    }

    @Test
    void sendsItsOwnWayAfterwards() {
        sendsByItself(after);
    }

    private Sending sendFrom(RunningHost host, String author) {
        String answer = host.send(own.port(), author);
        return new Sending(answer, own.taken(), relay.taken());
    }

    private String profile() {
        return """
                {"format": 1,
                 "profiles": [{"id": "isp", "name": "Home provider", "host": "127.0.0.1", "port": %d,
                               "security": "none", "senders": ["*@example.org"]}]}
                """.formatted(relay.port());
    }
}

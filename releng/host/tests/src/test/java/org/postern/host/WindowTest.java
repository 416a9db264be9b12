// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Postern's page, view and status item in the window of a host. The story is told once: the host as it was, a person adds a
 * server and reads about a refusal, the next start, and the host after Postern was removed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowTest {

    private static final String PAGE = "org.postern.ui.servers";
    private static final String VIEW = "org.postern.ui.diagnostics";
    private static final Path SHOTS = Path.of("target/screenshots");

    private final Sink relay = new Sink();

    private Seen before;
    private Seen after;
    private String statusUnused;
    private String statusPicture;
    private String threadsUnused;
    private Map<String, String> bundlesUnused;
    private List<Path> filesUnused;
    private String pageUnused;
    private String servers;
    private String serverPictures;
    private String statusUsed;
    private String viewOpened;
    private String explanation;
    private String deliveries;
    private String deliveryPictures;
    private String viewIcon;
    private String statusNextTime;
    private String viewNextTime;
    private List<String> errors;
    private List<String> errorsAfter;

    WindowTest() throws IOException {}

    /** What of Postern a window shows. */
    private record Seen(String view, String page, String widgets, Map<String, String> bundles) {

        private static final Seen NOTHING = new Seen("none", "none", "", Map.of());

        static Seen in(RunningHost host) {
            return new Seen(host.view(VIEW), host.preferences(PAGE), host.widgets(), host.bundles("org.postern."));
        }
    }

    @BeforeAll
    void tellTheStory() throws Exception {
        assumeTrue(
                System.getenv("DISPLAY") != null
                        || !System.getProperty("os.name").equals("Linux"),
                "The host opens a window, and there is no display: set DISPLAY, or run ./postern test.");
        Host host = Host.copyOf("host.without", "window");
        try (RunningHost running = host.start()) {
            before = Seen.in(running);
        }
        host.install();
        try (RunningHost running = host.start()) {
            firstStart(host, running);
            aServerIsAdded(running);
            aRefusalIsExplained(running);
        }
        errors = host.log().errors();
        try (RunningHost running = host.start()) {
            statusNextTime = running.reads("status", "Home provider");
            viewNextTime = running.reads("diagnostics.deliveries", "Refused");
            running.hide(VIEW);
        }
        host.uninstall();
        try (RunningHost running = host.start()) {
            after = Seen.in(running);
            running.shoot(SHOTS.resolve("host-05-after.png"));
        }
        errorsAfter = host.log().errors();
    }

    private void firstStart(Host host, RunningHost running) throws IOException {
        statusUnused = running.reads("status", "No outgoing server");
        statusPicture = running.pictures("status");
        threadsUnused = running.posternsThreads();
        bundlesUnused = running.bundles("org.postern.");
        filesUnused = host.filesAtHome();
        running.shoot(SHOTS.resolve("host-01-first-start.png"));
    }

    private void aServerIsAdded(RunningHost running) throws IOException {
        running.preferences(PAGE);
        pageUnused = running.reads("servers.notes", "Add");
        running.shoot(SHOTS.resolve("host-02-no-server.png"));
        running.press("servers.add");
        running.type("server.senders", "*@example.org");
        running.type("server.host", "127.0.0.1");
        running.choose("server.security", "None (not protected)");
        running.type("server.port", String.valueOf(relay.port()));
        running.type("server.name", "Home provider");
        running.press("server.ok");
        servers = running.reads("servers.table", "Home provider");
        serverPictures = running.pictures("servers.table");
        running.shoot(SHOTS.resolve("host-03-servers.png"));
        running.dismiss();
        statusUsed = running.reads("status", "Home provider");
    }

    private void aRefusalIsExplained(RunningHost running) throws IOException {
        relay.refuse();
        running.send(relay.port(), "me@example.org");
        running.press("status");
        explanation = running.reads("diagnostics.explanation", "does not take mail");
        deliveries = running.reads("diagnostics.deliveries", "Refused");
        deliveryPictures = running.pictures("diagnostics.deliveries");
        viewOpened = running.views();
        viewIcon = running.view(VIEW);
        running.shoot(SHOTS.resolve("host-04-refused.png"));
    }

    @AfterAll
    void closeServer() {
        relay.close();
    }

    @Test
    void nothingIsThereBefore() {
        assertEquals(Seen.NOTHING, before);
    }

    @Test
    void startWithoutAProfileOnlyWatchesTheSettings() {
        assertEquals("Postern settings watch", threadsUnused);
        assertEquals(List.of(), filesUnused, "Nothing is kept before there is something to keep.");
        assertEquals("LAZY", bundlesUnused.get("org.postern.smtp"), bundlesUnused.toString());
        assertEquals("LAZY", bundlesUnused.get("org.postern.diagnosis"), bundlesUnused.toString());
    }

    @Test
    void statusItemSaysThatThereIsNoServer() {
        assertEquals("No outgoing server", statusUnused);
        assertEquals("drawn", statusPicture);
    }

    @Test
    void pageSaysWhatToDoFirst() {
        assertTrue(pageUnused.startsWith("There is no outgoing server yet."), pageUnused);
    }

    @Test
    void pageListsTheServerAdded() {
        assertTrue(servers.contains("*@example.org"), servers);
        assertEquals("drawn", serverPictures);
    }

    @Test
    void statusItemNamesTheServerAtOnceAndAtTheNextStart() {
        assertTrue(statusUsed.endsWith("Home provider"), statusUsed);
        assertTrue(statusNextTime.endsWith("Home provider"), statusNextTime);
    }

    @Test
    void statusItemOpensTheView() {
        assertEquals(VIEW, viewOpened);
    }

    @Test
    void viewExplainsWhatTheHostSent() {
        assertTrue(explanation.contains("port 465 or 587"), explanation);
        assertTrue(deliveries.contains("you@far.example"), deliveries);
        assertEquals("drawn", deliveryPictures);
        assertEquals("drawn", viewIcon);
    }

    @Test
    void viewStaysOpenAndRemembersForTheNextStart() {
        assertTrue(viewNextTime.contains("you@far.example"), viewNextTime);
    }

    @Test
    void nothingIsLeftAfterwards() {
        assertEquals(Seen.NOTHING, after);
    }

    @Test
    void logsNoErrors() {
        assertEquals(List.of(), errors);
        assertEquals(List.of(), errorsAfter);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;

/** What is cancelled before it could begin, on a busy computer, is over, and can be tried again. */
final class CancelTest {

    private final Screen screen = new Screen();
    private final Settings settings = Services.get(Settings.class);

    @BeforeEach
    void openServers() {
        settings.put(new SmtpProfile(
                "relay",
                "Old relay",
                new SubmissionServer("127.0.0.1", 465, ConnectionSecurity.TLS, Optional.empty(), List.of()),
                List.of(new SenderPattern("ann@example.org")),
                new Origin(Origin.Layer.USER, "")));
        screen.run("org.postern.ui.openServers");
        screen.select("servers.table", "Old relay");
    }

    @AfterEach
    void closeServers() {
        close(screen.see(Table.class, "servers.table"));
        settings.removeProfile("relay");
    }

    @Test
    void nobodyWasAskedForAServer() {
        try (Almanac almanac = new Almanac()) {
            screen.click("servers.add");
            screen.type("server.senders", "ann@example.org");
            screen.click("server.find");

            cancel("findServer.ask");

            Button ask = screen.see(Button.class, "findServer.ask");
            screen.until("one may ask again", ask::isEnabled);
            assertEquals(0, almanac.asked());
            close(ask);
            close(screen.see(Control.class, "server.host"));
        }
    }

    @Test
    void aServerWasNotChecked() {
        cancel("servers.check");

        Button ask = screen.see(Button.class, "check.ask");
        screen.until("one may ask again", ask::isEnabled);
        close(ask);
    }

    @Test
    void aConnectionWasNotTested() {
        cancel("servers.test");

        close(screen.see(Table.class, "test.steps"));
    }

    /** Starts something by that button, and cancels it while nothing can begin. */
    private void cancel(String button) {
        Job.getJobManager().suspend();
        try {
            screen.click(button);
            screen.click("progress.cancel");
            screen.until("nothing goes on", () -> !screen.sees("progress.cancel"));
        } finally {
            Job.getJobManager().resume();
        }
    }

    private void close(Control inside) {
        Shell shell = screen.ask(inside::getShell);
        screen.act(shell::close);
        screen.until("it is closed", shell::isDisposed);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.postern.ui.Samples;

final class ReportTest {

    @Test
    void tellsAllButTheMessage() {
        String report = Report.of(Samples.refused("<1@example.org>"));

        assertTrue(report.startsWith("The server does not send mail from where you are."), report);
        assertTrue(report.contains("Network: Ethernet 192.0.2.1"), report);
        assertTrue(report.contains("It relays for its own network only."), report);
        assertTrue(report.contains("S: 550-5.7.1 relay not permitted"), report);
    }

    @Test
    void namesTheServerThatAccepted() {
        assertEquals(
                "“home” accepted the message for everyone.",
                Report.of(Samples.accepted("<1@example.org>"))
                        .lines()
                        .findFirst()
                        .orElse(""));
    }
}

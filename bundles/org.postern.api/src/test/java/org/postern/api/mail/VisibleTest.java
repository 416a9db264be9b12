// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class VisibleTest {

    @Test
    void spellsOutWhatCannotBeSeen() {
        assertEquals("a\\u001B[31mb\\u202Ec\\r\\n", Visible.text("a\u001b[31mb\u202ec\r\n"));
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertEquals("Grüße, 世界 – 👍", Visible.text("Grüße, 世界 – 👍"));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.check.PortFinding;
import org.postern.api.send.Reply;

class PortTableTest {

    @Test
    void saysWhetherItTakesTheMailThatWasAskedAbout() {
        assertEquals(Messages.Ports_relayed, PortTable.relay(asked(Optional.of("250 2.1.5 ok"))));
        assertEquals("550 5.7.1 no relay\\u001B", PortTable.relay(asked(Optional.of("550 5.7.1 no relay\u001b"))));
        assertEquals("", PortTable.relay(asked(Optional.empty())));
    }

    @Test
    void tellsTlsThatFailedFromTlsThatIsNotOffered() {
        assertEquals(Messages.Ports_notOffered, PortTable.encryption(asked(Optional.empty())));
        assertEquals(
                Messages.Ports_broken,
                PortTable.encryption(new PortFinding(
                        587,
                        Optional.of("TLS could not be agreed on"),
                        Optional.of(Reply.parse("220 hi")),
                        List.of(),
                        true,
                        Optional.empty(),
                        Optional.empty())));
    }

    private static PortFinding asked(Optional<String> answer) {
        return new PortFinding(
                25,
                Optional.empty(),
                Optional.of(Reply.parse("220 hi")),
                List.of(),
                false,
                Optional.empty(),
                answer.map(Reply::parse));
    }
}

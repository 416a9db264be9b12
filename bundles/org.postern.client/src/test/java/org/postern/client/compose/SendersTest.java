// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SendersTest {

    @Test
    void knowsThatThereIsNoServerYet() {
        assertEquals(new Senders(List.of(), true, Optional.empty()), Senders.of(List.of(), List.of()));
    }

    @Test
    void saysFirstWhyNoServerCouldBeRead() {
        Senders senders = Senders.of(List.of(), List.of("settings.json: line 3: No.", "policy.json: No."));

        assertEquals(new Senders(List.of(), true, Optional.of("settings.json: line 3: No.")), senders);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.ui.Samples;

final class ProfileIdTest {

    @Test
    void readsLikeTheName() {
        assertEquals("buro-munchen", ProfileId.of("Büro (München)", List.of()));
    }

    @Test
    void isTakenByNobodyElse() {
        assertEquals(
                "office-3", ProfileId.of("Office", List.of(Samples.profile("office"), Samples.profile("office-2"))));
    }

    @Test
    void existsForANameWithoutLetters() {
        assertEquals("server", ProfileId.of("→", List.of()));
    }
}

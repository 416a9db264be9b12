// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectivityHintTest {

    private final FakeIpHelper windows = new FakeIpHelper();

    /** By the numbers of {@code nldef.h}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "1, 1, metered no connectivity none",
        "2, 2, metered yes connectivity limited",
        "3, 3, metered yes connectivity full",
        "4, 1, metered no connectivity portal",
        "5, 9, ''"
    })
    void saysHowFarTheNetworkGetsAndWhatItCosts(int level, int cost, String expected) {
        windows.level = level;
        windows.cost = cost;

        assertEquals(expected, String.join(" ", told()));
    }

    @Test
    void anOlderWindowsSaysNothing() {
        windows.withHints = false;

        assertEquals(List.of(), told());
    }

    private List<String> told() {
        return new ConnectivityHint(() -> windows)
                .tell().stream().map(s -> s.name() + " " + s.value()).toList();
    }
}

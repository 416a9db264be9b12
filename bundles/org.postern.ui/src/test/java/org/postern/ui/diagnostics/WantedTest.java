// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postern.api.delivery.Delivery;
import org.postern.ui.Samples;

class WantedTest {

    private final Delivery accepted = Samples.accepted("<1@example.org>");

    @Test
    void everythingIsWantedAtFirst() {
        assertTrue(Wanted.ALL.includes(accepted));
    }

    @Test
    void aPartOfAnAddressFindsIt() {
        String part =
                accepted.message().envelope().recipients().get(0).toString().substring(1, 5);

        assertTrue(new Wanted(" " + part.toUpperCase(Locale.ROOT), false).includes(accepted));
        assertFalse(new Wanted("nobody-of-that-name", false).includes(accepted));
    }

    @Test
    void whatWasAcceptedIsNoFailure() {
        assertFalse(new Wanted("", true).includes(accepted));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Wish;

class DeliveryReportsTest {

    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final EmailAddress EVE = EmailAddress.of("eve@example.net");

    @Test
    void whatIsSaidOfOneRecipientComesBeforeWhatIsSaidOfAll() {
        Wish wish = new Wish(Set.of(Event.NEVER), Optional.of("rfc822;bob@example.org"));

        DeliveryReports reports =
                DeliveryReports.of(Optional.empty(), Optional.of("failure")).with(Optional.of("id"), Map.of(BOB, wish));

        assertEquals(
                "NOTIFY=NEVER ORCPT=rfc822;bob@example.org", reports.of(BOB).parameters());
        assertEquals("NOTIFY=FAILURE", reports.of(EVE).parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOTIFY=SUCCESS,DELAY", "ORCPT=rfc822;a+3Db@c", "NOTIFY=NEVER ORCPT=utf-8;a"})
    void aWishIsReadAsItIsWritten(String parameters) {
        assertEquals(parameters, Wish.of(parameters).parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a+b", "a+2b", "a\r\nQUIT", "\u00e9"})
    void nothingThatCouldBreakACommandIsAnIdentifierOrAnOriginalRecipient(String text) {
        assertThrows(IllegalArgumentException.class, () -> DeliveryReports.USUAL.with(Optional.of(text), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Wish(Set.of(), Optional.of("rfc822;" + text)));
    }

    @Test
    void neverStandsAlone() {
        assertThrows(IllegalArgumentException.class, () -> Wish.of(Optional.of("NEVER,DELAY"), Optional.empty()));
    }
}

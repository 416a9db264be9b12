// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;

class KeyTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@corp.example");
    private static final EmailAddress BOB = EmailAddress.of("bob@corp.example");
    private static final Envelope TO_BOB = new Envelope(Optional.of(ANN), List.of(BOB));

    @Test
    void isTheSameForTheSameWhateverReportsAreWanted() throws IOException {
        DeliveryReports other =
                DeliveryReports.of(Optional.of("HDRS"), Optional.empty()).with(Optional.of("QQ314159"), Map.of());
        Envelope reporting = new Envelope(Optional.of(ANN), List.of(BOB), other);

        assertEquals(key("mutt", TO_BOB, "Hello\r\n"), key("mutt", reporting, "Hello\r\n"));
    }

    @Test
    void isAnotherForAnyOtherOctetAddressOrClient() throws IOException {
        String key = key("mutt", TO_BOB, "Hello\r\n");

        assertNotEquals(key, key("mutt", TO_BOB, "Hallo\r\n"));
        assertNotEquals(key, key("mutt", TO_BOB, "Hello\r\n\r\n"));
        assertNotEquals(key, key("cron", TO_BOB, "Hello\r\n"));
        assertNotEquals(key, key("mutt", new Envelope(Optional.empty(), List.of(BOB)), "Hello\r\n"));
        assertNotEquals(key, key("mutt", new Envelope(Optional.of(ANN), List.of(BOB, ANN)), "Hello\r\n"));
    }

    private static String key(String client, Envelope envelope, String text) throws IOException {
        Key key = new Key(client, envelope);
        key.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                .transferTo(OutputStream.nullOutputStream());
        return key.text();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;

final class LetterTest {

    @Test
    void readsRecipientsWithAndWithoutNames() {
        Letter letter = new Letter("ann@example.org", "Bob <bob@example.net>; carl@example.com,", "Hello", "Hi\n");

        MessageReader.Draft draft = letter.draft();

        assertEquals(List.of(EmailAddress.of("bob@example.net"), EmailAddress.of("carl@example.com")), draft.to());
        assertEquals(EmailAddress.of("ann@example.org"), draft.from());
    }

    @Test
    void saysWhatIsMissing() {
        Letter anonymous = new Letter("", "bob@example.net", "", "");
        Letter unaddressed = new Letter("ann@example.org", " , ", "", "");

        assertEquals(
                Messages.Letter_noSender,
                assertThrows(IllegalArgumentException.class, anonymous::draft).getMessage());
        assertEquals(
                Messages.Letter_noRecipient,
                assertThrows(IllegalArgumentException.class, unaddressed::draft).getMessage());
    }

    @Test
    void quotesWhatIsNoAddress() {
        Letter letter = new Letter("ann@example.org", "bob", "", "");

        IllegalArgumentException complaint = assertThrows(IllegalArgumentException.class, letter::draft);

        assertTrue(complaint.getMessage().contains("“bob”"), complaint.getMessage());
    }

    @Test
    void isBlankUntilSomethingWouldBeLost() {
        assertTrue(new Letter("ann@example.org", "", " ", "").blank());
        assertFalse(new Letter("ann@example.org", "", "Minutes", "").blank());
    }

    @Test
    void doesNotShowTheMessage() {
        assertFalse(new Letter("a@example.org", "b@example.org", "Salary", "secret")
                .toString()
                .contains("Salary"));
    }
}

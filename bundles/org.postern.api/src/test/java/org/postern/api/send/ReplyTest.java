// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReplyTest {

    @Test
    void readsCodeAndEnhancedCode() {
        assertEquals(
                new Reply(554, Optional.of("5.7.1"), List.of("<b@example.net>: Relay access denied")),
                Reply.parse("554 5.7.1 <b@example.net>: Relay access denied"));
    }

    @Test
    void readsEveryLineOfAMultilineReply() {
        Reply reply = Reply.parse("550-5.7.1 first\r\n550 5.7.1 second\r\n");

        assertEquals(List.of("first", "second"), reply.lines());
        assertEquals("550 5.7.1 first second", reply.toString());
    }

    @Test
    void textWithoutACodeHasCodeZero() {
        assertEquals(new Reply(0, Optional.empty(), List.of("Connection refused")), Reply.parse("Connection refused"));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import org.postern.api.mail.OutgoingMessage.Content;

/** Which parts of a message have octets beyond ASCII, by their number, and whether those may be encoded anew. */
final class BeyondAscii implements PartWalk.Visitor {

    /** Signatures in the header, over a body as it is (RFC 6376, RFC 8617). */
    private static final Set<String> SEALS = Set.of("DKIM-Signature", "ARC-Seal");

    private final BitSet parts = new BitSet();
    private int part = -1;
    private boolean untouchable;
    private boolean impossible;

    /** @throws IllegalArgumentException if this is no message, or has such octets where a signature covers them */
    static BitSet partsOf(Content content) throws IOException {
        BeyondAscii found = new BeyondAscii();
        try (PartWalk walk = new PartWalk(content, found)) {
            while (walk.advance()) {
                // to the end
            }
        }
        if (found.impossible) {
            throw new IllegalArgumentException("The message must not be encoded anew.");
        }
        return found.parts;
    }

    @Override
    public void header(Header header, PartType type, boolean signed) {
        part++;
        impossible |=
                part == 0 && SEALS.stream().anyMatch(seal -> header.value(seal).isPresent());
        impossible |= negative(header.octets());
        untouchable = signed || type.encoded() || !type.leaf();
    }

    @Override
    public void text(byte[] octets) {
        if (negative(octets)) {
            parts.set(part);
            impossible |= untouchable;
        }
    }

    private static boolean negative(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void between(byte[] octets) {
        impossible |= negative(octets);
    }
}

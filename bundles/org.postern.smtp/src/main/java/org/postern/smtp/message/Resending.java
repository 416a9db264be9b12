// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a message says of having been sent on to others (RFC 5322 §3.6.6): each time adds a block of fields above the last. */
final class Resending {

    private static final String MARK = "resent-";
    private static final Set<String> RECIPIENTS = Set.of("resent-to", "resent-cc", "resent-bcc");

    private Resending() {}

    /** The fields of the last time; empty if the message was never sent on, or does not say to whom. */
    static Optional<Header> last(Header header) {
        List<Field> block = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field field : header.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            boolean resent = name.startsWith(MARK);
            if (!block.isEmpty() && !resent || resent && !names.add(name)) {
                break; // what follows is of an earlier time, or of the message itself
            }
            if (resent) {
                block.add(field);
            }
        }
        return names.stream().anyMatch(RECIPIENTS::contains) ? Optional.of(new Header(block)) : Optional.empty();
    }
}

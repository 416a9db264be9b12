// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.List;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;

/**
 * A named submission server, the authors it carries, and where the profile came from. Refers to no secret: the vault
 * finds one by {@link SubmissionServer#account()}.
 *
 * @param id stable, unique among the profiles, used by rules
 * @param name what a person calls it
 * @param senders whose mail it carries; at least one
 */
public record SmtpProfile(String id, String name, SubmissionServer server, List<SenderPattern> senders, Origin origin) {

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public SmtpProfile {
        senders = List.copyOf(senders);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "A profile's id starts with a letter or digit and has only letters, digits, dots, hyphens and underscores, at most 64.");
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Give the server a name, such as Office or Home provider.");
        }
        if (senders.isEmpty()) {
            throw new IllegalArgumentException("Say whose mail this server carries: an address, or *@example.org.");
        }
    }

    /** Whether mail from this author may leave through this profile. */
    public boolean carries(EmailAddress author) {
        return senders.stream().anyMatch(pattern -> pattern.matches(author));
    }

    /** How well it protects what it carries. */
    public Protection protection() {
        return server.protection();
    }
}

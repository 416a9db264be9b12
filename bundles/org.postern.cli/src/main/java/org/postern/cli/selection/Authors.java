// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.util.List;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;

/** Whose mail the profiles are for. */
public final class Authors {
    private static final String ANYONE = "*@";

    private Authors() {}

    /** Every address that a profile names, each once; domains name nobody. */
    public static List<EmailAddress> of(List<SmtpProfile> profiles) {
        return profiles.stream()
                .flatMap(profile -> profile.senders().stream())
                .map(SenderPattern::text)
                .filter(pattern -> !pattern.startsWith(ANYONE))
                .map(EmailAddress::of)
                .distinct()
                .toList();
    }
}

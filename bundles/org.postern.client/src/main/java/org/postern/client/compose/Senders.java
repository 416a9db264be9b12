// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.List;
import java.util.Optional;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;

/**
 * Who may write.
 *
 * @param addresses those that an outgoing server names, in order
 * @param noServer whether there is no outgoing server
 * @param problem what could not be read of the settings first, if that may be why
 */
record Senders(List<String> addresses, boolean noServer, Optional<String> problem) {

    static Senders of(List<SmtpProfile> profiles, List<String> problems) {
        List<String> addresses = profiles.stream()
                .flatMap(profile -> profile.senders().stream())
                .map(SenderPattern::text)
                .filter(text -> !text.startsWith("*"))
                .distinct()
                .toList();
        return new Senders(addresses, profiles.isEmpty(), problems.stream().findFirst());
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postern.api.profile.SmtpProfile;

/** Makes an id for a new profile, one that can be read in a rule or on the command line. */
final class ProfileId {

    private static final int MOST = 48;
    private static final String NAMELESS = "server";

    private ProfileId() {}

    /** An id like the name that none of the profiles has. */
    static String of(String name, List<SmtpProfile> taken) {
        String plain = plain(name);
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? plain : plain + "-" + n)
                .filter(id -> taken.stream().noneMatch(profile -> profile.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String name) {
        String id = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? NAMELESS : id.substring(0, Math.min(MOST, id.length()));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.stream.Stream;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;

/** What a policy from a server does not say unless a key of the machine's policy has signed it. */
final class Unsigned {

    private static final List<String> OF_PROFILES = List.of("pins", "ca", "issuer");

    private Unsigned() {}

    /** @throws Complaint if it says any of that */
    static void check(Document document) {
        Stream.of(
                        document.profiles().stream().flatMap(Unsigned::profile),
                        document.trust().stream().map(entry -> complaint(entry.place(), "trust")),
                        document.clients().stream()
                                .filter(entry -> entry.words().has("issuer"))
                                .map(entry -> complaint(entry.place(), "issuer")))
                .flatMap(complaints -> complaints)
                .findFirst()
                .ifPresent(complaint -> {
                    throw complaint;
                });
    }

    private static Stream<Complaint> profile(Document.Entry<SmtpProfile> entry) {
        Stream<Complaint> named = OF_PROFILES.stream()
                .filter(name -> entry.words().has(name))
                .map(name -> complaint(entry.place(), name));
        boolean open = entry.value().server().security() == ConnectionSecurity.NONE;
        return open ? Stream.concat(named, Stream.of(complaint(entry.place(), "open"))) : named;
    }

    private static Complaint complaint(String place, String what) {
        return new Complaint(place, Words.text("unsigned", Words.text("unsigned." + what)));
    }
}

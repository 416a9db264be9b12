// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a mail provider.
 *
 * @param hosts domains of its servers; a host below one of them is its
 * @param says phrases only this provider's servers use
 * @param login how its users sign in
 * @param page where a user makes an app password or reads how to sign in
 */
record Provider(String id, String name, List<String> hosts, Phrases says, Login login, Optional<String> page) {

    /** How a mail program signs in. */
    enum Login {
        /** With the account's password. */
        PASSWORD,
        /** With a password made for this program alone. */
        APP_PASSWORD,
        /** On the provider's web page (OAuth 2). */
        BROWSER
    }

    Provider {
        hosts = List.copyOf(hosts);
    }

    boolean owns(String host) {
        return hosts.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
    }

    boolean named(String text) {
        return id.equalsIgnoreCase(text) || name.equalsIgnoreCase(text);
    }
}

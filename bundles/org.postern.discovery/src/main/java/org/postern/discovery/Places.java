// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.postern.api.mail.EmailAddress;

/**
 * Where configuration files lie; {@code DOMAIN} stands for the domain.
 *
 * @param ownHost on the provider's host for this
 * @param wellKnown on the domain's own web server
 * @param database in the public database, which learns the domain and nothing else
 */
record Places(String ownHost, String wellKnown, String database) {

    /** Those of this world. */
    static final Places WORLD = new Places(
            "https://autoconfig.DOMAIN/mail/config-v1.1.xml",
            "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml",
            "https://autoconfig.thunderbird.net/v1.1/DOMAIN");

    static URI at(String place, String domain) {
        return URI.create(place.replace("DOMAIN", domain));
    }

    /** Told the whole address, since some providers have several kinds of customers. */
    URI ownHost(Question question) {
        return URI.create(at(ownHost, question.domain()) + "?emailaddress=" + encoded(question.address()));
    }

    private static String encoded(EmailAddress address) {
        return URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.mail.EmailAddress;

/**
 * Whose provider is looked for.
 *
 * @param domain of the address, as it stands in the DNS (RFC 5890); a name and nothing else, so that it can be part of
 *     an URI
 */
record Question(EmailAddress address, String domain) {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?=[a-z])" + LABEL);

    /** Empty if no such domain can be in the DNS. */
    static Optional<Question> of(EmailAddress address) {
        return domain(address.domain()).map(domain -> new Question(address, domain));
    }

    static Optional<String> domain(String text) {
        try {
            return Optional.of(IDN.toASCII(text).toLowerCase(Locale.ROOT))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the host is the domain's own. */
    boolean owns(String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}

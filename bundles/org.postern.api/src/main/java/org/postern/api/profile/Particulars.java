// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.words.Words;

/**
 * What is particular about a profile. Most need none of it.
 *
 * @param ehloName how we greet the server; empty for a greeting that names nobody (RFC 5321 §4.1.1.1)
 * @param recipientDomains whom it serves; empty for everybody
 * @param proxy what leads to it; empty for the straight way, whatever proxy the computer uses for other things
 */
public record Particulars(
        Optional<String> ehloName,
        TimeLimits timeLimits,
        Limits limits,
        List<RecipientDomain> recipientDomains,
        TlsIdentity tlsIdentity,
        Optional<ProxyServer> proxy) {

    /** Nothing particular. */
    public static final Particulars NONE =
            new Particulars(Optional.empty(), TimeLimits.USUAL, Limits.NONE, List.of(), TlsIdentity.USUAL);

    private static final Pattern EHLO_NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[A-Za-z0-9:.]{2,60}]");

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public Particulars {
        recipientDomains = List.copyOf(recipientDomains);
        if (ehloName.filter(name -> !EHLO_NAME.matcher(name).matches()).isPresent()) {
            throw new IllegalArgumentException(Words.text("greeting"));
        }
    }

    /** Of a server that is reached straight. */
    public Particulars(
            Optional<String> ehloName,
            TimeLimits timeLimits,
            Limits limits,
            List<RecipientDomain> recipientDomains,
            TlsIdentity tlsIdentity) {
        this(ehloName, timeLimits, limits, recipientDomains, tlsIdentity, Optional.empty());
    }
}

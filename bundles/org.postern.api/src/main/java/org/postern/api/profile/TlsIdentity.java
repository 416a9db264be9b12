// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.words.Words;

/**
 * What has to prove who is who within TLS, besides certificate and name of the server, which are always held against its
 * host.
 *
 * @param pins what the server's public key may be: the SHA-256 of its SubjectPublicKeyInfo in base64 (RFC 7469 §2.4); empty
 *     for any
 * @param keyStore a PKCS#12 file with our own certificate and its key; its password is in the vault
 * @param logsIn whether the server wants to be told that this certificate is our login (SASL EXTERNAL, RFC 4422 appendix A);
 *     others know us by the handshake alone
 */
public record TlsIdentity(List<String> pins, Optional<Path> keyStore, boolean logsIn) {

    /** Nothing more than usual. */
    public static final TlsIdentity USUAL = new TlsIdentity(List.of(), Optional.empty());

    private static final Pattern PIN = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** Of a server that knows us by the handshake, if by any certificate. */
    public TlsIdentity(List<String> pins, Optional<Path> keyStore) {
        this(pins, keyStore, false);
    }

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public TlsIdentity {
        pins = List.copyOf(pins);
        if (pins.stream().anyMatch(pin -> !PIN.matcher(pin).matches())) {
            throw new IllegalArgumentException(Words.text("pin"));
        }
        if (keyStore.filter(file -> !file.isAbsolute()).isPresent()) {
            throw new IllegalArgumentException(Words.text("certificate.path"));
        }
        if (logsIn && keyStore.isEmpty()) {
            throw new IllegalArgumentException(Words.text("certificate.login"));
        }
    }
}

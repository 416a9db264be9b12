// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;

/** Tells one secret of an account from another, and nothing else: keyed, so that nobody finds a weak password by it. */
record Mark(byte[] key) {

    private static final String ALGORITHM = "HmacSHA256";

    String of(Account account, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(KeyStoreVault.alias(account).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of()
                    .formatHex(mac.doFinal(new String(secret.characters()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

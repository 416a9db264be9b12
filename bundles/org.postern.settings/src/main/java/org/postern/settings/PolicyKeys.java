// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Who may sign a policy that lies on a server: {@code "policyKeys": ["MCowBQYDK2VwAyEA…"]}, keys of Ed25519 (RFC 8410).
 */
final class PolicyKeys {

    static final String NAME = "policyKeys";

    private static final String ALGORITHM = "Ed25519";

    private PolicyKeys() {}

    static List<PublicKey> read(Node root) {
        return root.items(NAME).map(PolicyKeys::key).toList();
    }

    private static PublicKey key(Node node) {
        try {
            byte[] encoded = Base64.getDecoder().decode(node.text());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw node.complaint(Words.text("key"));
        }
    }

    /** Whether that key made this signature, which is in base64, of the text. */
    static boolean made(PublicKey key, String signature, String text) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

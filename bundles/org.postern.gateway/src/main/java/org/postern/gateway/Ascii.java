// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.postern.api.mail.Visible;

/** A sentence as it may stand in a reply: clients need not understand more than ASCII there (RFC 6531 §3.7.4.2). */
final class Ascii {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Ascii() {}

    /** What has no counterpart becomes a question mark; umlauts are written as where a keyboard has none. */
    static String of(String sentence) {
        String plain = Visible.text(sentence)
                .replaceAll("[’‘‚]", "'")
                .replaceAll("[“”„]", "\"")
                .replace('–', '-')
                .replace("…", "...")
                .replaceAll("[äöüÄÖÜ]", "$0e")
                .replace("ß", "ss");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return new String(bare.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Takes a secret out of what a server says: a hostile or careless one repeats what it was sent. Knows the secret as it
 * is, and as it stands inside base64 at any offset, hence inside every SASL response.
 */
final class Redaction implements AutoCloseable {

    private static final String HIDDEN = "(secret)";

    private final List<char[]> forms = new ArrayList<>();

    /** Hides this secret from now on. The caller wipes its own copies. */
    void hide(char[] characters, byte[] octets) {
        forms.add(characters.clone());
        for (int offset = 0; offset < 3; offset++) {
            forms.add(insideBase64(octets, offset));
        }
        forms.removeIf(form -> form.length == 0);
    }

    /** The characters of base64 that depend on the secret alone, if it begins that many octets into a group of three. */
    private static char[] insideBase64(byte[] octets, int offset) {
        byte[] shifted = new byte[offset + octets.length];
        System.arraycopy(octets, 0, shifted, offset, octets.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int from = (offset * 8 + 5) / 6;
        int to = Math.max(from, shifted.length * 8 / 6);
        CharBuffer inside = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(encoded, from, to - from));
        char[] form = new char[inside.remaining()];
        inside.get(form);
        Arrays.fill(inside.array(), '\0');
        Arrays.fill(encoded, (byte) 0);
        Arrays.fill(shifted, (byte) 0);
        return form;
    }

    /** The text without the secret. */
    String apply(String text) {
        StringBuilder shown = new StringBuilder(text);
        forms.forEach(form -> hide(form, shown));
        return shown.toString();
    }

    private static void hide(char[] form, StringBuilder text) {
        CharBuffer secret = CharBuffer.wrap(form);
        for (int at = 0; at + form.length <= text.length(); at++) {
            if (CharBuffer.wrap(text, at, at + form.length).equals(secret)) {
                text.replace(at, at + form.length, HIDDEN);
                at += HIDDEN.length() - 1;
            }
        }
    }

    /** Wipes what it knows. */
    @Override
    public void close() {
        forms.forEach(form -> Arrays.fill(form, '\0'));
        forms.clear();
    }
}

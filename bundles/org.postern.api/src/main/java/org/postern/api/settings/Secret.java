// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.Arrays;

/** A password or token. Shows itself to nobody: {@code toString} does not contain it. */
public final class Secret implements AutoCloseable {

    private final char[] characters;

    /** Copies the characters; the caller may wipe its own. */
    public Secret(char[] characters) {
        this.characters = characters.clone();
    }

    /** A copy, for the one place that puts it on the wire or into the vault. */
    public char[] characters() {
        return characters.clone();
    }

    /** Wipes it. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

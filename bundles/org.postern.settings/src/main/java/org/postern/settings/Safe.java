// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.Optional;

/** Where the operating system keeps one password for the user who is logged in. Never asks anybody anything. */
interface Safe {

    /** Keeps nothing. */
    Safe NONE = new Safe() {
        @Override
        public Optional<char[]> read() {
            return Optional.empty();
        }

        @Override
        public boolean keep(char[] password) {
            return false;
        }
    };

    /** Empty if there is none, or it cannot be had without asking. */
    Optional<char[]> read();

    /** Whether it is kept from now on, and can be read again. */
    boolean keep(char[] password);
}

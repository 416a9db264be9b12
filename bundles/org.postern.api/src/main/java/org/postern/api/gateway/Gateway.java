// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.gateway;

import java.util.List;
import java.util.OptionalInt;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;

/**
 * Postern's own submission server on the loopback interface, for mail programs that cannot be taught Postern. Off until it
 * is switched on; runs in the keeper. Every call reads and writes what is on disk, so several processes agree. Safe for use
 * from any thread.
 */
public interface Gateway {

    /** Whether it is switched on. */
    boolean on();

    /** The port it listens on while it runs; empty if it never was switched on. */
    OptionalInt port();

    /**
     * Switches it on.
     *
     * @param port empty to keep the port it had, or to take a free one the first time
     * @throws SettingsException if the port is taken, saying by whom as far as that can be told, or the disk refused
     */
    void switchOn(OptionalInt port);

    /** Switches it off; port and clients are kept. */
    void switchOff();

    /** The names of the programs that may use it. */
    List<String> clients();

    /**
     * Lets a program in under a name of its own, with a new secret. Only a hash of it is kept: this is the one time that it
     * can be seen.
     *
     * @param name what the program gives as user name; one that is known already gets another secret, and this way
     * @throws SettingsException if the name has characters other than letters, digits, dots, hyphens and underscores, or the
     *     disk refused
     */
    Secret admit(String name, Way way);

    /** The same for a program that waits for the server's own answer. */
    default Secret admit(String name) {
        return admit(name, Way.STRAIGHT);
    }

    /**
     * Lets the program in no more.
     *
     * @throws SettingsException if there is none of that name, or the disk refused
     */
    void revoke(String name);

    /** What a program's message is answered for. */
    enum Way {
        /** It is sent while the program waits, and the program hears the server's own answer. */
        STRAIGHT,
        /** It is in the outbox: no server has been asked yet. */
        QUEUE
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;

/**
 * Signs a person in where the tokens of an account are issued, and out again. What comes of it lies in the vault. Blocks as
 * long as the person takes, at most {@link #PATIENCE}; to be called off the UI thread; interrupting the thread ends it.
 * An expected failure is the result, never an exception.
 */
public interface SignIn {

    /** How long a person has. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /** The providers Postern knows, in the order of their names. */
    List<Provider> providers();

    /** What is known about the issuer; of one that is no provider, only what the settings say. */
    Provider provider(Issuer issuer);

    /** The provider to which this server belongs. */
    Optional<Provider> providerOf(String host);

    /**
     * Signs in on the issuer's web page, with the system's browser on this computer.
     *
     * @throws IllegalArgumentException if the account has no issuer
     */
    Result inBrowser(Account account, Browser browser);

    /**
     * Signs in on the issuer's web page, with a browser anywhere (RFC 8628).
     *
     * @throws IllegalArgumentException if the account has no issuer
     */
    Result onDevice(Account account, Display display);

    /**
     * Forgets the account's tokens, and asks the issuer to take them back (RFC 7009). They are forgotten on this computer
     * even if that fails; the result says so then.
     *
     * @throws IllegalArgumentException if the account has no issuer
     */
    Result out(Account account);

    /** Opens web pages. */
    @FunctionalInterface
    interface Browser {

        /** Opens it for the person to see, or tells the person to. Returns at once. */
        void open(URI page);
    }

    /** Shows what to type into a web page on another device. */
    @FunctionalInterface
    interface Display {

        /** Shows it. Returns at once. */
        void show(URI page, String code);
    }
}

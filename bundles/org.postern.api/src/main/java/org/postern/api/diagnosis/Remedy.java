// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that mends it.
 *
 * @param label what a button says, in the imperative
 * @param profileId the profile it is about, where it is about one
 * @param page the address of a web page it needs; to be shown as text and copied, opened only at a person's click
 */
public record Remedy(Kind kind, String label, Optional<String> profileId, Optional<String> page) {

    /** One that needs no web page. */
    public Remedy(Kind kind, String label, Optional<String> profileId) {
        this(kind, label, profileId, Optional.empty());
    }

    /** What is done. */
    public enum Kind {
        /** Send this message again through another profile. */
        SWITCH_PROFILE(true),
        /** Use the same provider's port 465 or 587 with a login, which works from any network. */
        WORK_EVERYWHERE(true),
        /** Turn the profile's login on. */
        TURN_LOGIN_ON(true),
        /** Sign in again. */
        SIGN_IN(true),
        /** Sign in with the provider's web page (OAuth 2). */
        SIGN_IN_WITH_BROWSER(true),
        /** Make an app password at the provider, and sign in with it. */
        APP_PASSWORD(true),
        /** Use another port or connection security. */
        CHANGE_PORT(true),
        /** Trust this network for the profile, which has no verified TLS: a person says so, in the full meaning of it. */
        TRUST_NETWORK(true),
        /** Trust the certificate of a server that nobody else vouches for. */
        TRUST_CERTIFICATE(true),
        /** Open the network's own sign-in page. */
        NETWORK_SIGN_IN(true),
        /** Look up the provider's server. */
        FIND_SERVER(true),
        /** Correct the recipient's address. */
        CORRECT_ADDRESS(false),
        /** Send the same message again later. */
        WAIT(true),
        /** Send in parts. */
        SPLIT_RECIPIENTS(true),
        /** Send through a server that takes a message of this size; where there is none, make it smaller. */
        SHRINK(true),
        /** Change what the message contains. */
        CHANGE_CONTENT(false),
        /** Give the administrator a report. */
        REPORT(true);

        private final boolean automatic;

        Kind(boolean automatic) {
            this.automatic = automatic;
        }
    }

    /** The name the program prints, {@code switch-profile}. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether Postern can do it, once a person has seen what it does ({@link org.postern.api.mending.Mending}) and given
     * what only a person has, such as a password. What it cannot do, the person does by the words of the diagnosis.
     */
    public boolean automatic() {
        return kind.automatic;
    }
}

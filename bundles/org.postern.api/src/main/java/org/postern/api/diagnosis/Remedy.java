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
 */
public record Remedy(Kind kind, String label, Optional<String> profileId) {

    /** What is done. */
    public enum Kind {
        /** Send this message again through another profile. Postern does it at a click. */
        SWITCH_PROFILE,
        /** Use the same provider's port 465 or 587 with a login, which works from any network. */
        WORK_EVERYWHERE,
        /** Turn the profile's login on. */
        TURN_LOGIN_ON,
        /** Sign in again. */
        SIGN_IN,
        /** Sign in with the provider's web page (OAuth 2). */
        SIGN_IN_WITH_BROWSER,
        /** Make an app password at the provider. */
        APP_PASSWORD,
        /** Use another port or connection security. */
        CHANGE_PORT,
        /** Trust this network for the profile, which has no verified TLS: a person says so, in the full meaning of it. */
        TRUST_NETWORK,
        /** Open the network's own sign-in page. */
        NETWORK_SIGN_IN,
        /** Look up the provider's server. */
        FIND_SERVER,
        /** Correct the recipient's address. */
        CORRECT_ADDRESS,
        /** Send the same message again later. */
        WAIT,
        /** Send in parts. */
        SPLIT_RECIPIENTS,
        /** Make the message smaller. */
        SHRINK,
        /** Change what the message contains. */
        CHANGE_CONTENT,
        /** Give the administrator a report. */
        REPORT
    }

    /** The name the program prints, {@code switch-profile}. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether Postern can do it now, at a click. */
    public boolean automatic() {
        return kind == Kind.SWITCH_PROFILE;
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.util.List;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;

/**
 * Decides whether a server without verified TLS may be given mail, and keeps what a person decided. Safe for use from any
 * thread and by several processes of a home.
 */
public interface Trust {

    /**
     * Whether the profile may be given an envelope now, on the network of this moment. Proofs are asked for on fresh
     * connections; blocks for some seconds at most, so not for the UI thread. Says nothing to the server itself.
     */
    Standing standing(SmtpProfile profile);

    /**
     * The same of a server that is only asked something: that of the profile without TLS which has it, if there is one.
     *
     * @param host as in a profile
     */
    Standing standing(String host, int port);

    /**
     * What trusting this network for this profile would mean. Connects to the server, hears how it introduces itself, and
     * leaves; blocks as long as {@link org.postern.api.send.Submission}.
     *
     * @throws org.postern.api.settings.SettingsException with one sentence, if this cannot be trusted: there is no network,
     *     too little is seen of it, the server does not answer, or it has offered TLS
     */
    Terms terms(SmtpProfile profile);

    /**
     * Keeps that a person agreed.
     *
     * @throws org.postern.api.settings.SettingsException with one sentence, if the network is not that of the terms any
     *     more, or the disk refused
     */
    Consent agree(Terms terms);

    /** What persons agreed to and did not withdraw, the latest first. */
    List<Consent> consents();

    /**
     * Forgets it; does nothing if it is forgotten already.
     *
     * @throws org.postern.api.settings.SettingsException if the disk refused
     */
    void withdraw(Consent consent);

    /** What of it could not be read, each in one sentence: it counts for nothing. */
    List<String> problems();

    /** Tells the listener after each change, also one made by another process. The listener returns at once. */
    Subscription listen(Runnable listener);
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

import java.util.Locale;

/** Why a message is still in the outbox. */
public enum Reason {
    /** Nothing is in its way: the keeper sends it next. */
    READY(false),
    OFFLINE(false),
    /** The network is changing at this moment. */
    UNSETTLED(false),
    /** The network wants a sign-in on a web page of its own first. */
    PORTAL(false),
    /** It may not go over this network without the person's consent. */
    CONSENT(false),
    /** The only servers for it need a new sign-in. */
    SIGN_IN(false),
    /** No server carries mail by this author. */
    NO_PROFILE(false),
    /** A server asked for patience, or could not be reached. */
    BACKOFF(false),
    /** A person wants it sent at a certain time. */
    LATER(false),
    /** It is large, and the network is metered. */
    METERED(false),
    /** The whole outbox is paused. */
    PAUSED(false),
    /** A person, or Postern for a person, put it aside. */
    HELD(true),
    /** A server refused it, and no other is to be tried. */
    REFUSED(true),
    /** Perhaps delivered: the server went silent after the final dot. */
    UNCERTAIN(true),
    /** It waited longer than mail may. */
    EXPIRED(true);

    private final boolean asks;

    Reason(boolean asks) {
        this.asks = asks;
    }

    /** Whether only a person can say what happens next. */
    public boolean asks() {
        return asks;
    }

    /** Whether time or another network may let it leave, so that it is worth keeping a process for it. */
    public boolean passes() {
        return switch (this) {
            case READY, OFFLINE, UNSETTLED, PORTAL, BACKOFF, METERED, LATER -> true;
            case CONSENT, SIGN_IN, NO_PROFILE, PAUSED, HELD, REFUSED, UNCERTAIN, EXPIRED -> false;
        };
    }

    /** The name the program prints, {@code no-profile}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

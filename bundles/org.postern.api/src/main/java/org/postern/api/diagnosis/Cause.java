// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.Locale;

/** Why a send fails: the causes Postern tells apart. */
public enum Cause {
    DNS_FAILURE(Family.NETWORK),
    CONNECT_TIMEOUT(Family.NETWORK),
    CONNECT_REFUSED(Family.NETWORK),
    CONNECTION_LOST(Family.NETWORK),
    NETWORK_INTERCEPTED(Family.NETWORK),
    TLS_REQUIRED(Family.TLS),
    TLS_FAILED(Family.TLS),
    AUTH_REQUIRED(Family.SIGN_IN),
    AUTH_FAILED(Family.SIGN_IN),
    AUTH_METHOD(Family.SIGN_IN),
    APP_PASSWORD(Family.SIGN_IN),
    AUTH_TEMPORARY(Family.SIGN_IN),
    ACCOUNT_SUSPENDED(Family.SIGN_IN),
    RELAY_DENIED(Family.SENDER),
    SENDER_NOT_ALLOWED(Family.SENDER),
    SENDER_INVALID(Family.SENDER),
    DOMAIN_AUTH_POLICY(Family.SENDER),
    IP_DYNAMIC(Family.REPUTATION),
    IP_BLOCKED(Family.REPUTATION),
    RATE_LIMITED(Family.VOLUME),
    SENDING_QUOTA(Family.VOLUME),
    TOO_MANY_RECIPIENTS(Family.VOLUME),
    GREYLISTED(Family.VOLUME),
    MAILBOX_UNKNOWN(Family.RECIPIENT),
    MAILBOX_FULL(Family.RECIPIENT),
    MAILBOX_DISABLED(Family.RECIPIENT),
    RECIPIENT_RESTRICTED(Family.RECIPIENT),
    RECIPIENT_DOMAIN_UNKNOWN(Family.RECIPIENT),
    MESSAGE_TOO_BIG(Family.MESSAGE),
    CONTENT_SPAM(Family.MESSAGE),
    CONTENT_FORBIDDEN(Family.MESSAGE),
    MESSAGE_MALFORMED(Family.MESSAGE),
    UTF8_UNSUPPORTED(Family.MESSAGE),
    POLICY_REJECTED(Family.POLICY),
    PROTOCOL_ERROR(Family.PROTOCOL),
    SERVER_FAULT(Family.SERVER),
    /** A bare refusal without a reason: Postern abstains and shows the words. */
    UNKNOWN(Family.NONE);

    /** What the causes have in common. */
    public enum Family {
        NETWORK,
        TLS,
        SIGN_IN,
        SENDER,
        REPUTATION,
        VOLUME,
        RECIPIENT,
        MESSAGE,
        POLICY,
        PROTOCOL,
        SERVER,
        NONE
    }

    private final Family family;

    Cause(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** The name the program prints, {@code relay-denied}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no cause has that id */
    public static Cause of(String id) {
        for (Cause cause : values()) {
            if (cause.id().equals(id)) {
                return cause;
            }
        }
        throw new IllegalArgumentException("There is no cause named “" + id + "”.");
    }
}

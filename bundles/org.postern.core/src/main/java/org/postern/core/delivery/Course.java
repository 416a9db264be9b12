// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import org.postern.api.diagnosis.Cause;

/** What follows from a failure. Its cause decides, and a server's code only where the cause leaves it open. */
public enum Course {
    /** This way to a server is closed: the next candidate at once, and again on another network. */
    ROUTE,
    /** The server does not know us: the next candidate at once, and no further login here until the secret changes. */
    ACCOUNT,
    /** Only through a server that shows that it can. */
    CAPABILITY,
    /** Only through a server that lists this very author. */
    SENDER,
    /** The same server later: another would make us begin to wait anew. */
    WAIT,
    /** The same server soon, and another when it stays so. */
    BUSY,
    /** The recipients left at once, in a transaction of their own. */
    SPLIT,
    /** No other server is asked; a person decides. */
    STOP;

    /**
     * The course for a cause. What a server calls transient (RFC 5321 §4.2.1) and no other server may be asked for is
     * asked of the same one again.
     *
     * @param passing whether no reply called it permanent
     * @param early whether it came before MAIL
     */
    public static Course of(Cause cause, boolean passing, boolean early) {
        return switch (cause) {
            case RELAY_DENIED,
                    AUTH_REQUIRED,
                    TLS_REQUIRED,
                    TLS_FAILED,
                    CONNECT_TIMEOUT,
                    CONNECT_REFUSED,
                    DNS_FAILURE,
                    NETWORK_INTERCEPTED,
                    IP_DYNAMIC,
                    IP_BLOCKED -> ROUTE;
            case AUTH_FAILED, AUTH_METHOD, APP_PASSWORD, ACCOUNT_SUSPENDED -> ACCOUNT;
            case MESSAGE_TOO_BIG, UTF8_UNSUPPORTED -> CAPABILITY;
            case SENDER_NOT_ALLOWED, DOMAIN_AUTH_POLICY -> SENDER;
            case GREYLISTED, RATE_LIMITED, SENDING_QUOTA, AUTH_TEMPORARY -> WAIT;
            case CONNECTION_LOST -> BUSY;
            case TOO_MANY_RECIPIENTS -> SPLIT;
            case SERVER_FAULT -> passing ? BUSY : STOP;
            case PROTOCOL_ERROR -> early ? ROUTE : passing ? BUSY : STOP;
            default -> passing ? WAIT : STOP;
        };
    }

    /** Whether the same server is asked again. */
    public boolean patient() {
        return this == WAIT || this == BUSY;
    }

    /** Whether it was the server or the way there, so that the next message may fare no better. */
    public boolean general() {
        return this == ROUTE || this == ACCOUNT || patient();
    }
}

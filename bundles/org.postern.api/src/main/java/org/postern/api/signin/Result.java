// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.signin;

/** How a sign-in or sign-out ended. */
public sealed interface Result {

    /** It worked. */
    record Done() implements Result {}

    /** @param sentence says why, to a person; holds nothing that the issuer said unless it is made harmless */
    record Failed(Reason reason, String sentence) implements Result {}

    /** Why it did not work. */
    enum Reason {
        /** Postern is not known to the issuer: there is no client id. */
        NO_CLIENT,
        /** The issuer does not offer this way. */
        NOT_OFFERED,
        /** The person said no. */
        DECLINED,
        /** The issuer said no. */
        REFUSED,
        /** The answer was not meant for us, or not from whom we asked (RFC 9700 §4.4, §4.7). */
        SUSPICIOUS,
        /** The issuer could not be reached, or made no sense. */
        UNREACHABLE,
        /** The person took too long. */
        TIMED_OUT,
        /** The thread was interrupted. */
        CANCELLED,
        /** This computer could not: the vault, or the loopback interface. */
        LOCAL_FAULT
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import org.postern.api.mail.Visible;
import org.postern.api.send.Breakage;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.Result;

/** Why there is no token. Its sentence is for a person and holds no secret; it has no cause, which might. */
final class OAuthException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Result.Reason reason;
    private final Breakage breakage;
    private final boolean ended;

    /** Of what only the person can mend. */
    OAuthException(Result.Reason reason, String sentence) {
        this(reason, Breakage.NO_SECRET, false, sentence);
    }

    /** Of a sign-in that is no longer valid. */
    static OAuthException ended(String host) {
        return new OAuthException(
                Result.Reason.REFUSED, Breakage.NO_SECRET, true, Words.say("ended", Visible.text(host)));
    }

    /** @param breakage what it is to an attempt to send */
    OAuthException(Result.Reason reason, Breakage breakage, String sentence) {
        this(reason, breakage, false, sentence);
    }

    private OAuthException(Result.Reason reason, Breakage breakage, boolean ended, String sentence) {
        super(sentence);
        this.ended = ended;
        this.reason = reason;
        this.breakage = breakage;
    }

    /** Whether the issuer has ended the sign-in for good, and did not merely refuse this program. */
    boolean ended() {
        return ended;
    }

    Result.Reason reason() {
        return reason;
    }

    private String sentence() {
        return String.valueOf(getMessage());
    }

    Result.Failed result() {
        return new Result.Failed(reason, sentence());
    }

    AccessToken.Withheld withheld() {
        return new AccessToken.Withheld(breakage, sentence());
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.util.List;

/**
 * What became of one message.
 *
 * @param answer what the host got: {@code ok}, or the message of the exception
 * @param atOwnServer what arrived at the server in the host's own settings
 * @param atRelay what arrived at the server of Postern's profile
 */
record Sending(String answer, List<String> atOwnServer, List<String> atRelay) {

    /** Whether it arrived at the host's own server and nowhere else. */
    boolean wentTheHostsWay() {
        return answer.equals("ok") && atOwnServer.size() == 1 && atRelay.isEmpty();
    }

    /** Whether it arrived at the profile's server and nowhere else. */
    boolean wentThroughPostern() {
        return answer.equals("ok") && atRelay.size() == 1 && atOwnServer.isEmpty();
    }
}

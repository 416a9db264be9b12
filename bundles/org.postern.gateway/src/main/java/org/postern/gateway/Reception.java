// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * What every conversation of a door has to know.
 *
 * @param file who is admitted
 * @param transactions begins a message of the client with that name
 * @param tls with the gateway's own key
 */
record Reception(GatewayFile file, Function<String, Transaction> transactions, SSLContext tls) {

    /** Whether a client is admitted by that name and with that secret. */
    boolean admits(Login login) {
        Admission admission = file.read().clients().get(login.name());
        return admission != null && admission.admits(login.secret());
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.signin;

import java.util.List;
import java.util.Optional;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;

/**
 * Somebody who issues tokens for mail servers.
 *
 * @param name what people call it
 * @param servers where mail is handed in, the usual one first; without user name
 * @param ready whether Postern is known there (has a client id); nobody can sign in without
 * @param device whether one can sign in with a browser on another device
 * @param passwordPage where a person makes an app password instead
 */
public record Provider(
        Issuer issuer,
        String name,
        List<SubmissionServer> servers,
        boolean ready,
        boolean device,
        Optional<String> passwordPage) {

    public Provider {
        servers = List.copyOf(servers);
    }
}

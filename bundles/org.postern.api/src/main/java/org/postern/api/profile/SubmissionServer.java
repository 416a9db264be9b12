// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.words.Words;

/**
 * Where a client hands in mail (RFC 6409).
 *
 * @param host a host name or address literal, lower case
 * @param port 1 to 65535
 * @param userName who logs in; empty where the server wants no login
 * @param trustAnchors certificate authorities for this server alone; empty for the computer's
 * @param issuer who issues the tokens that it takes in place of a password; empty where it takes a password
 */
public record SubmissionServer(
        String host,
        int port,
        ConnectionSecurity security,
        Optional<String> userName,
        List<X509Certificate> trustAnchors,
        Optional<Issuer> issuer) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_.-]{0,252})|[0-9a-f:.]{2,45}(%[a-z0-9]+)?");
    private static final int MOST_USER_NAME = 320;

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public SubmissionServer {
        host = host.strip().toLowerCase(Locale.ROOT);
        trustAnchors = List.copyOf(trustAnchors);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(Words.text("host"));
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(Words.text("port"));
        }
        if (userName.filter(SubmissionServer::unfit).isPresent()) {
            throw new IllegalArgumentException(Words.text("user"));
        }
        if (userName.isPresent() && !security.verified()) {
            throw new IllegalArgumentException(Words.text("login"));
        }
        if (issuer.isPresent() && userName.isEmpty()) {
            throw new IllegalArgumentException(Words.text("sign.in"));
        }
    }

    /** One that takes a password, or wants no login. */
    public SubmissionServer(
            String host,
            int port,
            ConnectionSecurity security,
            Optional<String> userName,
            List<X509Certificate> trustAnchors) {
        this(host, port, security, userName, trustAnchors, Optional.empty());
    }

    private static boolean unfit(String userName) {
        return userName.isBlank()
                || userName.length() > MOST_USER_NAME
                || userName.chars().anyMatch(Character::isISOControl);
    }

    /** Whether a login is part of using this server. */
    public boolean login() {
        return userName.isPresent();
    }

    /** What a secret for this server is bound to; empty without login. */
    public Optional<Account> account() {
        return userName.map(name -> new Account(host, name, issuer));
    }

    /** How well it protects. */
    public Protection protection() {
        if (!security.verified()) {
            return Protection.NONE;
        }
        return login() ? Protection.TLS_AND_LOGIN : Protection.TLS;
    }

    /** The server as {@code host:port}. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}

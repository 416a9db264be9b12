// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.Origin;
import org.postern.api.discovery.Candidate;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/**
 * What a person typed about a server, right or wrong.
 *
 * @param senders addresses, or {@code *@domain}, with commas or spaces between them
 * @param userName empty if the server wants no login
 * @param browser whether the person signs in with the browser instead of a password
 */
record ServerDraft(
        String senders,
        String host,
        ConnectionSecurity security,
        String port,
        Optional<String> userName,
        boolean browser,
        String name) {

    /** A new one, with what is usual. */
    static final ServerDraft EMPTY = new ServerDraft(
            "",
            "",
            ConnectionSecurity.TLS,
            String.valueOf(ConnectionSecurity.TLS.usualPort()),
            Optional.of(""),
            false,
            "");

    private static final Origin USER = new Origin(Origin.Layer.USER, "");

    static ServerDraft of(SmtpProfile profile) {
        SubmissionServer server = profile.server();
        return new ServerDraft(
                profile.senders().stream().map(SenderPattern::text).collect(Collectors.joining(", ")),
                server.host(),
                server.security(),
                String.valueOf(server.port()),
                server.userName(),
                server.issuer().isPresent(),
                profile.name());
    }

    /** The same, but at the server that was found for that address. */
    ServerDraft at(Candidate found, EmailAddress address, boolean inBrowser) {
        SubmissionServer server = found.server();
        return new ServerDraft(
                server.login() ? senders : found.sender(address).text(),
                server.host(),
                server.security(),
                String.valueOf(server.port()),
                server.userName(),
                inBrowser,
                name.isBlank() || name.equals(host) ? server.host() : name);
    }

    /** The first sender, if it is an address. */
    Optional<EmailAddress> address() {
        try {
            return Optional.of(EmailAddress.of(senders.strip().split("[,;\\s]+", 2)[0]))
                    .filter(address -> !address.localPart().equals("*"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The user's profile that it describes.
     *
     * @param issuer who lets the person sign in with the browser there, if anyone does
     * @throws IllegalArgumentException with one sentence for the person who typed it
     */
    SmtpProfile profile(String id, List<X509Certificate> trustAnchors, Optional<Issuer> issuer) {
        if (browser && userName.isPresent() && issuer.isEmpty()) {
            throw new IllegalArgumentException(Messages.Dialog_noBrowser);
        }
        Optional<Issuer> chosen = issuer.filter(i -> browser && userName.isPresent());
        List<SenderPattern> patterns = Arrays.stream(senders.split("[,;\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(SenderPattern::new)
                .toList();
        SubmissionServer server = new SubmissionServer(host, portNumber(), security, userName, trustAnchors, chosen);
        return new SmtpProfile(id, name.strip(), server, patterns, USER);
    }

    private int portNumber() {
        return port.strip().matches("\\d{1,6}") ? Integer.parseInt(port.strip()) : 0;
    }
}

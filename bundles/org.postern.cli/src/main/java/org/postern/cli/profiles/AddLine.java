// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.discovery.Candidate;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.SignIn;
import org.postern.cli.profiles.ServerOptions.Auth;
import org.postern.cli.profiles.ServerOptions.Security;

/** What is typed to add a server that was found. */
record AddLine(Candidate candidate, EmailAddress address, SignIn signIn) {

    /** The whole command, as a POSIX shell takes it whatever the provider's file says. */
    String text() {
        SubmissionServer server = candidate.server();
        List<String> words = new ArrayList<>(List.of("postern", "profiles", "add", id(), "--host", server.host()));
        words.addAll(List.of("--security", security().name(), "--port", String.valueOf(server.port())));
        server.userName().ifPresent(user -> words.addAll(List.of("--user", user)));
        if (browser()) {
            words.addAll(List.of("--auth", Auth.oauth2.name()));
        }
        if (!server.userName().equals(Optional.of(sender()))) {
            words.addAll(List.of("--sender", sender()));
        }
        return words.stream().map(AddLine::quoted).collect(Collectors.joining(" "));
    }

    /** Sets the options to the same; those that were given stay. */
    void fill(ServerOptions options) {
        SubmissionServer server = candidate.server();
        options.host = Optional.of(server.host());
        options.port = Optional.of(server.port());
        options.security = Optional.of(security());
        options.user = options.user.or(server::userName);
        options.auth = options.auth.or(() -> Optional.of(Auth.oauth2).filter(auth -> browser()));
        options.senders = options.senders.isEmpty() ? List.of(sender()) : options.senders;
    }

    private String sender() {
        return candidate.sender(address).text();
    }

    private Security security() {
        return Security.valueOf(candidate.server().security().name().toLowerCase(Locale.ROOT));
    }

    private boolean browser() {
        return candidate.browser(signIn.providerOf(candidate.server().host()));
    }

    private String id() {
        String id = address.domain().replaceAll("[^A-Za-z0-9.-]", "-").replaceAll("^[.-]+", "");
        return id.substring(0, Math.min(id.length(), 64));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9@._:/+=-]+")
                ? word
                : "'" + Visible.text(word).replace("'", "'\\''") + "'";
    }
}

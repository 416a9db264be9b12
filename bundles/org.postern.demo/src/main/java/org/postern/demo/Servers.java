// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Secret;

/** Both servers with their certificates, and Ann’s password at the company. */
final class Servers implements AutoCloseable {
    private static final int PASSWORD_OCTETS = 18;

    private final X509Certificate authority;
    private final String password = password();
    private final DemoServer relay;
    private final DemoServer company;

    Servers(ScriptedNetwork network) throws GeneralSecurityException, IOException {
        Authority issuing = new Authority(Clock.systemUTC());
        authority = issuing.certificate();
        relay = DemoServer.relay(issuing.localhost(), () -> network.place() == Place.HOME);
        company = DemoServer.company(issuing.localhost(), Cast.ANN.toString(), password);
    }

    DemoServer relay() {
        return relay;
    }

    DemoServer company() {
        return company;
    }

    /** Writes Ann’s profiles, password and rules. */
    void introduce(Parts parts) {
        SmtpProfile submission = Cast.company(company, authority);
        parts.settings().put(Cast.relay(relay, authority));
        parts.settings().put(submission);
        Account account = submission.server().account().orElseThrow();
        try (Secret secret = new Secret(password.toCharArray())) {
            parts.vault().put(account, secret);
        }
        parts.settings().putRules(Cast.rules(parts.conditions()));
    }

    @Override
    public void close() {
        company.close();
        relay.close();
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_OCTETS];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}

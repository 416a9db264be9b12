// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Provider;
import org.postern.api.signin.Result;
import org.postern.api.signin.SignIn;

/** Knows one provider, and ends as the test says. */
public final class FakeSignIn implements SignIn {

    public static final Provider ACME = new Provider(
            new Issuer("acme"),
            "Acme",
            List.of(new SubmissionServer(
                    "smtp.acme.example", 587, ConnectionSecurity.STARTTLS, Optional.empty(), List.of())),
            true,
            true,
            Optional.empty());

    private final List<String> done = new ArrayList<>();
    private Result result = new Result.Done();

    public FakeSignIn ending(Result end) {
        result = end;
        return this;
    }

    /** What was done for which user. */
    public List<String> done() {
        return done;
    }

    @Override
    public List<Provider> providers() {
        return List.of(ACME);
    }

    @Override
    public Provider provider(Issuer issuer) {
        return issuer.equals(ACME.issuer())
                ? ACME
                : new Provider(issuer, issuer.text(), List.of(), true, true, Optional.empty());
    }

    @Override
    public Optional<Provider> providerOf(String host) {
        return Optional.of(ACME).filter(acme -> host.endsWith("acme.example"));
    }

    @Override
    public Result inBrowser(Account account, Browser browser) {
        done.add("in " + account.userName());
        browser.open(URI.create("https://login.acme.example/authorize?state=1"));
        return result;
    }

    @Override
    public Result onDevice(Account account, Display display) {
        done.add("device " + account.userName());
        display.show(URI.create("https://login.acme.example/activate"), "WDJB-MJHT");
        return result;
    }

    @Override
    public Result out(Account account) {
        done.add("out " + account.userName());
        return result;
    }
}

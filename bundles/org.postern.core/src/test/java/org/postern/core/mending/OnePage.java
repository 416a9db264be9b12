// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.signin.Provider;
import org.postern.api.signin.Result;
import org.postern.api.signin.SignIn;

/** The sign-in page of whoever runs the servers of example.org; who sees it is signed in. */
final class OnePage implements SignIn {

    static final Issuer ISSUER = new Issuer("example");

    boolean ready = true;
    Result result = new Result.Done();

    @Override
    public List<Provider> providers() {
        return List.of(provider(ISSUER));
    }

    @Override
    public Provider provider(Issuer issuer) {
        return new Provider(issuer, "Example", List.of(), ready, false, Optional.empty());
    }

    @Override
    public Optional<Provider> providerOf(String host) {
        return Optional.of(provider(ISSUER)).filter(known -> host.endsWith(".example.org"));
    }

    @Override
    public Result inBrowser(Account account, Browser browser) {
        browser.open(URI.create("https://login.example.org/" + account.userName()));
        return result;
    }

    @Override
    public Result onDevice(Account account, Display display) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result out(Account account) {
        throw new UnsupportedOperationException();
    }
}

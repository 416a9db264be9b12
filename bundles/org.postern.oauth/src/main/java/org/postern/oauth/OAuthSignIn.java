// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.AccessTokens;
import org.postern.api.signin.Provider;
import org.postern.api.signin.Result;
import org.postern.api.signin.SignIn;
import org.postern.api.trust.Authorities;

/** Signs in and out with OAuth 2, and gives out what came of it. */
@Component
public final class OAuthSignIn implements SignIn, AccessTokens {

    private final KnownProviders known = new KnownProviders();
    private final Clients clients;
    private final Endpoints endpoints;
    private final TokenVault vault;
    private final Refresher refresher;
    private final Duration patience;
    private final DeviceFlow.Pause pause;

    @Activate
    public OAuthSignIn(
            @Reference Settings settings,
            @Reference Vault vault,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference Authorities authorities,
            BundleContext context) {
        this(
                new Web(Web.PATIENCE, authorities),
                new Clients(settings, name -> Optional.ofNullable(context.getProperty(name))),
                vault,
                home,
                new Limits(PATIENCE, OAuthSignIn::rest),
                Clock.systemUTC());
    }

    OAuthSignIn(Web web, Clients clients, Vault vault, Home home, Limits limits, Clock clock) {
        this.clients = clients;
        this.vault = new TokenVault(vault);
        endpoints = new Endpoints(known, new AuthorityFinder(known, web), clients, web, clock);
        refresher = new Refresher(this.vault, endpoints, new Turn(home.config().resolve("oauth.lock")));
        patience = limits.person();
        pause = limits.pause();
    }

    /**
     * How long things may take.
     *
     * @param person all that a person does
     */
    record Limits(Duration person, DeviceFlow.Pause pause) {}

    private static void rest(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<Provider> providers() {
        return known.all().stream().map(this::described).toList();
    }

    @Override
    public Optional<Provider> providerOf(String host) {
        return known.owner(host).map(this::described);
    }

    @Override
    public Provider provider(Issuer issuer) {
        return known.named(issuer)
                .map(this::described)
                .orElseGet(() -> new Provider(issuer, issuer.text(), List.of(), ready(issuer), true, Optional.empty()));
    }

    private Provider described(KnownProvider provider) {
        return new Provider(
                provider.issuer(),
                provider.name(),
                provider.servers(),
                ready(provider.issuer()),
                provider.authority().device().isPresent(),
                provider.passwordPage());
    }

    private boolean ready(Issuer issuer) {
        return clients.at(issuer).isPresent();
    }

    @Override
    public Result inBrowser(Account account, Browser browser) {
        return signedIn(
                account,
                (endpoint, wishes) -> new BrowserFlow(endpoint, wishes, browser, patience).run(account.userName()));
    }

    @Override
    public Result onDevice(Account account, Display display) {
        return signedIn(account, (endpoint, wishes) -> new DeviceFlow(endpoint, wishes, display, pause).run(patience));
    }

    private Result signedIn(Account account, Flow flow) {
        try {
            TokenEndpoint endpoint = endpoints.of(account);
            vault.keep(account, flow.run(endpoint, endpoints.wishes(account, endpoint.client())));
            return new Result.Done();
        } catch (OAuthException e) {
            return e.result();
        }
    }

    @Override
    public Result out(Account account) {
        Endpoints.issuer(account);
        try {
            Optional<Tokens> tokens = vault.tokens(account);
            vault.forget(account);
            if (tokens.isPresent()) {
                endpoints.of(account).revoke(tokens.get());
            }
            return new Result.Done();
        } catch (OAuthException e) {
            return e.result();
        }
    }

    @Override
    public AccessToken token(Account account) {
        return answered(account, refresher::token);
    }

    @Override
    public AccessToken renewed(Account account) {
        return answered(account, refresher::renewed);
    }

    private static AccessToken answered(Account account, Source source) {
        Endpoints.issuer(account);
        try {
            return source.token(account);
        } catch (OAuthException e) {
            return e.withheld();
        }
    }

    @FunctionalInterface
    private interface Flow {
        Tokens run(TokenEndpoint endpoint, Wishes wishes) throws OAuthException;
    }

    @FunctionalInterface
    private interface Source {
        AccessToken token(Account account) throws OAuthException;
    }
}

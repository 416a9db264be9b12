// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.Optional;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Provider;
import org.postern.api.signin.SignIn;

/** Signing a profile in on its provider's web page, which its server may take in place of a password. */
record BrowserSignIn(SignIn signIn) {

    /**
     * What it would do.
     *
     * @param author who signs in, unless the profile knows
     */
    Preview preview(Outline outline, SmtpProfile profile, String author, Optional<String> announced) {
        SubmissionServer server = profile.server();
        Optional<Provider> provider = server.issuer().map(signIn::provider).or(() -> signIn.providerOf(server.host()));
        if (provider.isEmpty()) {
            return outline.found("browser.nobody", server.host()).preview();
        }
        if (!provider.get().ready()) {
            return outline.found("browser.unknown.there", provider.get().name())
                    .page(provider.get().passwordPage())
                    .preview();
        }
        SmtpProfile after = profile.with(through(server, provider.get().issuer(), author));
        if (!after.equals(profile) && profile.origin().locked()) {
            return outline.found("locked", profile.name(), profile.origin().source())
                    .preview();
        }
        return outline.step(
                        "browser.step",
                        provider.get().name(),
                        after.server().userName().orElseThrow())
                .will("will.browser", provider.get().name(), profile.name())
                .will(announced)
                .act(new Act.SignInOnPage(after))
                .preview();
    }

    private static SubmissionServer through(SubmissionServer old, Issuer issuer, String author) {
        return new SubmissionServer(
                old.host(),
                old.port(),
                old.security(),
                old.userName().or(() -> Optional.of(author)),
                old.trustAnchors(),
                Optional.of(issuer));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.Looks;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Mending;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.network.NameServers;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.rule.Selector;
import org.postern.api.send.Submission;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.api.trust.Trust;

/** Looks first, changes what has shown to work, and sends again. */
@Component
public final class CarefulMending implements Mending {

    private final Previews previews;
    private final Application application;

    @Activate
    public CarefulMending(
            @Reference Settings settings,
            @Reference Amendments amendments,
            @Reference Vault vault,
            @Reference Submission submission,
            @Reference ServerCheck check,
            @Reference SenderPolicy senderPolicy,
            @Reference NameServers nameServers,
            @Reference Looks looks,
            @Reference SignIn signIn,
            @Reference Selector selector,
            @Reference Diagnostician diagnostician,
            @Reference Postman postman,
            @Reference Outbox outbox,
            @Reference Keeper keeper,
            @Reference Trust trust) {
        Resending resending = new Resending(postman, outbox, keeper);
        previews = new Previews(
                settings,
                check,
                senderPolicy,
                nameServers,
                looks,
                signIn,
                selector,
                resending,
                trust,
                Clock.systemUTC());
        ServerChange change =
                new ServerChange(settings, amendments, new Accounts(vault), signIn, submission, diagnostician);
        application = new Application(change, resending, outbox, trust);
    }

    @Override
    public Preview preview(Remedy remedy, Optional<Delivery> failed) throws InterruptedException {
        return previews.of(remedy, failed);
    }

    @Override
    public Result apply(Preview preview, Consent consent, Submission.StepListener listener) {
        return application.of(preview, consent, listener);
    }
}

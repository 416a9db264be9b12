// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selector;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;

/** One attempt a call, through the profile selected now; another only at a person's wish. */
@Component
public final class StraightPostman implements Postman {

    private final NetworkMonitor network;
    private final Selector selector;
    private final Settings settings;
    private final Despatch despatch;

    @Activate
    public StraightPostman(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference Selector selector,
            @Reference Settings settings,
            @Reference Despatch despatch) {
        this.network = network;
        this.selector = selector;
        this.settings = settings;
        this.despatch = despatch;
    }

    @Override
    public Delivery send(OutgoingMessage message, Submission.StepListener listener) {
        NetworkSnapshot snapshot = network.current();
        return despatch.attempt(message, snapshot, selector.select(snapshot, message.author()), listener);
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, Submission.StepListener listener) {
        SmtpProfile profile = new SwitchProfile(settings).target(remedy, failed);
        return despatch.attempt(failed.message(), network.current(), SwitchProfile.selection(profile), listener);
    }

    @Override
    public List<Delivery> recent() {
        return despatch.recent();
    }

    @Override
    public Subscription listen(Consumer<Delivery> listener) {
        return despatch.listen(listener);
    }
}

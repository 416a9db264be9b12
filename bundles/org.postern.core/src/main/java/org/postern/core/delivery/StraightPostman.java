// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;

/** One attempt a call, through the profile selected now; another only at a person's wish. */
@Component
public final class StraightPostman implements Postman {

    private final NetworkMonitor network;
    private final Selector selector;
    private final Submission submission;
    private final Diagnostician diagnostician;
    private final Settings settings;
    private final RecentDeliveries recent;

    @Activate
    public StraightPostman(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference Selector selector,
            @Reference Submission submission,
            @Reference Diagnostician diagnostician,
            @Reference Settings settings,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.network = network;
        this.selector = selector;
        this.submission = submission;
        this.diagnostician = diagnostician;
        this.settings = settings;
        this.recent = new RecentDeliveries(logger);
    }

    @Override
    public Delivery send(OutgoingMessage message, Submission.StepListener listener) {
        NetworkSnapshot snapshot = network.current();
        return deliver(message, snapshot, selector.select(snapshot, message.author()), listener);
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, Submission.StepListener listener) {
        SmtpProfile profile = new SwitchProfile(settings).target(remedy, failed);
        return deliver(failed.message(), network.current(), SwitchProfile.selection(profile), listener);
    }

    @Override
    public List<Delivery> recent() {
        return recent.all();
    }

    @Override
    public Subscription listen(Consumer<Delivery> listener) {
        return recent.listen(listener);
    }

    private Delivery deliver(
            OutgoingMessage message, NetworkSnapshot snapshot, Selection selection, Submission.StepListener listener) {
        Optional<Attempt> attempt = selection.profile().map(profile -> submission.submit(message, profile, listener));
        Optional<Diagnosis> diagnosis = attempt.filter(a -> !(a.outcome() instanceof Outcome.Accepted))
                .map(a -> explain(a, message, snapshot, selection));
        Delivery delivery = new Delivery(message, snapshot, selection, attempt, diagnosis);
        recent.add(delivery);
        return delivery;
    }

    private Diagnosis explain(Attempt attempt, OutgoingMessage message, NetworkSnapshot snapshot, Selection selection) {
        List<SmtpProfile> others = SwitchProfile.others(selection, settings.profiles(), attempt.profile(), message);
        return diagnostician.explain(Symptoms.of(attempt, message, snapshot, others), Locale.getDefault());
    }
}

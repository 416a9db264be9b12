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
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;
import org.postern.core.history.AttemptFiles;
import org.postern.core.known.Memory;
import org.postern.core.trust.Gate;

/** One attempt, its explanation if it failed, and the memory of both: the same for every door. */
@Component(service = Despatch.class)
public final class Despatch {

    private final Gate gate;
    private final Diagnostician diagnostician;
    private final Settings settings;
    private final Lessons lessons;
    private final AttemptFiles files;
    private final RecentDeliveries recent;

    @Activate
    public Despatch(
            @Reference Gate gate,
            @Reference Diagnostician diagnostician,
            @Reference Settings settings,
            @Reference Memory memory,
            @Reference AttemptFiles files,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.gate = gate;
        this.diagnostician = diagnostician;
        this.settings = settings;
        lessons = new Lessons(memory);
        this.files = files;
        recent = new RecentDeliveries(logger);
    }

    /** Sends through the profile, and remembers what became of it. */
    public Delivery attempt(Errand errand, SmtpProfile profile, Submission.StepListener listener) {
        return remembered(errand, Optional.of(gate.submit(errand.message(), profile, listener)));
    }

    /** Remembers that the message could not even be tried. */
    public Delivery untried(Errand errand) {
        return remembered(errand, Optional.empty());
    }

    /** Why this recipient of a delivery was refused. */
    public Diagnosis explain(Delivery delivery, EmailAddress recipient, Reply reply) {
        Attempt attempt = delivery.attempt().orElseThrow();
        return explain(Symptoms.of(
                attempt,
                delivery.message(),
                networkName(delivery.network()),
                others(attempt, delivery.selection(), delivery.message()),
                recipient,
                reply));
    }

    /** Whether the profile's server can be met on the network of now. */
    public boolean reaches(SmtpProfile profile) {
        return gate.reaches(profile);
    }

    /** The networks that are known by what it remembers. */
    public KnownNetworks networks() {
        return lessons.memory().networks();
    }

    /** What a person calls the network, or else what its Wi-Fi is called; a wired one may have no name. */
    private Optional<String> networkName(NetworkSnapshot snapshot) {
        return networks()
                .recognise(snapshot)
                .same()
                .filter(KnownNetwork::named)
                .map(KnownNetwork::name)
                .or(() -> snapshot.primary(SignalName.SSID).stream()
                        .map(Signal::value)
                        .findFirst());
    }

    /** As {@link org.postern.api.delivery.Postman#recent()}. */
    public List<Delivery> recent() {
        return recent.all();
    }

    /** As {@link org.postern.api.delivery.Postman#listen}. */
    public Subscription listen(Consumer<Delivery> listener) {
        return recent.listen(listener);
    }

    private Delivery remembered(Errand errand, Optional<Attempt> attempt) {
        Delivery plain = new Delivery(
                errand.message(), errand.network(), errand.selection(), attempt, Optional.empty(), errand.entry());
        Delivery delivery = explained(plain, errand.owner());
        files.add(delivery);
        lessons.draw(delivery);
        recent.add(delivery, errand.mayBeSentAgain());
        return delivery;
    }

    /** The delivery with why it failed, if it did. */
    Delivery explained(Delivery delivery) {
        return explained(delivery, Owner.PERSON);
    }

    private Delivery explained(Delivery delivery, Owner owner) {
        Optional<Diagnosis> diagnosis = delivery.attempt()
                .filter(a -> !(a.outcome() instanceof Outcome.Accepted))
                .map(a -> because(
                        a,
                        explain(Symptoms.of(
                                a, delivery.message(), networkName(delivery.network()), others(a, delivery, owner)))));
        return delivery.because(diagnosis);
    }

    /** What exactly is missing, the gate knows better. */
    private static Diagnosis because(Attempt attempt, Diagnosis general) {
        return Gate.why(attempt)
                .map(why -> new Diagnosis(
                        general.cause(),
                        general.detail(),
                        general.confidence(),
                        general.whoActs(),
                        general.retryMayHelp(),
                        general.happened(),
                        why,
                        general.toDo(),
                        general.forAdministrator(),
                        general.whoGotIt(),
                        general.remedies(),
                        general.evidence()))
                .orElse(general);
    }

    /** No remedy may send what a program will hand in again. */
    private List<SmtpProfile> others(Attempt attempt, Delivery delivery, Owner owner) {
        return owner == Owner.PERSON ? others(attempt, delivery.selection(), delivery.message()) : List.of();
    }

    private List<SmtpProfile> others(Attempt attempt, Selection selection, OutgoingMessage message) {
        return SwitchProfile.others(selection, settings.profiles(), attempt.profile(), message);
    }

    private Diagnosis explain(Symptom symptom) {
        return diagnostician.explain(symptom, Locale.getDefault());
    }
}

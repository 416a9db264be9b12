// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Residence;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.settings.Home;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/** All bundles at work, in a home of the test's own and on networks that it makes. */
final class House implements AutoCloseable {

    static final Origin ORIGIN = new Origin(Origin.Layer.USER, "the test");

    final ScriptedNetwork network = new ScriptedNetwork();
    private final List<ServiceRegistration<?>> standIns = new ArrayList<>();
    private final Semaphore changes = new Semaphore(0);
    private final Services.Held<Outbox> outbox;
    private final Services.Held<Keeper> keeper;
    private final Services.Held<Postman> postman;
    private final Services.Held<Residence> residence;
    private final Subscription watching;

    House(Path folder) throws InterruptedException {
        network.moveToGateway("192.168.1.1");
        standIns.add(Services.standIn(Home.class, new FolderHome(folder)));
        standIns.add(Services.standIn(NetworkMonitor.class, network));
        outbox = Services.hold(Outbox.class);
        keeper = Services.hold(Keeper.class);
        postman = Services.hold(Postman.class);
        residence = Services.hold(Residence.class);
        watching = outbox().listen(changes::release);
    }

    Outbox outbox() {
        return outbox.service();
    }

    Keeper keeper() {
        return keeper.service();
    }

    Postman postman() {
        return postman.service();
    }

    /** Sends what is there and what comes, until closed. */
    Subscription reside() throws InterruptedException {
        return residence.service().open();
    }

    /** Carries everybody's mail at example.org. */
    static SmtpProfile profile(String id, SubmissionServer server) {
        return profile(id, server, Particulars.NONE);
    }

    static SmtpProfile profile(String id, SubmissionServer server, Particulars particulars) {
        return new SmtpProfile(
                id, "Server " + id, server, List.of(new SenderPattern("*@example.org")), ORIGIN, particulars);
    }

    /** Takes so many messages at the same time. */
    static Particulars wide(int connections) {
        Limits limits =
                new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.of(connections));
        return new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL);
    }

    void know(SmtpProfile profile) throws InterruptedException {
        Services.get(Settings.class).put(profile);
        if (profile.server().account().isPresent()) {
            try (Secret secret = new Secret(Doorkeeper.PASSWORD.toCharArray())) {
                Services.get(Vault.class).put(profile.server().account().get(), secret);
            }
        }
    }

    /** Puts a message into the outbox; returns its id there. */
    String accept(String subject) throws InterruptedException {
        OutgoingMessage message = Services.get(MessageReader.class)
                .compose(new MessageReader.Draft(
                        EmailAddress.of("ann@example.org"),
                        List.of(EmailAddress.of("bob@example.net")),
                        subject,
                        "Dear Bob,\nhere it is.\n"));
        return outbox().accept(message, Repetition.ALLOW).id();
    }

    /** Looks again after each change of the outbox. */
    void eventually(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            if (!changes.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing happened for a minute; these wait: "
                        + outbox().entries().stream()
                                .map(entry -> entry.waiting() + ", " + entry.lastFailure())
                                .distinct()
                                .toList());
            }
            changes.drainPermits();
        }
    }

    @Override
    public void close() {
        watching.close();
        List.of(residence, postman, keeper, outbox).forEach(Services.Held::close);
        standIns.forEach(ServiceRegistration::unregister);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/** Through which a program's messages come in; made when the first one does. */
@Component(service = Door.class)
public final class Door {

    private final Supplier<Postman> postman;
    private final Supplier<MessageReader> reader;
    private final Supplier<Vault> vault;
    private final Supplier<Diagnostician> diagnostician;
    private final Settings settings;

    @Activate
    public Door(
            @Reference ComponentServiceObjects<Postman> postman,
            @Reference ComponentServiceObjects<MessageReader> reader,
            @Reference ComponentServiceObjects<Vault> vault,
            @Reference ComponentServiceObjects<Diagnostician> diagnostician,
            @Reference Settings settings) {
        // never given back before we go: the postman remembers the recent deliveries
        this(postman::getService, reader::getService, vault::getService, diagnostician::getService, settings);
    }

    /** @param postman asked for only when there is a message for it, so that nothing wakes in a host without profiles */
    Door(
            Supplier<Postman> postman,
            Supplier<MessageReader> reader,
            Supplier<Vault> vault,
            Supplier<Diagnostician> diagnostician,
            Settings settings) {
        this.postman = postman;
        this.reader = reader;
        this.vault = vault;
        this.diagnostician = diagnostician;
        this.settings = settings;
    }

    /** Whether Postern knows any server, and takes mail that would go to this one; if not, it goes the way the program asked for. */
    boolean takes(Optional<String> host) {
        return !settings.profiles().isEmpty() && settings.takeover().takes(host);
    }

    /**
     * Sends it.
     *
     * @param own the server that the program uses itself, asked for only if it comes to that
     * @return empty if no profile carries its author, or if it is no message that Postern can send: nothing was done
     */
    Optional<Delivery> deliver(Handover handover, Optional<Supplier<OwnServer>> own) {
        Terms terms = new Terms(!handover.toSome());
        return read(handover)
                .filter(message -> carries(message.author()))
                .map(message -> send(message, own.map(Supplier::get).filter(this::unknown), terms));
    }

    private Delivery send(OutgoingMessage message, Optional<OwnServer> own, Terms terms) {
        Optional<SmtpProfile> profile = own.flatMap(server -> server.profile(message.author()));
        if (profile.isEmpty()) {
            return postman.get().send(message, Owner.PROGRAM, terms);
        }
        try (Subscription loan = loan(profile.get(), own.flatMap(OwnServer::secret))) {
            return postman.get().send(message, Owner.PROGRAM, profile.get(), terms);
        }
    }

    /** Why a message failed that went the program's own way, what to do first, and why Postern did not take it. */
    List<String> explain(Symptom symptom) {
        boolean carried =
                symptom.author().map(EmailAddress::of).filter(this::carries).isPresent();
        return Stream.concat(
                        Failure.told(diagnostician.get().explain(symptom, Locale.getDefault())),
                        carried ? Stream.empty() : Stream.of(Words.text("no-server")))
                .toList();
    }

    private boolean unknown(OwnServer server) {
        return settings.profiles().stream().noneMatch(server::is);
    }

    private Subscription loan(SmtpProfile profile, Optional<Secret> secret) {
        Optional<Account> account = profile.server().account();
        return account.isPresent() && secret.isPresent() ? vault.get().lend(account.get(), secret.get()) : () -> {};
    }

    private Optional<OutgoingMessage> read(Handover handover) {
        try {
            return Optional.of(handover.read(reader.get()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean carries(EmailAddress author) {
        return settings.profiles().stream().anyMatch(profile -> profile.carries(author));
    }
}
